/** Section 5 as one pure, total function: where a side stands on a demand, and what that rests on. */
import { byText } from '../../src/codebook/by-text.js'
import type { Place } from '../../src/codebook/clock.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { type Word, wordOf } from '../../src/codebook/word.js'
import {
  type Certainty,
  type Extent,
  outsideRelations,
  type ReadingName,
  type Relation,
  type Role,
  type Stance,
} from '../../src/codebook/words.js'

/** One stance of one side on one demand, as far as a reading needs it. */
export interface CountedStance {
  statement: string
  speaker: string
  /** ISO days: when it was taken at the earliest and at the latest. The latest days order the trajectory. */
  earliest: string
  latest: string
  stance: Stance
  extent: Extent
  certainty: Certainty
  /** The places that tell it and count; at least one. */
  places: readonly Place[]
  /** False when it may or may not have been said by then: it is listed beside the reading and decides nothing. */
  counts: boolean
}

interface Day {
  latest: string
  stances: CountedStance[]
}

/** A reading of one day, and whether it hangs on outsiders or on hedged reports. */
interface Judged extends Word {
  reading: ReadingName
  /** Whether it stays the same without outside relays, and without hedged stances. */
  robust: boolean
}

/** The reading after one day of a trajectory. */
export interface Step extends Judged {
  day: string
  /** The first day that its statements allow; `day` itself where that is known. */
  earliest: string
  statements: string[]
}

/** Where a side stands on a demand, with all that a summary of it must say. */
export interface Position extends Judged {
  /** First day of the unbroken run of this reading; null where no day decides it. */
  since: string | null
  lastHeard: string | null
  /** The first days that the statements of these two allow; the same where their day is known. */
  sinceEarliest: string | null
  lastHeardEarliest: string | null
  /** Ids of the statements it rests on, and of those beside it: disputed, or of an uncertain day. */
  statements: string[]
  beside: string[]
  /** The stances of the deciding day. */
  deciding: readonly CountedStance[]
  withoutOutside: ReadingName
  withoutHedged: ReadingName
}

/** The reading of one stance, given the stances of the day before it in the trajectory. */
function readStance(role: Role, stance: Stance, extent: Extent, before: readonly Stance[]): ReadingName {
  if (role === 'raiser') {
    if (stance === 'REJECTS') return 'repudiated'
    if (stance === 'CONCEDES') return extent === 'full' ? 'dropped' : 'softened'
    if (extent === 'partial' || extent === 'signalled') return 'narrowed'
    return before.some((past) => past !== 'ASSERTS') ? 'reinstated' : 'kept'
  }
  if (role === 'addressee') {
    if (stance === 'REJECTS') return before.some((past) => past !== 'REJECTS') ? 'hardened' : 'rejected'
    return extent === 'full' ? 'accepted' : 'leaning'
  }
  if (stance === 'ASSERTS') return 'supports'
  return stance === 'REJECTS' ? 'opposes' : 'yielding'
}

function readDay(role: Role, today: Day, before: Day | undefined): ReadingName {
  const past = before?.stances.map(({ stance }) => stance) ?? []
  const found = new Set(today.stances.map(({ stance, extent }) => readStance(role, stance, extent, past)))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : 'mixed'
}

/** The days on which the side spoke, first day first; disputed statements are no part of it. */
function trajectory(stances: readonly CountedStance[]): Day[] {
  const undisputed = stances.filter(({ certainty }) => certainty !== 'disputed')
  return [...groupBy(undisputed, ({ latest }) => latest)]
    .map(([latest, today]) => ({ latest, stances: today }))
    .sort((a, b) => byText(a.latest, b.latest))
}

/** The last day of the trajectory decides; without one the side reads disputed or silent. */
function nameOf(role: Role, counted: readonly CountedStance[]): ReadingName {
  const days = trajectory(counted)
  const last = days.at(-1)
  if (last) return readDay(role, last, days.at(-2))
  return counted.length > 0 ? 'disputed' : 'silent'
}

const isHedged = ({ certainty }: CountedStance) => certainty === 'hedged'

/** The relations through which a stance comes: none where a place that tells it has no relay (section 3). */
function relationsOf(places: readonly Place[]): Relation[] {
  if (places.some(({ relays }) => relays.length === 0)) return []
  return [...new Set(places.flatMap(({ relays }) => relays.map(({ relation }) => relation)))]
}

/** Relayed, at every place that counts, by outsiders alone. */
export function isOutside({ places }: CountedStance): boolean {
  const relations = relationsOf(places)
  return relations.length > 0 && relations.every((relation) => outsideRelations.includes(relation))
}

const not = (left: (stance: CountedStance) => boolean) => (stance: CountedStance) => !left(stance)
const readDays = (role: Role, days: readonly Day[]) => days.map((today, index) => readDay(role, today, days[index - 1]))

/** The reading after each day of the trajectory, first day first. */
export function readSteps(role: Role, stances: readonly CountedStance[]): Step[] {
  const counted = stances.filter(({ counts }) => counts)
  const days = trajectory(counted)
  const readings = readDays(role, days)
  const withoutOutside = readingAt(role, counted, not(isOutside))
  const withoutHedged = readingAt(role, counted, not(isHedged))
  return days.map((today, index) => {
    const reading = readings[index] as ReadingName
    const same = (name: ReadingName) => name === reading
    return {
      day: today.latest,
      earliest: earliestOf(today),
      reading,
      robust: same(withoutOutside(today.latest)) && same(withoutHedged(today.latest)),
      ...wordOf(today.stances),
      statements: idsOf(today.stances),
    }
  })
}

/** The reading on each of a run of ascending days, by the stances that are kept; one walk for all of them. */
function readingAt(role: Role, counted: readonly CountedStance[], keeps: (stance: CountedStance) => boolean) {
  const kept = counted.filter(keeps)
  const days = trajectory(kept)
  const readings = readDays(role, days)
  const firstDisputed = kept.reduce((first, { latest }) => (byText(latest, first) < 0 ? latest : first), '9999-12-31')
  let next = 0
  return (day: string): ReadingName => {
    while (next < days.length && byText(days[next]?.latest ?? '', day) <= 0) next++
    return readings[next - 1] ?? (byText(firstDisputed, day) <= 0 ? 'disputed' : 'silent')
  }
}

/** The first of the unbroken run of days with one reading that ends the trajectory. */
function firstOfRun(days: readonly Day[], readings: readonly ReadingName[]): Day | undefined {
  let first = days.length - 1
  while (first > 0 && readings[first - 1] === readings[first]) first--
  return days[first]
}

/** One statement of the day was made on this day or after it; of several intervals that end alike, the narrowest says most. */
const earliestOf = ({ stances, latest }: Day) =>
  stances.reduce((last, { earliest }) => (byText(earliest, last) > 0 ? earliest : last), stances[0]?.earliest ?? latest)

/** The same whatever order they came in. */
const inOrder = (stances: readonly CountedStance[]) =>
  [...stances].sort(
    (a, b) =>
      byText(a.statement, b.statement) ||
      byText(a.stance, b.stance) ||
      byText(a.extent, b.extent) ||
      byText(JSON.stringify(a), JSON.stringify(b)),
  )
const unique = (ids: readonly string[]) => [...new Set(ids)].sort(byText)
const idsOf = (stances: readonly CountedStance[]) => unique(stances.map(({ statement }) => statement))

/**
 * Reads where a side stands on a demand (codebook section 5).
 *
 * Total: any role and any list of stances, in any order, give exactly one reading. Where the day before the last one
 * has several stances, one that moved the other way is enough for `reinstated` and `hardened`.
 */
export function readPosition(role: Role, stances: readonly CountedStance[]): Position {
  const counted = stances.filter(({ counts }) => counts)
  const days = trajectory(counted)
  const last = days.at(-1)
  const reading = nameOf(role, counted)
  const first = firstOfRun(days, readDays(role, days))
  const deciding = inOrder(last?.stances ?? counted)
  const statements = idsOf(deciding)
  const beside = idsOf(stances.filter(({ counts, certainty }) => !counts || certainty === 'disputed'))
  const withoutOutside = nameOf(role, counted.filter(not(isOutside)))
  const withoutHedged = nameOf(role, counted.filter(not(isHedged)))
  return {
    reading,
    since: first?.latest ?? null,
    sinceEarliest: first ? earliestOf(first) : null,
    lastHeard: last?.latest ?? null,
    lastHeardEarliest: last ? earliestOf(last) : null,
    robust: withoutOutside === reading && withoutHedged === reading,
    ...wordOf(deciding),
    statements,
    beside: beside.filter((id) => !statements.includes(id)),
    deciding,
    withoutOutside,
    withoutHedged,
  }
}
