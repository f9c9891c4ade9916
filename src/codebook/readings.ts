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

/** The marks of a row; 0 where it is left out. */
export type MarkOf = (row: number) => number

/** The acts of a day that count and that nobody denies, as sets: all, those not from outsiders alone, those not hedged. */
interface Acts {
  all: number
  inside: number
  stated: number
  /** Disputed stances that count: of them all, and not from outsiders alone. */
  disputed: boolean
  disputedInside: boolean
}

function actsOf({ act }: StanceRows, from: number, to: number, markOf: MarkOf, into: Acts): void {
  into.all = into.inside = into.stated = 0
  into.disputed = into.disputedInside = false
  for (let row = from; row < to; row++) {
    const mark = markOf(row)
    if (!(mark & marks.counts)) continue
    if (mark & marks.disputed) {
      into.disputed = true
      if (!(mark & marks.outside)) into.disputedInside = true
      continue
    }
    const bit = 1 << (act[row] as number)
    into.all |= bit
    if (!(mark & marks.outside)) into.inside |= bit
    if (!(mark & marks.hedged)) into.stated |= bit
  }
}

const noActs = (): Acts => ({ all: 0, inside: 0, stated: 0, disputed: false, disputedInside: false })

/** The last day of a course and, once the day before it is known, its reading. */
interface Last {
  acts: number
  reading: number
  disputed: boolean
}
const nothing = (): Last => ({ acts: 0, reading: -1, disputed: false })

/** Takes the next earlier day of a course. */
function goBack(last: Last, role: number, acts: number, isDisputed: boolean): void {
  if (isDisputed) last.disputed = true
  if (acts === 0 || last.reading >= 0) return
  if (last.acts === 0) last.acts = acts
  else last.reading = readDay(role, last.acts, stanceSet(acts))
}

function readingOf({ acts, reading, disputed: isDisputed }: Last, role: number): ReadingName {
  if (reading >= 0) return readingNames[reading] as ReadingName
  const code = acts > 0 ? readDay(role, acts, 0) : isDisputed ? disputed : silent
  return readingNames[code] as ReadingName
}

/**
 * Judges the stances of one side on one demand: the last day that counts decides. It goes back from there, as far as it
 * has to.
 *
 * Total: any role and any stances give exactly one reading. A row that has neither `counts` nor `perhaps` is left out.
 */
export function judge(as: Role, rows: StanceRows, { from, to }: Day, markOf: MarkOf): Judgement {
  const role = roles.indexOf(as)
  const [whole, inside, stated, acts] = [nothing(), nothing(), nothing(), noActs()]
  let last: Day | null = null
  let since: Day | null = null
  let candidate: Day | null = null
  let [fromOutsiders, ended, actsThen] = [false, false, 0]
  /** The candidate has its reading now that what came before it is known. */
  const settle = (before: number) => {
    if (ended || !candidate) return
    if (candidate === last || readDay(role, actsThen, before) === whole.reading) since = candidate
    else ended = true
  }
  for (let end = to; end > from && !(ended && inside.reading >= 0 && stated.reading >= 0); ) {
    let begin = end - 1
    while (begin > from && rows.latest[begin - 1] === rows.latest[begin]) begin--
    actsOf(rows, begin, end, markOf, acts)
    goBack(whole, role, acts.all, acts.disputed)
    goBack(inside, role, acts.inside, acts.disputedInside)
    goBack(stated, role, acts.stated, acts.disputed)
    if (acts.all !== 0) {
      settle(stanceSet(acts.all))
      candidate = { from: begin, to: end }
      actsThen = acts.all
      if (last === null) [last, fromOutsiders] = [candidate, acts.inside === 0]
    }
    end = begin
  }
  if (whole.reading < 0 && whole.acts > 0) whole.reading = readDay(role, whole.acts, 0)
  settle(0)
  return {
    reading: readingOf(whole, role),
    last,
    since,
    fromOutsiders,
    withoutOutside: readingOf(inside, role),
    withoutHedged: readingOf(stated, role),
  }
}

/** A reading as it goes from day to day. */
interface Course {
  reading: number
  /** The stances of the last day that had any. */
  before: number
}

function goOn(course: Course, role: number, acts: number, isDisputed: boolean): void {
  if (isDisputed && course.reading === silent) course.reading = disputed
  if (acts === 0) return
  course.reading = readDay(role, acts, course.before)
  course.before = stanceSet(acts)
}

/** The judgement after each day that counts, first day first: the same as `judge` of the rows up to it. */
export function judgeDays(
  as: Role,
  rows: StanceRows,
  { from, to }: Day,
  markOf: MarkOf,
  visit: (after: Judgement & { last: Day }) => void,
): void {
  const role = roles.indexOf(as)
  const course = (): Course => ({ reading: silent, before: 0 })
  const [whole, inside, stated, acts] = [course(), course(), course(), noActs()]
  const name = ({ reading }: Course) => readingNames[reading] as ReadingName
  let since: Day | null = null
  for (let begin = from; begin < to; ) {
    let end = begin + 1
    while (end < to && rows.latest[end] === rows.latest[begin]) end++
    actsOf(rows, begin, end, markOf, acts)
    const before = whole.reading
    goOn(whole, role, acts.all, acts.disputed)
    goOn(inside, role, acts.inside, acts.disputedInside)
    goOn(stated, role, acts.stated, acts.disputed)
    if (acts.all !== 0) {
      const last = { from: begin, to: end }
      if (whole.reading !== before) since = last
      const others = { withoutOutside: name(inside), withoutHedged: name(stated) }
      visit({ reading: name(whole), last, since, fromOutsiders: acts.inside === 0, ...others })
    }
    begin = end
  }
}
