/** Section 4: the two clocks, and which statements count as of a day. */
import type { Certainty, Clock, Relation } from './words.js'

/** When a statement was made, and when the first of its sources was published: the first and last day of each. */
export interface Dated {
  earliest: string
  latest: string
  publishedEarliest: string
  publishedLatest: string
}

/** Its day by a clock: when it was taken at the latest, or when a reader could know of it. */
export function dayBy(clock: Clock, { latest, publishedLatest }: Pick<Dated, 'latest' | 'publishedLatest'>): string {
  return clock === 'said' ? latest : publishedLatest
}

/** True when it counts on the day; false when the day cuts its interval; null when it lies wholly after. */
export function countsAsOf(asOf: string, clock: Clock, dated: Dated): boolean | null {
  if (dayBy(clock, dated) <= asOf) return true
  return (clock === 'said' ? dated.earliest : dated.publishedEarliest) <= asOf ? false : null
}

export interface StanceFilter {
  /** ISO day; without one everything counts. */
  asOf?: string | undefined
  clock: Clock
  /** Leaves out statements that only these relations tell. */
  withoutRelays?: readonly Relation[] | undefined
  hedged: 'include' | 'exclude'
}

/** What the filters look at in a statement. */
export interface Filterable extends Dated {
  certainty: Certainty
  /** Empty when at least one place needs no relay. */
  relays: readonly Relation[]
}

/** Whether a statement counts (true), is listed beside as the day cuts its interval (false), or is left out (null). */
export function countingBy(filter: StanceFilter): (statement: Filterable) => boolean | null {
  const { asOf, clock, hedged, withoutRelays } = filter
  const dropped = new Set<Relation>(withoutRelays ?? [])
  return (statement) => {
    if (hedged === 'exclude' && statement.certainty === 'hedged') return null
    const { relays } = statement
    if (relays.length > 0 && relays.every((relation) => dropped.has(relation))) return null
    return asOf === undefined ? true : countsAsOf(asOf, clock, statement)
  }
}
