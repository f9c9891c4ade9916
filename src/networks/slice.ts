/** A slice of the timeline: which stances one matrix counts, and how much each weighs. */
import type { NumberedStance } from './network-stance.js'

export interface Slice {
  /** Moments, both within the slice. */
  start: number
  stop: number
  /** The moment a window is drawn around; null for the whole range. */
  middle: number | null
  /** The stances from index `from` up to, not including, `to`. */
  from: number
  to: number
  /** ζ(s) of a kernel; without one every stance counts 1. */
  weightOf?: (moment: number) => number
}

/** How many matrices one answer may hold. */
export const mostSlices = 2000

/** The stances of a closed interval as indexes; `stances` are in the order of time. */
export function within(stances: readonly NumberedStance[], start: number, stop: number): { from: number; to: number } {
  const from = firstIndex(stances.length, (index) => (stances[index]?.moment ?? 0) >= start)
  const to = firstIndex(stances.length, (index) => (stances[index]?.moment ?? 0) > stop)
  return { from, to: Math.max(from, to) }
}

/** The first index from which `holds` is true; it must stay true once it is. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
