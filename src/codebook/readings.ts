/** Section 5 as one pure, total function: where a side stands on a demand, by its stances in the order of their days. */
import { actCount, actsIn, stanceSet, stancesOf } from './acts.js'
import { type Extent, type ReadingName, type Role, readingNames, roles, type Stance, stances } from './words.js'

/** What is known of a stance as of a day: a number of its own for each, which may be added up. */
export const marks = { perhaps: 1, counts: 2, outside: 4, hedged: 8, disputed: 16 } as const

/** The stances of one side on one demand, in the order of their latest days; each column has a number for each. */
export interface StanceRows {
  /** Latest days, as numbers that are in order as the days are. */
  latest: ArrayLike<number>
  /** Numbers of acts. */
  act: ArrayLike<number>
}

/** A day of a trajectory: its rows, from the first to before `to`. Some of them may not count, or be disputed. */
export interface Day {
  from: number
  to: number
}

/** Where a side stands; also after each day of its trajectory. */
export interface Judgement {
  reading: ReadingName
  /** The last day that counts; null where none does, since nothing or only disputed stances are there. */
  last: Day | null
  /** The first day of the unbroken run of this reading. */
  since: Day | null
  /** Whether all stances of the last day come from outsiders alone. */
  fromOutsiders: boolean
  /** What it would read without what outsiders alone relay, and without hedged stances. */
  withoutOutside: ReadingName
  withoutHedged: ReadingName
}

/** Whether it stays the same without outside relays, and without hedged stances. */
export const isRobust = ({ reading, withoutOutside, withoutHedged }: Judgement) =>
  withoutOutside === reading && withoutHedged === reading

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

/**
 * The reading of a day by its acts and the stances of the day before. Where that has several, one that moved the other way
 * is enough for `reinstated` and `hardened`.
 */
function readActs(role: Role, acts: number, before: number): ReadingName {
  const past = stancesOf(before)
  const found = new Set(actsIn(acts).map(({ stance, extent }) => readStance(role, stance, extent, past)))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : 'mixed'
}

const [silent, disputed] = [readingNames.indexOf('silent'), readingNames.indexOf('disputed')]
const unread = 255
/** For each role what days read, by their acts and the stances of the day before; filled as they occur. */
const known = roles.map(() => new Uint8Array(1 << (actCount + stances.length)).fill(unread))

function readDay(role: number, acts: number, before: number): number {
  const table = known[role] as Uint8Array
  const at = (acts << stances.length) | before
  if (table[at] === unread) table[at] = readingNames.indexOf(readActs(roles[role] as Role, acts, before))
  return table[at] as number
}

/** A reading as it goes from day to day, by some of the stances. */
interface Course {
  reading: number
  /** The stances of the last day that had any. */
  before: number
}

/** @returns whether the day, by these acts, is one of the course */
function goOn(course: Course, role: number, acts: number): boolean {
  if (acts === 0) return false
  course.reading = readDay(role, acts, course.before)
  course.before = stanceSet(acts)
  return true
}

/**
 * Judges the stances of one side on one demand: the last day that counts decides.
 *
 * Total: any role and any stances give exactly one reading. `marked` has the marks of these rows alone, the first for row
 * `from`; a row that has neither `counts` nor `perhaps` is left out. `onDay` has the judgement after each day that counts.
 */
export function judge(
  as: Role,
  { latest, act }: StanceRows,
  { from, to }: Day,
  marked: ArrayLike<number>,
  onDay?: (after: Judgement & { last: Day; since: Day }) => void,
): Judgement {
  const role = roles.indexOf(as)
  const all: Course = { reading: silent, before: 0 }
  const notOutside: Course = { ...all }
  const notHedged: Course = { ...all }
  let [first, firstEnd, last, lastEnd] = [-1, -1, -1, -1]
  let fromOutsiders = false
  for (let row = from; row < to; ) {
    const [begin, today] = [row, latest[row]]
    let [acts, actsInside, actsStated] = [0, 0, 0]
    for (; row < to && latest[row] === today; row++) {
      const mark = marked[row - from] as number
      if (!(mark & marks.counts)) continue
      if (mark & marks.disputed) {
        if (all.reading === silent) all.reading = disputed
        if (notHedged.reading === silent) notHedged.reading = disputed
        if (notOutside.reading === silent && !(mark & marks.outside)) notOutside.reading = disputed
        continue
      }
      const bit = 1 << (act[row] as number)
      acts |= bit
      if (!(mark & marks.outside)) actsInside |= bit
      if (!(mark & marks.hedged)) actsStated |= bit
    }
    goOn(notOutside, role, actsInside)
    goOn(notHedged, role, actsStated)
    const before = all.reading
    if (!goOn(all, role, acts)) continue
    ;[last, lastEnd, fromOutsiders] = [begin, row, actsInside === 0]
    if (all.reading !== before) [first, firstEnd] = [begin, row]
    onDay?.({ ...told(), last: { from: begin, to: row }, since: { from: first, to: firstEnd } })
  }
  return told()

  function told(): Judgement {
    const name = ({ reading }: Course) => readingNames[reading] as ReadingName
    return {
      reading: name(all),
      last: last < 0 ? null : { from: last, to: lastEnd },
      fromOutsiders,
      since: first < 0 ? null : { from: first, to: firstEnd },
      withoutOutside: name(notOutside),
      withoutHedged: name(notHedged),
    }
  }
}
