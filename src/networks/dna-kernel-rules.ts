/** What DNA 3.1.2 does to pairs of nodes with a kernel: it leaves the diagonal in, and averages in its own way. */
import type { NetworkOptions } from './network-options.js'
import type { PairRules } from './one-mode.js'
import type { Tallies } from './tallies.js'

/**
 * Its average multiplies by the sum, over concepts and directions in which either spoke, of 2 / (n_a + n_b), with n the
 * counts of the whole range: a sum of reciprocals, where the formula without a kernel has the reciprocal of a sum.
 */
export function dnaKernelRules(wholeRange: Tallies, { normalization }: NetworkOptions): PairRules {
  if (normalization === 'no') return { diagonal: true, overlap: false, divisor: () => 1 }
  const { row, column, pro, con } = wholeRange
  const counts = Array.from({ length: wholeRange.rows }, () => new Map<number, number>())
  for (const [entry, its] of row.entries()) {
    const concept = column[entry] as number
    counts[its]?.set(2 * concept, con[entry] as number).set(2 * concept + 1, pro[entry] as number)
  }
  return {
    diagonal: true,
    overlap: false,
    divisor(a, b) {
      const [own, other] = [counts[a] ?? new Map<number, number>(), counts[b] ?? new Map<number, number>()]
      let sum = 0
      for (const key of new Set([...own.keys(), ...other.keys()])) {
        const count = (own.get(key) ?? 0) + (other.get(key) ?? 0)
        if (count > 0) sum += 2 / count
      }
      return 1 / sum
    },
  }
}
