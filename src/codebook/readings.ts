/** Codebook section 5 as one pure, total function: where a side stands on a demand, and on what that rests. */
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
  /** Empty when at least one telling needs no relay. */
  relays: readonly Relation[]
  /** True when it counts; false when it may have been said by then and only stands beside. */
  counts: boolean
}

interface Day {
  latest: string
  stands: CountedStance[]
}

/** The reading of one stance, given whether the day before in the trajectory went the other way. */
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
  const past = before?.stands.map((stand) => stand.stance) ?? []
  const found = new Set(today.stands.map((stand) => readStance(role, stand.stance, stand.extent, past)))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : 'mixed'
}

/** The trajectory: statements that are not disputed, by latest day, whatever the order they came in. */
function trajectory(stands: readonly CountedStance[]): Day[] {
  const days = new Map<string, CountedStance[]>()
  for (const stand of stands) {
    if (stand.certainty === 'disputed') continue
    const today = days.get(stand.latest)
    if (today) today.push(stand)
    else days.set(stand.latest, [stand])
  }
  return [...days].map(([latest, all]) => ({ latest, stands: all })).sort((a, b) => (a.latest < b.latest ? -1 : 1))
}

/** The reading alone: the last day of a trajectory judged, `disputed` or `silent` where there is none. */
function nameOf(role: Role, counted: readonly CountedStance[]): ReadingName {
  const days = trajectory(counted)
  const last = days.at(-1)
  if (last) return readDay(role, last, days.at(-2))
  return counted.length > 0 ? 'disputed' : 'silent'
}

function isOutside(stand: CountedStance): boolean {
  return stand.relays.length > 0 && stand.relays.every((by) => (outsideRelations as readonly string[]).includes(by))
}

/** The reading after each day of the trajectory, first day first. */
export function readSteps(
  role: Role,
  stands: readonly CountedStance[],
): { day: string; reading: ReadingName; statements: string[] }[] {
  const days = trajectory(stands.filter((stand) => stand.counts))
  return days.map((today, index) => ({
    day: today.latest,
    reading: readDay(role, today, days[index - 1]),
    statements: idsOf(today.stands),
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
const idsOf = (stands: readonly CountedStance[]) => unique(stands.map((stand) => stand.statement))

/**
 * Reads where a side stands on a demand (codebook section 5).
 *
 * Total: any role and any list of stances, in any order, give exactly one reading. Where the day before
 * the last one holds several stances, one that moved the other way is enough for `reinstated` and `hardened`.
 */
export function readPosition(role: Role, stands: readonly CountedStance[]): Reading {
  const counted = stands.filter((stand) => stand.counts)
  const days = trajectory(counted)
  const last = days.at(-1)
  const name = nameOf(role, counted)
  const rests = last?.stands ?? counted
  const supporting = idsOf(rests)
  const beside = idsOf(stands.filter((stand) => !stand.counts || stand.certainty === 'disputed'))
  const withoutOutside = nameOf(
    role,
    counted.filter((stand) => !isOutside(stand)),
  )
  const withoutHedged = nameOf(
    role,
    counted.filter((stand) => stand.certainty !== 'hedged'),
  )
  const robust = withoutOutside === name && withoutHedged === name
  return {
    reading: name,
    since: last ? sinceOf(role, days, name) : null,
    lastHeard: last?.latest ?? null,
    robust,
    why: explain(role, name, rests, last?.latest ?? null, withoutOutside, withoutHedged),
    statements: supporting,
    beside: beside.filter((id) => !supporting.includes(id)),
  }
}

function explain(
  role: Role,
  name: ReadingName,
  rests: readonly CountedStance[],
  lastHeard: string | null,
  withoutOutside: ReadingName,
  withoutHedged: ReadingName,
): string {
  if (name === 'silent') return `As ${role} it has said nothing: silent.`
  const kinds = unique(rests.map((stand) => `${stand.stance} ${stand.extent}`)).join(' and ')
  if (name === 'disputed') return `As ${role} it is only reported with ${kinds}, and each report is denied: disputed.`
  const turn =
    name === 'reinstated' || name === 'hardened' ? ', after the opposite on the day before in its trajectory' : ''
  const sentences = [`As ${role} it was last heard on ${lastHeard} with ${kinds}${turn}: ${name}.`]
  if (withoutOutside !== name) {
    sentences.push(
      `Without outside relays (${idsOf(rests.filter(isOutside)).join(', ')}) it would read ${withoutOutside}.`,
    )
  }
  if (withoutHedged !== name) {
    const hedged = idsOf(rests.filter((stand) => stand.certainty === 'hedged')).join(', ')
    sentences.push(`Without hedged statements (${hedged}) it would read ${withoutHedged}.`)
  }
  return sentences.join(' ')
}
