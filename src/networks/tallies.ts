/** The sparse heart of a network: who spoke on what, how much for and how much against, and by which stances. */
import type { IndexedStances } from './index-stances.js'
import type { Slice } from './slice.js'

/**
 * One entry for each row and column that share a stance, in the order of row and column: DNA's x[i, j, k] without its
 * zeros. Arrays of numbers and no objects: one-mode networks walk over them millions of times.
 */
export interface Tallies {
  rows: number
  columns: number
  row: Int32Array
  column: Int32Array
  /** Stances for (k = 1) and against (k = 0), each counted by its weight. */
  pro: Float64Array
  con: Float64Array
  /** The entries of row r are those from rowStart[r] up to, not including, rowStart[r + 1]. */
  rowStart: Int32Array
  /** Entries in the order of column and row; those of column c from columnStart[c] up to columnStart[c + 1]. */
  byColumn: Int32Array
  columnStart: Int32Array
  /** Indexes of stances, entry by entry; those of entry e from stanceStart[e] up to stanceStart[e + 1]. */
  stances: Int32Array
  stanceStart: Int32Array
}

/** The tallies of one slice. `amount` turns the kernel's weight into what a stance counts; what counts 0 is left out. */
export function tally(indexed: IndexedStances, slice: Slice, amount: (weight: number) => number): Tallies {
  const { weights, counted } = weigh(indexed, slice, amount)
  const { stances, columns } = indexed
  // Row, column and index as one number: sorting these brings the stances of an entry together, in the order of time.
  const length = stances.length
  const keys = Float64Array.from(counted, (index) => keyOf(indexed, index) * length + index).sort()
  const ordered = Int32Array.from(keys, (key) => key % length)
  const [row, column, stanceStart] = [[] as number[], [] as number[], [] as number[]]
  const [pro, con] = [[] as number[], [] as number[]]
  let last = -1
  for (const [place, index] of ordered.entries()) {
    const key = keyOf(indexed, index)
    if (key !== last) {
      last = key
      row.push(at(indexed.rowOf, index))
      column.push(at(indexed.columnOf, index))
      pro.push(0)
      con.push(0)
      stanceStart.push(place)
    }
    const side = stances[index]?.stance.qualifier === 1 ? pro : con
    side.push((side.pop() ?? 0) + at(weights, index - slice.from))
  }
  stanceStart.push(ordered.length)
  return {
    rows: indexed.rows.length,
    columns: columns.length,
    row: Int32Array.from(row),
    column: Int32Array.from(column),
    pro: Float64Array.from(pro),
    con: Float64Array.from(con),
    ...starts(row, column, indexed.rows.length, columns.length),
    stances: ordered,
    stanceStart: Int32Array.from(stanceStart),
  }
}

/** What stands at a place that is known to be there. */
export const at = (numbers: Int32Array | Float64Array, place: number): number => numbers[place] as number

const keyOf = ({ columns, rowOf, columnOf }: IndexedStances, index: number) =>
  at(rowOf, index) * columns.length + at(columnOf, index)

function weigh({ stances }: IndexedStances, slice: Slice, amount: (weight: number) => number) {
  const weights = new Float64Array(slice.to - slice.from).fill(1)
  const counted: number[] = []
  for (let index = slice.from; index < slice.to; index++) {
    const moment = stances[index]?.moment ?? 0
    if (slice.weightOf) weights[index - slice.from] = amount(slice.weightOf(moment))
    if (weights[index - slice.from] !== 0) counted.push(index)
  }
  return { weights, counted }
}

function starts(row: number[], column: number[], rows: number, columns: number) {
  const rowStart = startsOf(row, rows)
  const columnStart = startsOf(column, columns)
  const byColumn = new Int32Array(row.length)
  const next = columnStart.slice()
  for (const [entry, its] of column.entries()) {
    byColumn[at(next, its)] = entry
    next[its] = at(next, its) + 1
  }
  return { rowStart, columnStart, byColumn }
}

function startsOf(groups: readonly number[], count: number): Int32Array {
  const start = new Int32Array(count + 1)
  for (const group of groups) start[group + 1] = at(start, group + 1) + 1
  for (let group = 0; group < count; group++) start[group + 1] = at(start, group + 1) + at(start, group)
  return start
}

/** What each row, or each column, counts in all. */
export function totals({ pro, con }: Tallies, groups: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (const [entry, group] of groups.entries()) sums[group] = at(sums, group) + at(pro, entry) + at(con, entry)
  return sums
}
