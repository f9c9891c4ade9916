/** The matrix of very many stances, which were counted before: by how many of them each row is tied to each column. */
import { inSteps, type Pause } from '../pauses.js'
import { computeLimit } from './compute-limit.js'
import { countingSort, indexes, startsOf } from './counting-sort.js'
import type { CellFilter, Matrix, StatementCounts } from './matrix.js'
import { checkOptions, type NetworkOptions, usualOptions } from './network-options.js'
import { oneMode } from './one-mode.js'
import { similarity } from './similarity.js'
import type { Tallies } from './tallies.js'
import { twoMode } from './two-mode.js'

/** Of each row and column that share stances, how many are for and against; in any order. */
export interface CountedPairs {
  /** Labels in the order of UTF-16 code units, each of which has a pair. */
  rows: string[]
  columns: string[]
  /** Their places among the labels. */
  row: Int32Array
  column: Int32Array
  pro: Float64Array
  con: Float64Array
  statementCounts: StatementCounts
}

/**
 * The one network of these, without the statements of its cells. It waits for `pause` wherever it may.
 *
 * @throws OptionsError when the options do not go together, or the network takes too long
 */
export async function countedMatrix(
  pairs: CountedPairs,
  given: Partial<NetworkOptions>,
  isWanted: CellFilter,
  pause: Pause,
): Promise<Omit<Matrix, 'start' | 'stop' | 'middle' | 'placedByLatest'>> {
  const options = { ...usualOptions, ...given }
  checkOptions(options)
  const onemode = options.networkType === 'onemode'
  const tallies = talliesOf(pairs)
  await pause()
  const { rows, columns } = pairs
  computeLimit().add({ start: 0, stop: 0, middle: null, from: 0, to: tallies.row.length }, tallies, onemode, false)
  const indexed = { rows, columns, stances: [], rowOf: new Int32Array(), columnOf: new Int32Array() }
  const { cells, cancelled } = onemode
    ? await inSteps(
        oneMode(tallies, indexed, options, { diagonal: false, ...similarity(tallies, tallies, options) }, isWanted),
        pause,
      )
    : twoMode(tallies, indexed, options, isWanted)
  return {
    ...{ rows, columns: onemode ? rows : columns, cells, cancelled },
    statementCounts: () => pairs.statementCounts,
    statementsOf: () => [],
  }
}

/** In the order of row and column; two pairs of the same labels are one. */
function talliesOf({ rows, columns, row, column, pro, con }: CountedPairs): Tallies {
  const order = countingSort(countingSort(indexes(row.length), column, columns.length), row, rows.length)
  const own = { row: new Int32Array(order.length), column: new Int32Array(order.length) }
  const counts = { pro: new Float64Array(order.length), con: new Float64Array(order.length) }
  let entries = 0
  for (const pair of order) {
    const [itsRow, itsColumn] = [row[pair] as number, column[pair] as number]
    if (entries === 0 || own.row[entries - 1] !== itsRow || own.column[entries - 1] !== itsColumn) {
      own.row[entries] = itsRow
      own.column[entries++] = itsColumn
    }
    counts.pro[entries - 1] = (counts.pro[entries - 1] as number) + (pro[pair] as number)
    counts.con[entries - 1] = (counts.con[entries - 1] as number) + (con[pair] as number)
  }
  const [rowOf, columnOf] = [own.row.slice(0, entries), own.column.slice(0, entries)]
  return {
    ...{ rows: rows.length, columns: columns.length, row: rowOf, column: columnOf },
    ...{ pro: counts.pro.slice(0, entries), con: counts.con.slice(0, entries) },
    ...{ rowStart: startsOf(rowOf, rows.length), columnStart: startsOf(columnOf, columns.length) },
    byColumn: countingSort(indexes(entries), columnOf, columns.length),
    ...{ stances: new Int32Array(), stanceStart: new Int32Array(entries + 1) },
  }
}
