/** How much was said on each day, or became known, and at which events. */
import type { Clock } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import { at } from './columns.js'
import type { Positions } from './positions.js'

/** Statements of one day and event, in numbers. */
export interface DayTally {
  day: number
  /** One more than the event; 0 for none. */
  event: number
  statements: number
  /** How many of them are of this day for sure. */
  certain: number
  /** The earliest day that any of them may be of. */
  earliest: number
}

/** In the order of days and events. */
export async function daysOf({ columns, count }: Positions, clock: Clock): Promise<DayTally[]> {
  const { statement, place, source, events } = columns
  const tallies = new Map<number, DayTally>()
  const pause = pauses()
  for (let row = 0; row < count; row++) {
    if (row % 2 ** 14 === 0) await pause()
    const [first, end] = [at(statement.places, row), at(statement.places, row + 1)]
    let [earliest, day] = [at(statement.earliest, row), at(statement.latest, row)]
    if (clock === 'published') {
      if (first === end) continue
      earliest = day = Number.POSITIVE_INFINITY
      for (let index = first; index < end; index++) {
        earliest = Math.min(earliest, at(source.publishedEarliest, at(place.source, index)))
        day = Math.min(day, at(source.publishedLatest, at(place.source, index)))
      }
    }
    const event = at(statement.event, row)
    const key = day * (events.length + 1) + event
    const tally = tallies.get(key) ?? { day, event, statements: 0, certain: 0, earliest }
    if (tally.statements === 0) tallies.set(key, tally)
    tally.statements++
    if (earliest === day) tally.certain++
    tally.earliest = Math.min(tally.earliest, earliest)
  }
  return [...tallies.values()].sort((a, b) => a.day - b.day || a.event - b.event)
}
