/** A slice of the timeline: the stances that one matrix counts, and their weights. */
import type { NumberedStance } from './network-stance.js'

/** What windows look at of a stance. */
export type Timed = Pick<NumberedStance, 'moment'>

export interface Slice {
  /** Moments; both belong to the slice. */
  start: number
  stop: number
  /** The middle of a window; null for the whole range. */
  middle: number | null
  /** The stances from index `from` up to, not including, `to`. */
  from: number
  to: number
  /** ζ(s) of a kernel; without a kernel every stance counts 1. */
  weightOf?: (moment: number) => number
}

/** The most matrices in one answer. */
export const mostSlices = 2000

/** The indexes of the stances in a closed interval; `stances` are in the order of time. */
export function within(stances: readonly Timed[], start: number, stop: number): { from: number; to: number } {
  const from = firstIndex(stances.length, (index) => (stances[index]?.moment ?? 0) >= start)
  const to = firstIndex(stances.length, (index) => (stances[index]?.moment ?? 0) > stop)
  return { from, to: Math.max(from, to) }
}

/** The first index at which `holds` is true; from there on it must stay true. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
