/** What a one-mode network is divided by, so that much talk alone makes nobody similar (dna.md 2.4). */
import type { NetworkOptions } from './network-options.js'
import { at, type Tallies, totals } from './tallies.js'

export interface Divisor {
  /** What two counts of one concept and direction add to the overlap of their nodes. */
  overlap?: (x: number, y: number) => number
  divisor(a: number, b: number, overlap: number): number
}

/**
 * With c the statements of a node, and x its counts by concept and direction:
 * - average: (c_a + c_b) / 2
 * - jaccard: x of a where b has none, plus x of b where a has none, plus the products of x where both have some
 * - cosine: the lengths of both vectors x multiplied; where agreement is ignored, of the counts by concept
 *
 * Two nodes that share no concept are never asked for, so no divisor is 0. DNA's cosine is c_a * c_b.
 */
export function similarity(tallies: Tallies, options: NetworkOptions): Divisor {
  if (options.normalization === 'no') return { divisor: () => 1 }
  const sums = totals(tallies, tallies.row, tallies.rows)
  if (options.normalization === 'average') return { divisor: (a, b) => (at(sums, a) + at(sums, b)) / 2 }
  if (options.normalization === 'jaccard')
    return { overlap: jaccardOverlap, divisor: (a, b, overlap) => at(sums, a) + at(sums, b) + overlap }
  if (options.compatible === 'dna') return { divisor: (a, b) => at(sums, a) * at(sums, b) }
  const lengths = lengthsOf(tallies, options.qualifierAggregation === 'ignore')
  return { divisor: (a, b) => at(lengths, a) * at(lengths, b) }
}

/** What both have counts as their product instead of their sum. */
function jaccardOverlap(x: number, y: number): number {
  return x > 0 && y > 0 ? x * y - x - y : 0
}

function lengthsOf({ row, pro, con, rows }: Tallies, ignore: boolean): Float64Array {
  const squares = new Float64Array(rows)
  for (const [entry, its] of row.entries()) {
    const [x, y] = [at(pro, entry), at(con, entry)]
    squares[its] = at(squares, its) + (ignore ? (x + y) ** 2 : x ** 2 + y ** 2)
  }
  return squares.map(Math.sqrt)
}
