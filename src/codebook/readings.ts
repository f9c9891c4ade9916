/** Section 5 as one pure, total function: where a side stands on a demand, and what that rests on. */
import { byText } from './by-text.js'
import { groupBy } from './group-by.js'
import type { Reading } from './schemas.js'
import type { Certainty, Extent, ReadingName, Relation, Role, Stance } from './words.js'
import { outsideRelations } from './words.js'

/** One stance of one side on one demand, as far as a reading needs it. */
export interface CountedStance {
  statement: string
  /** ISO day: when it was taken at the latest. Days order the trajectory. */
  latest: string
  stance: Stance
  extent: Extent
  certainty: Certainty
  /** Empty when at least one place needs no relay. */
  relays: readonly Relation[]
  /** False when it may or may not have been said by then: it is listed beside the reading and decides nothing. */
  counts: boolean
}

interface Day {
  latest: string
  stances: CountedStance[]
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

function isOutside({ relays }: CountedStance): boolean {
  return relays.length > 0 && relays.every((relation) => outsideRelations.includes(relation))
}

/** The reading after each day of the trajectory, first day first. */
export function readSteps(
  role: Role,
  stances: readonly CountedStance[],
): { day: string; reading: ReadingName; statements: string[] }[] {
  const days = trajectory(stances.filter(({ counts }) => counts))
  return days.map((today, index) => ({
    day: today.latest,
    reading: readDay(role, today, days[index - 1]),
    statements: idsOf(today.stances),
  }))
}

/** First day of the unbroken run of `name` that ends the trajectory. */
function sinceOf(role: Role, days: readonly Day[], name: ReadingName): string | null {
  let since: string | null = null
  for (let i = days.length - 1; i >= 0; i--) {
    const today = days[i] as Day
    if (readDay(role, today, days[i - 1]) !== name) break
    since = today.latest
  }
  return since
}

const unique = (ids: readonly string[]) => [...new Set(ids)].sort()
const idsOf = (stances: readonly CountedStance[]) => unique(stances.map(({ statement }) => statement))

/**
 * Reads where a side stands on a demand (codebook section 5).
 *
 * Total: any role and any list of stances, in any order, give exactly one reading. Where the day before the last one
 * has several stances, one that moved the other way is enough for `reinstated` and `hardened`.
 */
export function readPosition(role: Role, stances: readonly CountedStance[]): Reading {
  const counted = stances.filter(({ counts }) => counts)
  const without = (left: (stance: CountedStance) => boolean) =>
    nameOf(
      role,
      counted.filter((stance) => !left(stance)),
    )
  const days = trajectory(counted)
  const last = days.at(-1)
  const lastHeard = last?.latest ?? null
  const reading = nameOf(role, counted)
  const deciding = last?.stances ?? counted
  const statements = idsOf(deciding)
  const beside = idsOf(stances.filter(({ counts, certainty }) => !counts || certainty === 'disputed'))
  const alternatives = { withoutOutside: without(isOutside), withoutHedged: without(isHedged) }
  return {
    reading,
    since: last ? sinceOf(role, days, reading) : null,
    lastHeard,
    robust: Object.values(alternatives).every((name) => name === reading),
    why: explain(role, reading, deciding, lastHeard, alternatives),
    statements,
    beside: beside.filter((id) => !statements.includes(id)),
  }
}

function explain(
  role: Role,
  name: ReadingName,
  deciding: readonly CountedStance[],
  lastHeard: string | null,
  { withoutOutside, withoutHedged }: { withoutOutside: ReadingName; withoutHedged: ReadingName },
): string {
  if (name === 'silent') return `As ${role} it has said nothing: silent.`
  const kinds = unique(deciding.map(({ stance, extent }) => `${stance} ${extent}`)).join(' and ')
  if (name === 'disputed') return `As ${role} it is only reported with ${kinds}, and each report is denied: disputed.`
  const turn =
    name === 'reinstated' || name === 'hardened' ? ', after the opposite on the day before in its trajectory' : ''
  const sentences = [`As ${role} it was last heard on ${lastHeard} with ${kinds}${turn}: ${name}.`]
  const listed = (of: (stance: CountedStance) => boolean) => idsOf(deciding.filter(of)).join(', ')
  if (withoutOutside !== name)
    sentences.push(`Without outside relays (${listed(isOutside)}) it would read ${withoutOutside}.`)
  if (withoutHedged !== name)
    sentences.push(`Without hedged statements (${listed(isHedged)}) it would read ${withoutHedged}.`)
  return sentences.join(' ')
}
