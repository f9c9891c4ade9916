/** Tallies, from which every network is computed: who spoke on what, how much for and against, by which stances. */

import type { Steps } from '../pauses.js'
import { countingSort, run, startsOf } from './counting-sort.js'
import type { IndexedStances } from './index-stances.js'
import type { NumberedStance } from './network-stance.js'
import type { Slice } from './slice.js'

/**
 * One entry for each row and column that share a stance, in the order of row and column: Leifeld's x[i, j, k] without
 * its zeros. Arrays of numbers and no objects: one-mode networks go over them millions of times.
 */
export interface Tallies {
  rows: number
  columns: number
  row: Int32Array
  column: Int32Array
  /** Stances for (k = 1) and against (k = 0), each by its weight. */
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

/** Tallies one slice. `amount` turns a kernel's weight into what a stance counts; stances that count 0 are left out. */
export function* tally(indexed: IndexedStances, slice: Slice, amount: (weight: number) => number): Steps<Tallies> {
  const { rowOf, columnOf, rows: rowLabels, columns: columnLabels } = indexed
  const { weights, counted } = weigh(indexed, slice, amount)
  yield
  // By column, then by row: this brings the stances of an entry together, in the order of time.
  const byColumn = countingSort(counted, columnOf, columnLabels.length)
  yield
  const ordered = countingSort(byColumn, rowOf, rowLabels.length)
  yield
  const row = new Int32Array(ordered.length)
  const column = new Int32Array(ordered.length)
  const pro = new Float64Array(ordered.length)
  const con = new Float64Array(ordered.length)
  const stanceStart = new Int32Array(ordered.length + 1)
  let entries = 0
  for (let place = 0; place < ordered.length; place++) {
    if (place % run === run - 1) yield
    const index = ordered[place] as number
    const [itsRow, itsColumn] = [rowOf[index] as number, columnOf[index] as number]
    if (entries === 0 || row[entries - 1] !== itsRow || column[entries - 1] !== itsColumn) {
      row[entries] = itsRow
      column[entries] = itsColumn
      stanceStart[entries++] = place
    }
    const { qualifier, count = 1 } = (indexed.stances[index] as NumberedStance).stance
    const side = qualifier === 1 ? pro : con
    side[entries - 1] = (side[entries - 1] as number) + count * (weights[index - slice.from] as number)
  }
  stanceStart[entries] = ordered.length
  const own = { row: row.slice(0, entries), column: column.slice(0, entries) }
  return {
    rows: rowLabels.length,
    columns: columnLabels.length,
    ...own,
    pro: pro.slice(0, entries),
    con: con.slice(0, entries),
    rowStart: startsOf(own.row, rowLabels.length),
    columnStart: startsOf(own.column, columnLabels.length),
    byColumn: countingSort(
      own.row.map((_, entry) => entry),
      own.column,
      columnLabels.length,
    ),
    stances: ordered,
    stanceStart: stanceStart.slice(0, entries + 1),
  }
}

function weigh({ stances }: IndexedStances, slice: Slice, amount: (weight: number) => number) {
  const weights = new Float64Array(slice.to - slice.from).fill(1)
  const counted = new Int32Array(slice.to - slice.from)
  let count = 0
  for (let index = slice.from; index < slice.to; index++) {
    if (slice.weightOf)
      weights[index - slice.from] = amount(slice.weightOf((stances[index] as { moment: number }).moment))
    if (weights[index - slice.from] !== 0) counted[count++] = index
  }
  return { weights, counted: counted.subarray(0, count) }
}

/** The total of each row, or of each column. */
export function totals({ pro, con }: Tallies, groups: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count)
  for (let entry = 0; entry < groups.length; entry++) {
    const group = groups[entry] as number
    sums[group] = (sums[group] as number) + (pro[entry] as number) + (con[entry] as number)
  }
  return sums
}
