/** Counts the statements of each node of a network. */
import type { IndexedStances } from './index-stances.js'
import type { StatementCounts } from './matrix.js'
import type { Tallies } from './tallies.js'

/** A statement that takes a stance on several columns counts once for its row. */
export function countStatements(tallies: Tallies, { stances: all, rows, columns }: IndexedStances): StatementCounts {
  const { row, column, stances, stanceStart } = tallies
  const count = (groups: Int32Array, labels: readonly string[]) => {
    const ids = new Map<string, Set<string>>()
    for (let entry = 0; entry < groups.length; entry++) {
      const label = labels[groups[entry] as number] as string
      const own = ids.get(label) ?? new Set()
      ids.set(label, own)
      for (let at = stanceStart[entry] as number; at < (stanceStart[entry + 1] as number); at++)
        own.add(all[stances[at] as number]?.stance.id ?? '')
    }
    return new Map([...ids].map(([label, { size }]) => [label, size]))
  }
  return { rows: count(row, rows), columns: count(column, columns) }
}
