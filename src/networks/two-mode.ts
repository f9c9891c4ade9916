/** Two-mode (affiliation) networks: who spoke on what (Leifeld 2017; docs/networks.md). */
import type { IndexedStances } from './index-stances.js'
import type { Cell, CellFilter, Measured } from './matrix.js'
import type { NetworkOptions } from './network-options.js'
import { type Tallies, totals } from './tallies.js'

/**
 * Rows are of variable 1, columns of variable 2.
 * - ignore counts statements; subtract takes those against from those for
 * - combine: 1 only for, 2 only against, 3 both
 * - activity divides by all statements of the row, prominence by all of the column, for or against
 */
export function twoMode(
  tallies: Tallies,
  labels: IndexedStances,
  options: NetworkOptions,
  isWanted: CellFilter,
): Measured {
  const { row, column, pro, con, rowStart, stances, stanceStart } = tallies
  const divisorOf = divisors(tallies, options)
  const cells: Cell[] = []
  const cancelled: Cell[] = []
  for (let entry = 0; entry < row.length; entry++) {
    const amount = amountOf(pro[entry] as number, con[entry] as number, options.qualifierAggregation)
    const itsRow = labels.rows[row[entry] as number] as string
    const itsColumn = labels.columns[column[entry] as number] as string
    if (!isWanted(itsRow, itsColumn)) continue
    if (amount === 0) cancelled.push({ row: itsRow, column: itsColumn, value: 0 })
    else cells.push({ row: itsRow, column: itsColumn, value: amount / divisorOf(entry) })
  }
  const evidence = (wantedRow: number, wantedColumn: number): number[] => {
    const place = column.subarray(rowStart[wantedRow], rowStart[wantedRow + 1]).indexOf(wantedColumn)
    const entry = (rowStart[wantedRow] as number) + place
    return place < 0 ? [] : [...stances.subarray(stanceStart[entry], stanceStart[entry + 1])]
  }
  return { cells, cancelled, evidence }
}

function amountOf(pro: number, con: number, aggregation: NetworkOptions['qualifierAggregation']): number {
  if (aggregation === 'combine') return (pro > 0 ? 1 : 0) + (con > 0 ? 2 : 0)
  return aggregation === 'subtract' ? pro - con : pro + con
}

function divisors(tallies: Tallies, { normalization }: NetworkOptions): (entry: number) => number {
  if (normalization === 'no') return () => 1
  const byColumn = normalization === 'prominence'
  const groups = byColumn ? tallies.column : tallies.row
  const sums = totals(tallies, groups, byColumn ? tallies.columns : tallies.rows)
  return (entry) => sums[groups[entry] as number] as number
}
