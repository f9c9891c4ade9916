/** What is kept of a reading from version to version: since when it stands in the data, and what stood there before. */
import type { ReadingName } from '../codebook/words.js'
import type { DatedReading } from './dated-readings.js'

/** What the data said before, and since which publication. */
export interface Formerly {
  day: string
  reading: ReadingName
  since: number
}

/** Publications are counted from 1 on; a number names one. */
export interface KeptReading extends DatedReading {
  /** The publication in which this reading first stood on this day. */
  since: number
  /** The publication in which the reading before it became another, if that was later. */
  worded?: number
  /** What stood in its place, the oldest first. */
  formerly?: Formerly[]
  /** The publication that no longer had it. */
  gone?: number
}

/** Of what stood there before, the last ones are kept. */
export const mostFormerly = 5

/**
 * Side, demand, day and reading, and how often the same was said there before: it stays the same as long as the reading
 * stands there, in any version, on any server.
 */
export function keyOf({ side, demand, day, reading, formerly = [] }: KeptReading): string[] {
  const again = formerly.filter((it) => it.day === day && it.reading === reading).length
  return [side, demand, day, reading, ...(again > 0 ? [String(again + 1)] : [])]
}

/** The last publication that changed what is said of it. */
export const changedIn = ({ since, worded = 0, gone = 0 }: KeptReading) => Math.max(since, worded, gone)
