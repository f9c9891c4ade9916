/** Kernels: how much a statement weighs by its distance from the middle of a window. */
import type { Kernel } from './network-options.js'

type Shape = Exclude<Kernel, 'no'>

const gaussian = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** `z` is the distance in half windows: 0 in the middle, 1 and -1 at the edges. The Gaussian has no edges. */
export function kernelWeight(kernel: Shape, z: number): number {
  if (kernel === 'gaussian') return gaussian(z)
  if (Math.abs(z) > 1) return 0
  if (kernel === 'uniform') return 0.5
  return kernel === 'triangular' ? 1 - Math.abs(z) : 0.75 * (1 - z * z)
}

/** As DNA 3.1.2 has them: its triangle weighs one edge 2 and the other 0. */
export function dnaKernelWeight(kernel: Shape, z: number): number {
  return kernel === 'triangular' && Math.abs(z) <= 1 ? Math.abs(1 - z) : kernelWeight(kernel, z)
}
