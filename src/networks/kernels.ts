/** Kernels: how much a statement weighs by its distance from the middle of a window, by definition and in DNA 3.1.2. */
import type { Kernel, NetworkOptions } from './network-options.js'
import type { PairRules } from './one-mode.js'
import type { Tallies } from './tallies.js'

type Shape = Exclude<Kernel, 'no'>

const gaussian = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** `z` is the distance in half windows: 0 in the middle, 1 and -1 at the edges. The Gaussian has no edges. */
export function kernelWeight(kernel: Shape, z: number): number {
  if (kernel === 'gaussian') return gaussian(z)
  if (Math.abs(z) > 1) return 0
  if (kernel === 'uniform') return 0.5
  return kernel === 'triangular' ? 1 - Math.abs(z) : 0.75 * (1 - z * z)
}

/** As DNA 3.1.2 computes them: its triangle weighs 2 at one edge and 0 at the other. */
export function dnaKernelWeight(kernel: Shape, z: number): number {
  return kernel === 'triangular' && Math.abs(z) <= 1 ? Math.abs(1 - z) : kernelWeight(kernel, z)
}

/**
 * How DNA 3.1.2 treats pairs with a kernel: it keeps the diagonal, and averages in its own way. It multiplies by the sum,
 * over concepts and directions in which either spoke, of 2 / (n_a + n_b), with n the counts of the whole range. This is a
 * sum of reciprocals, where the formula without a kernel has the reciprocal of a sum.
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
