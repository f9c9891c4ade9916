/** One-mode networks: who stands how close to whom, by what both spoke on (Leifeld 2017, dna.md 2.4). */
import type { IndexedStances } from './index-stances.js'
import type { Cell, Measured } from './matrix.js'
import type { NetworkOptions } from './network-options.js'
import { pairEvidence } from './pair-evidence.js'
import { type Divisor, similarity } from './similarity.js'
import { at, type Tallies } from './tallies.js'

/** What every pair is divided by, and whether nodes pair with themselves: DNA's kernel networks differ in both. */
export interface PairRules extends Divisor {
  diagonal: boolean
}

export const usualRules = (tallies: Tallies, options: NetworkOptions): PairRules => ({
  ...similarity(tallies, options),
  diagonal: false,
})

/**
 * What an entry gives to each statement for, and to each against, of another node on the same concept:
 * - ignore: every pair of their statements counts
 * - congruence: pairs that point the same way; conflict: pairs that point opposite ways; subtract: their difference
 */
function factors(pro: number, con: number, aggregation: NetworkOptions['qualifierAggregation']): [number, number] {
  if (aggregation === 'congruence') return [pro, con]
  if (aggregation === 'conflict') return [con, pro]
  return aggregation === 'subtract' ? [pro - con, con - pro] : [pro + con, pro + con]
}

/**
 * The symmetric network of variable 1 over variable 2, each pair once, in the order of labels. Cost: the sum over concepts of the square of how many spoke on
 * them, never the square of all nodes.
 */
export function oneMode(
  tallies: Tallies,
  indexed: IndexedStances,
  options: NetworkOptions,
  rules: PairRules,
): Measured {
  const { columnStart, byColumn, rowStart, column } = tallies
  const labels = indexed.rows
  // Entries in the order of columns once more, so that the inner loop reads straight on.
  const node = Int32Array.from(byColumn, (entry) => at(tallies.row, entry))
  const pro = Float64Array.from(byColumn, (entry) => at(tallies.pro, entry))
  const con = Float64Array.from(byColumn, (entry) => at(tallies.con, entry))
  const next = columnStart.slice()
  const sums = new Float64Array(tallies.rows)
  const overlaps = new Float64Array(tallies.rows)
  const touched = new Int32Array(tallies.rows)
  const seen = new Uint8Array(tallies.rows)
  const cells: Cell[] = []
  for (let a = 0; a < tallies.rows; a++) {
    let count = 0
    for (let entry = at(rowStart, a); entry < at(rowStart, a + 1); entry++) {
      const its = at(column, entry)
      // Rows come in their order, so the place of `a` in this column is the next one, and later nodes stand after it.
      const own = at(next, its)
      next[its] = own + 1
      const [toPro, toCon] = factors(at(pro, own), at(con, own), options.qualifierAggregation)
      const end = at(columnStart, its + 1)
      for (let place = rules.diagonal ? own : own + 1; place < end; place++) {
        const b = at(node, place)
        if (seen[b] === 0) {
          seen[b] = 1
          touched[count++] = b
        }
        sums[b] = at(sums, b) + toPro * at(pro, place) + toCon * at(con, place)
      }
      if (!rules.overlap) continue
      for (let place = own + 1; place < end; place++) {
        const b = at(node, place)
        overlaps[b] =
          at(overlaps, b) + rules.overlap(at(pro, own), at(pro, place)) + rules.overlap(at(con, own), at(con, place))
      }
    }
    const later = touched.subarray(0, count).sort()
    const row = labels[a] as string
    for (let index = 0; index < count; index++) {
      const b = at(later, index)
      const value = at(sums, b) === 0 ? 0 : at(sums, b) / rules.divisor(a, b, at(overlaps, b))
      if (value !== 0) cells.push({ row, column: labels[b] as string, value })
      seen[b] = sums[b] = overlaps[b] = 0
    }
  }
  return { cells, evidence: pairEvidence(tallies, indexed, options.qualifierAggregation) }
}
