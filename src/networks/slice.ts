/** A slice of the timeline: the stances that one matrix counts, and their weights. */
import { firstPast } from '../codebook/first-past.js'
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
  const from = firstPast(0, stances.length, (index) => (stances[index]?.moment ?? 0) >= start)
  const to = firstPast(0, stances.length, (index) => (stances[index]?.moment ?? 0) > stop)
  return { from, to: Math.max(from, to) }
}
