/** Positions as a day, a clock and filters show them (codebook sections 4 and 5). */
import type { StanceFilter } from '../codebook/clock.js'
import { firstPast } from '../codebook/first-past.js'
import { marks } from '../codebook/readings.js'
import { certainties, outsideRelations, type Relation, relations } from '../codebook/words.js'
import { listAt, type Run } from './columns.js'
import { perhapsIn } from './perhaps-in.js'
import type { Positions } from './positions.js'
import { firstIn } from './search.js'

/** A statement may count, or be said perhaps, by the day of the filter. */
export type Standing = 'counts' | 'perhaps' | null

export interface View {
  positions: Positions
  filter: StanceFilter
  /** The marks of a stance; 0 where it is left out. */
  markOf(row: number): number
  /** Rows of a trajectory among which all lie that count. */
  runOf(trajectory: number): Run
  /** Rows of a trajectory that may count, in order. */
  perhapsIn(trajectory: number): number[]
  /** The places of these that count: where the stance may have been taken, those that may. */
  countedPlaces(places: ArrayLike<number>): number[]
  /** Whether a place counts for sure. */
  countsPlace(place: number): boolean
  /** Whether a statement counts, by any of its places. */
  standingOf(statement: number): Standing
  /** Whether an assessment counts, by the places that tell it. */
  countsAssessment(row: number): boolean
  /** The day of a stance that counts by the clock of the filter, as a number; `row` is that of the stance. */
  dayOfStance(row: number): number
}

/** Without a day, all counts. */
export const everAfter = 0xffffffff

const bitsOf = (some: readonly Relation[]) =>
  some.reduce((bits, relation) => bits | (1 << relations.indexOf(relation)), 0)
const outside = bitsOf(outsideRelations)
const hedged = certainties.indexOf('hedged')

/** Rows are looked at by the million here: columns are read in place, and lists as they lie. */
export function viewOf(positions: Positions, filter: StanceFilter): View {
  const { statement, stance, place, source, assessment } = positions.columns
  const { earliest, latest, knownEarliest, knownLatest } = stance
  const { toldIn, relays } = positions.index
  const asOf = filter.asOf === undefined ? everAfter : positions.lastDayUpTo(filter.asOf)
  const everything = asOf === everAfter
  const byPublication = filter.clock === 'published' && filter.asOf !== undefined
  const only = filter.source === undefined ? null : positions.numberOf.sources(filter.source)
  const left = bitsOf(filter.withoutRelays ?? [])
  const noHedged = filter.hedged === 'exclude'
  /** Without these, a stance that insiders tell has still a place of theirs. */
  const insidersLeft = (left & ~outside) !== 0
  const told = only === null ? null : only < 0 ? new Uint32Array() : listAt(toldIn, only)
  const perhaps = perhapsIn(positions, { asOf, byPublication, only })

  const lets = (row: number) => {
    if (only !== null && place.source[row] !== only) return false
    const by = place.relations[row] as number
    return by === 0 || (by & ~left) !== 0
  }
  const isOutside = (row: number) => place.relations[row] !== 0 && ((place.relations[row] as number) & ~outside) === 0

  /** By the days between which it was said, or known. */
  function standingBetween(first: number, last: number): number {
    if (last <= asOf) return marks.counts
    return first <= asOf ? marks.perhaps : 0
  }

  /** By places, each for itself, and whether outsiders alone relay those that count. Without a list, they are their own. */
  function placeMarks(places: Uint32Array | null, from: number, to: number, first: number, last: number): number {
    const bySaid = byPublication ? 0 : standingBetween(first, last)
    let [found, inside] = [0, 0]
    for (let index = from; index < to; index++) {
      const row = places ? (places[index] as number) : index
      if (!lets(row)) continue
      const of = place.source[row] as number
      const own = byPublication
        ? standingBetween(source.publishedEarliest[of] as number, source.publishedLatest[of] as number)
        : bySaid
      found |= own
      if (own === marks.counts && !isOutside(row)) inside = 1
    }
    if (found & marks.counts) return inside ? marks.counts : marks.counts | marks.outside
    return found & marks.perhaps
  }

  const letsAll = (row: number) => only === null && (left === 0 || (left & (relays[row] as number)) === 0)

  /** Columns are read as late as can be: most rows are far apart in memory. */
  function markOf(row: number): number {
    // Where not all places are let through, these are the first days that any of them could give it.
    const standing = byPublication
      ? standingBetween(knownEarliest[row] as number, knownLatest[row] as number)
      : everything
        ? marks.counts
        : standingBetween(earliest[row] as number, latest[row] as number)
    if (standing === 0) return 0
    const own = stance.marks[row] as number
    if (noHedged && own & marks.hedged) return 0
    if (letsAll(row)) {
      // Of places that outsiders relay, those that are out by the day are as well.
      if (!byPublication || own & marks.outside || standing === marks.perhaps) return own | standing
    } else if (!byPublication && only === null && !insidersLeft) {
      return (relays[row] as number) & ~left ? own | standing : 0
    }
    const [first, end] = [stance.places.from[row] as number, stance.places.from[row + 1] as number]
    if (byPublication && end - first === 1 && letsAll(row)) return own | standing
    const byPlaces = placeMarks(stance.places.values, first, end, earliest[row] as number, latest[row] as number)
    return byPlaces === 0 ? 0 : (own & ~marks.outside) | byPlaces
  }

  return {
    positions,
    filter,
    markOf,
    runOf(trajectory) {
      let { from, to } = positions.stancesOf(trajectory)
      if (told) {
        const [begin, end] = [firstIn(told, from), firstIn(told, to)]
        if (begin === end) return { from, to: from }
        ;[from, to] = [told[begin] as number, (told[end - 1] as number) + 1]
      }
      if (byPublication) while (to > from && (knownLatest[to - 1] as number) > asOf) to--
      else if (asOf !== everAfter) to = firstPast(from, to, (row) => (latest[row] as number) > asOf)
      return { from, to }
    },
    perhapsIn: (trajectory) => perhaps(trajectory).filter((row) => markOf(row) & marks.perhaps),
    countedPlaces(rows) {
      const through: number[] = []
      for (let index = 0; index < rows.length; index++)
        if (lets(rows[index] as number)) through.push(rows[index] as number)
      if (!byPublication) return through
      const by = (days: Uint32Array) => through.filter((row) => (days[place.source[row] as number] as number) <= asOf)
      const out = by(source.publishedLatest)
      return out.length > 0 ? out : by(source.publishedEarliest)
    },
    countsPlace: (row) =>
      lets(row) && (!byPublication || (source.publishedLatest[place.source[row] as number] as number) <= asOf),
    standingOf(row) {
      return standing(row, null, statement.places[row] as number, statement.places[row + 1] as number)
    },
    countsAssessment(row) {
      const { from, values } = assessment.places
      const of = assessment.statement[row] as number
      return standing(of, values, from[row] as number, from[row + 1] as number) === 'counts'
    },
    dayOfStance(row) {
      if (filter.clock === 'said') return latest[row] as number
      if (letsAll(row)) return knownLatest[row] as number
      let first = everAfter
      for (let index = stance.places.from[row] as number; index < (stance.places.from[row + 1] as number); index++) {
        const at = stance.places.values[index] as number
        // A place that is out only later than one that counts is not the first.
        if (lets(at)) first = Math.min(first, source.publishedLatest[place.source[at] as number] as number)
      }
      return first
    },
  }

  function standing(row: number, places: Uint32Array | null, from: number, to: number): Standing {
    if (noHedged && statement.certainty[row] === hedged) return null
    const found = placeMarks(places, from, to, statement.earliest[row] as number, statement.latest[row] as number)
    return found & marks.counts ? 'counts' : found & marks.perhaps ? 'perhaps' : null
  }
}
