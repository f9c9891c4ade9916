/** What ties of a one-mode network are divided by: talking much must not make nodes similar (docs/networks.md). */
import type { NetworkOptions } from './network-options.js'
import { type Tallies, totals } from './tallies.js'

export interface Divisor {
  /** Whether it needs the overlap: the product of both counts less both, over concepts and directions both spoke on. */
  overlap: boolean
  divisor(a: number, b: number, overlap: number): number
}

/**
 * With c the statements of a node, and x its counts by concept and direction:
 * - average: (c_a + c_b) / 2
 * - jaccard: x of a where b has none, plus x of b where a has none, plus the products of x where both have some
 * - cosine: the lengths of both vectors x multiplied; where agreement is ignored, of the counts by concept
 *
 * Only nodes that share a concept are asked about, so no divisor is 0. DNA's cosine is c_a * c_b. With a kernel,
 * `tallies` count √ζ(s), two of which make ζ, and `weighed` count ζ(s), the weight of a statement in a sum.
 */
export function similarity(tallies: Tallies, weighed: Tallies, options: NetworkOptions): Divisor {
  const { normalization, compatible, qualifierAggregation } = options
  if (normalization === 'no') return { overlap: false, divisor: () => 1 }
  const sums = totals(weighed, weighed.row, weighed.rows)
  const sum = (node: number) => sums[node] as number
  if (normalization === 'average') return { overlap: false, divisor: (a, b) => (sum(a) + sum(b)) / 2 }
  if (normalization === 'jaccard') return { overlap: true, divisor: (a, b, overlap) => sum(a) + sum(b) + overlap }
  if (compatible === 'dna') return { overlap: false, divisor: (a, b) => sum(a) * sum(b) }
  const squares = squaresOf(tallies, qualifierAggregation === 'ignore')
  return { overlap: false, divisor: (a, b) => Math.sqrt((squares[a] as number) * (squares[b] as number)) }
}

/** The square of the length of each node's vector of counts. */
function squaresOf({ row, pro, con, rows }: Tallies, ignore: boolean): Float64Array {
  const squares = new Float64Array(rows)
  for (let entry = 0; entry < row.length; entry++) {
    const node = row[entry] as number
    const [x, y] = [pro[entry] as number, con[entry] as number]
    squares[node] = (squares[node] as number) + (ignore ? (x + y) ** 2 : x ** 2 + y ** 2)
  }
  return squares
}
