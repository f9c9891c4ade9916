/** Positions as a day, a clock and filters show them (codebook sections 4 and 5). */
import type { StanceFilter } from '../codebook/clock.js'
import { marks } from '../codebook/readings.js'
import { certainties, relations } from '../codebook/words.js'
import { at } from './columns.js'
import type { Positions, Run } from './positions.js'

/** A statement may count, or be said perhaps, by the day of the filter. */
export type Standing = 'counts' | 'perhaps' | null

export interface View {
  positions: Positions
  filter: StanceFilter
  /** The marks of a stance; 0 where it is left out. */
  markOf(row: number): number
  /** Rows of a trajectory that may count; with `disputed`, also those that count and somebody denies. */
  beside(run: Run, disputed: boolean): { rows: number[]; uncertain: number }
  /** The places of these that count: where the stance may have been taken, those that may. */
  countedPlaces(places: ArrayLike<number>): number[]
  /** Whether a statement counts, by any of its places. */
  standingOf(statement: number): Standing
  /** Whether an assessment counts, by the places that tell it. */
  countsAssessment(row: number): boolean
  /** The day of a stance that counts by the clock of the filter, as a number; `row` is that of the stance. */
  dayOfStance(row: number): number
}

/** Without a day, all counts. */
const everAfter = 0xffffffff

export function viewOf(positions: Positions, filter: StanceFilter): View {
  const { statement, stance, place, source, assessment } = positions.columns
  const asOf = filter.asOf === undefined ? everAfter : positions.lastDayUpTo(filter.asOf)
  const byPublication = filter.clock === 'published' && filter.asOf !== undefined
  const only = filter.source === undefined ? null : positions.numberOf.sources(filter.source)
  const left = (filter.withoutRelays ?? []).reduce((bits, relation) => bits | (1 << relations.indexOf(relation)), 0)
  const noHedged = filter.hedged === 'exclude'
  const allPlaces = only === null && left === 0
  const hedged = certainties.indexOf('hedged')
  const outside = relationBits('mediator', 'adversary', 'press', 'author')

  const lets = (row: number) => {
    if (only !== null && at(place.source, row) !== only) return false
    const by = at(place.relations, row)
    return by === 0 || (by & ~left) !== 0
  }
  const isOutside = (row: number) => at(place.relations, row) !== 0 && (at(place.relations, row) & ~outside) === 0
  const published = (days: Uint32Array, row: number) => at(days, at(place.source, row))

  /** By the days on which it was said: the places only have to be let through. */
  function saidMarks(earliest: number, latest: number): number {
    if (latest <= asOf) return marks.counts
    return earliest <= asOf ? marks.perhaps : 0
  }

  /** By places, each for itself, and whether outsiders alone relay those that count. Without a list, they are their own. */
  function placeMarks(places: Uint32Array | null, from: number, to: number, earliest: number, latest: number): number {
    const bySaid = byPublication ? 0 : saidMarks(earliest, latest)
    let [found, inside] = [0, 0]
    for (let index = from; index < to; index++) {
      const row = places ? at(places, index) : index
      if (!lets(row)) continue
      const own = byPublication
        ? saidMarks(published(source.publishedEarliest, row), published(source.publishedLatest, row))
        : bySaid
      found |= own
      if (own === marks.counts && !isOutside(row)) inside = 1
    }
    if (found & marks.counts) return inside ? marks.counts : marks.counts | marks.outside
    return found & marks.perhaps
  }

  /** Where all places are let through, their first days of publication are known. */
  function standingMarks(row: number): number {
    if (!byPublication) return saidMarks(at(stance.earliest, row), at(stance.latest, row))
    return saidMarks(at(stance.knownEarliest, row), at(stance.knownLatest, row))
  }

  function markOf(row: number): number {
    const own = at(stance.marks, row)
    if (noHedged && own & marks.hedged) return 0
    const { from, values } = stance.places
    const [first, end] = [at(from, row), at(from, row + 1)]
    if (allPlaces && (!byPublication || end - first === 1)) {
      const standing = standingMarks(row)
      return standing === 0 ? 0 : own | standing
    }
    const standing = placeMarks(values, first, end, at(stance.earliest, row), at(stance.latest, row))
    return standing === 0 ? 0 : (own & ~marks.outside) | standing
  }

  return {
    positions,
    filter,
    markOf,
    beside({ from, to }, disputed) {
      const rows: number[] = []
      let uncertain = 0
      // The same as by marks, without looking at anything but days: most rows of most trajectories are looked at here.
      const byDays = allPlaces || !byPublication
      const [first, last] = byPublication
        ? [stance.knownEarliest, stance.knownLatest]
        : [stance.earliest, stance.latest]
      for (let row = from; row < to; row++) {
        const isOut = byDays && (last[row] as number) <= asOf
        if (isOut && ((stance.marks[row] as number) & marks.disputed) === 0) continue
        if (byDays && !isOut && (first[row] as number) > asOf) continue
        const mark = markOf(row)
        if (mark & marks.perhaps) uncertain++
        else if (!(disputed && mark & marks.counts && mark & marks.disputed)) continue
        rows.push(row)
      }
      return { rows, uncertain }
    },
    countedPlaces(rows) {
      const through = Array.from(rows).filter(lets)
      if (!byPublication) return through
      const out = through.filter((row) => published(source.publishedLatest, row) <= asOf)
      return out.length > 0 ? out : through.filter((row) => published(source.publishedEarliest, row) <= asOf)
    },
    standingOf(row) {
      return standing(row, null, at(statement.places, row), at(statement.places, row + 1))
    },
    countsAssessment(row) {
      const { from, values } = assessment.places
      return standing(at(assessment.statement, row), values, at(from, row), at(from, row + 1)) === 'counts'
    },
    dayOfStance(row) {
      if (filter.clock === 'said') return at(stance.latest, row)
      if (allPlaces) return at(stance.knownLatest, row)
      let first = everAfter
      for (let index = at(stance.places.from, row); index < at(stance.places.from, row + 1); index++) {
        const place = at(stance.places.values, index)
        // A place that is out only later than one that counts is not the first.
        if (lets(place)) first = Math.min(first, published(source.publishedLatest, place))
      }
      return first
    },
  }

  function standing(row: number, places: Uint32Array | null, from: number, to: number): Standing {
    if (noHedged && at(statement.certainty, row) === hedged) return null
    const found = placeMarks(places, from, to, at(statement.earliest, row), at(statement.latest, row))
    return found & marks.counts ? 'counts' : found & marks.perhaps ? 'perhaps' : null
  }
}

const relationBits = (...of: (typeof relations)[number][]) =>
  of.reduce((bits, relation) => bits | (1 << relations.indexOf(relation)), 0)
