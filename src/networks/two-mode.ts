/** Two-mode (affiliation) networks: who spoke on what (Leifeld 2017, dna.md 2.3). */
import type { IndexedStances } from './index-stances.js'
import type { Cell, Measured } from './matrix.js'
import type { NetworkOptions } from './network-options.js'
import { at, type Tallies, totals } from './tallies.js'

/**
 * Rows of variable 1, columns of variable 2.
 * - ignore: how many statements; subtract: those for minus those against
 * - combine: 1 only for, 2 only against, 3 both
 * - activity divides by all statements of the row, prominence by all of the column, whichever way they point
 */
export function twoMode(tallies: Tallies, labels: IndexedStances, options: NetworkOptions): Measured {
  const { row, column, pro, con, rowStart, stances, stanceStart } = tallies
  const divisorOf = divisors(tallies, options)
  const cells: Cell[] = []
  for (const [entry, its] of row.entries()) {
    const value = amountOf(at(pro, entry), at(con, entry), options.qualifierAggregation) / divisorOf(entry)
    if (value === 0) continue
    cells.push({ row: labels.rows[its] as string, column: labels.columns[at(column, entry)] as string, value })
  }
  const evidence = (wantedRow: number, wantedColumn: number): number[] => {
    const place = column.subarray(at(rowStart, wantedRow), at(rowStart, wantedRow + 1)).indexOf(wantedColumn)
    const entry = at(rowStart, wantedRow) + place
    return place < 0 ? [] : [...stances.subarray(at(stanceStart, entry), at(stanceStart, entry + 1))]
  }
  return { cells, evidence }
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
  return (entry) => at(sums, at(groups, entry))
}
