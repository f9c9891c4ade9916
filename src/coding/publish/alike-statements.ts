/** Finds statements of other scripts that may be the same utterance: those are one statement with a place in each (section 3). */
import { at } from '../../positions/columns.js'
import { positionsIn } from '../../positions/read-positions.js'
import { wholeStatement } from '../../questions/support/whole-statement.js'
import { type StatementRecord, stancesOf } from '../../records/records.js'
import type { Graph } from '../../store/graph-store.js'

/** A sentence for each that has the speaker, the days and a stance of a published one; `replaced` are those it replaces. */
export async function alikeStatements(
  graph: Graph,
  statements: readonly StatementRecord[],
  replaced: readonly StatementRecord[],
): Promise<string[]> {
  const positions = await positionsIn(graph)
  const { statement, actors, days } = positions.columns
  const keyOf = (by: string, earliest: string, latest: string) => `${by} ${earliest} ${latest}`
  const wanted = new Map<string, StatementRecord[]>()
  for (const it of statements) {
    const key = keyOf(it.by, it.earliest, it.latest)
    wanted.set(key, [...(wanted.get(key) ?? []), it])
  }
  const own = new Set([...statements, ...replaced].map(({ id }) => id))
  const found: string[] = []
  for (let row = 0; row < positions.count; row++) {
    const day = (column: Uint32Array) => days[at(column, row)] as string
    const key = keyOf(actors[at(statement.speaker, row)] as string, day(statement.earliest), day(statement.latest))
    for (const it of wanted.get(key) ?? []) {
      const other = wholeStatement(positions, row)
      if (own.has(other.id)) continue
      const both = stancesOf(it).find((one) =>
        other.stances.some(({ demand, stance }) => demand === one.demand && stance === one.stance),
      )
      if (both)
        found.push(`${it.id} may be the utterance of ${other.id}: the same speaker, days and stance on ${both.demand}.`)
    }
  }
  return found
}
