/** Counts the statements of each node of a network. */
import type { IndexedStances } from './index-stances.js'
import type { StatementCounts } from './matrix.js'
import type { Tallies } from './tallies.js'

/** A statement that takes a stance on several columns counts once for its row. */
export function countStatements(tallies: Tallies, { stances, rows, columns }: IndexedStances): StatementCounts {
  const { row, column, rowStart, columnStart, byColumn } = tallies
  const numbers = new Map<string, number>()
  const statementOf = Int32Array.from(tallies.stances, (index) => {
    const id = stances[index]?.stance.id ?? ''
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return number
  })
  /** The entries of one label after those of another. */
  const count = (labels: readonly string[], groupOf: Int32Array, starts: Int32Array, order?: Int32Array) => {
    const counts = new Int32Array(labels.length)
    const lastCounted = new Int32Array(numbers.size).fill(-1)
    for (let place = 0; place < (starts.at(-1) ?? 0); place++) {
      const entry = order ? (order[place] as number) : place
      const group = groupOf[entry] as number
      const end = tallies.stanceStart[entry + 1] as number
      for (let at = tallies.stanceStart[entry] as number; at < end; at++) {
        const statement = statementOf[at] as number
        if (lastCounted[statement] === group) continue
        lastCounted[statement] = group
        counts[group] = (counts[group] as number) + 1
      }
    }
    return new Map(labels.flatMap((label, group) => (counts[group] ? [[label, counts[group]] as const] : [])))
  }
  return { rows: count(rows, row, rowStart), columns: count(columns, column, columnStart, byColumn) }
}
