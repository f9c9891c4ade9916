/** Statements by their ids, as a view has them. */
import type { View } from '../../positions/view.js'
import type { FullStatement } from './whole-statement.js'
import { statementIn, statementRows } from './whole-statement.js'

/** Only the places that count by its day, its clock and its filters, and what these tell; in the order of day and id. */
export function statementsToldBy(view: View, ids: Iterable<string>): Map<string, FullStatement> {
  return new Map(
    statementRows(view.positions, ids).map((row) => {
      const statement = statementIn(view, row)
      return [statement.id, statement]
    }),
  )
}
