/** Statements as a view has them: only the places that count by its day, its clock and its filters, and what these tell. */
import { at } from '../../positions/columns.js'
import { toldPlace } from '../../positions/side-stance.js'
import type { View } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import { type FullStatement, statementsById, toldAt } from '../statement.js'

/** These statements by id. One that does not count stays whole: it is shown as what is beside. */
export async function statementsToldBy(
  graph: Graph,
  ids: readonly string[],
  view: View,
): Promise<Map<string, FullStatement>> {
  const { positions, standingOf, countedPlaces } = view
  const { places } = positions.columns.statement
  const statements = await statementsById(graph, ids)
  for (const [id, statement] of statements) {
    const row = positions.statementRow(statement.latest, id)
    if (row < 0 || standingOf(row) === null) continue
    const [from, to] = [at(places, row), at(places, row + 1)]
    const counted = countedPlaces(Array.from({ length: to - from }, (_, index) => from + index))
    statements.set(
      id,
      toldAt(
        statement,
        counted.map((place) => toldPlace(positions, place, id)),
      ),
    )
  }
  return statements
}
