/** Statements as a view has them: only the places that count by its day, its clock and its filters, and what these tell. */
import { countingBy, type StanceFilter } from '../../codebook/clock.js'
import { positionsIn } from '../../positions/read-positions.js'
import type { Graph } from '../../store/graph-store.js'
import { type FullStatement, statementsById, toldAt } from '../statement.js'

/** These statements by id. One that does not count stays whole: it is shown as what is beside. */
export async function statementsToldBy(
  graph: Graph,
  ids: readonly string[],
  filter: StanceFilter,
): Promise<Map<string, FullStatement>> {
  const statements = await statementsById(graph, ids)
  const { statements: positions } = await positionsIn(graph)
  const counting = countingBy(filter)
  for (const [id, statement] of statements) {
    const position = positions.get(id)
    const counted = position && counting(position)
    if (counted) statements.set(id, toldAt(statement, counted.places))
  }
  return statements
}
