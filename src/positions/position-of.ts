/** Where a side stands on a demand, with the stances that decide it and those beside it. */

import { byText } from '../codebook/by-text.js'
import { firstPast } from '../codebook/first-past.js'
import { isRobust, type Judgement, judge, judgeDays, marks } from '../codebook/readings.js'
import { type Word, wordOf } from '../codebook/word.js'
import type { ReadingName, Role } from '../codebook/words.js'
import { besideOf } from './beside.js'
import { at, type Run } from './columns.js'
import { type SideStance, sideStance } from './side-stance.js'
import { everAfter, type View } from './view.js'

/** How many statements, and how many places, an answer lists of one reading; it says how many more there are. */
export const mostListed = 100

/** The reading after a day, with the days of its statements. */
export interface Stage extends Word {
  reading: ReadingName
  robust: boolean
  deciding: SideStance[]
}

/** Where a side stands on a demand, with all that a summary of it must say. */
export interface Position extends Stage {
  /** First day of the unbroken run of this reading; null where no day decides it. */
  since: string | null
  /** The first days that the statements of these two days allow; the same where their day is known. */
  sinceEarliest: string | null
  lastHeard: string | null
  lastHeardEarliest: string | null
  /** Ids of the statements beside it, disputed or of an uncertain day: the last ones, in the order of text. */
  beside: string[]
  /** How many these are in all, and how many are of an uncertain day. */
  allBeside: number
  uncertain: number
  withoutOutside: ReadingName
  withoutHedged: ReadingName
}

const silence: Position = {
  ...{ reading: 'silent', robust: true, word: null, onWordOf: [], hedged: false, deciding: [] },
  ...{ since: null, sinceEarliest: null, lastHeard: null, lastHeardEarliest: null },
  ...{ beside: [], allBeside: 0, uncertain: 0, withoutOutside: 'silent', withoutHedged: 'silent' },
}

/** The reading alone; -1 for a side that never spoke on the demand. */
export function readingIn({ positions, markOf, runOf }: View, role: Role, trajectory: number): ReadingName {
  if (trajectory < 0) return 'silent'
  return judge(role, positions.columns.stance, runOf(trajectory), markOf).reading
}

/** By the row of the trajectory; -1 where the side never spoke on the demand. */
export function positionOf(view: View, role: Role, trajectory: number): Position {
  if (trajectory < 0) return silence
  const { positions, markOf } = view
  const run = view.runOf(trajectory)
  const judged = judge(role, positions.columns.stance, run, markOf)
  const decided = judged.last ?? run
  const deciding = toldWhere(view, trajectory, decided, judged.last ? isSettled : isCounted)
  // Where nothing but disputed stances counts, they are what it rests on.
  const beside = besideOf(view, trajectory, judged.last !== null, mostListed)
  const dayAt = (day: Run | null) => (day ? positions.dayOf(at(positions.columns.stance.latest, day.from)) : null)
  const firstDayAt = (day: Run | null) => (day ? earliestOf(view, day) : null)
  const { word, onWordOf, hedged } = wordOf(deciding)
  // One literal: put together from several objects, it takes many times the memory, and there is one for each cell.
  return {
    reading: judged.reading,
    robust: isRobust(judged),
    word,
    onWordOf,
    hedged,
    deciding,
    since: dayAt(judged.since),
    sinceEarliest: firstDayAt(judged.since),
    lastHeard: dayAt(judged.last),
    lastHeardEarliest: firstDayAt(judged.last),
    beside: beside.ids,
    allBeside: beside.all,
    uncertain: beside.uncertain,
    withoutOutside: judged.withoutOutside,
    withoutHedged: judged.withoutHedged,
  }
}

type Wanted = (mark: number) => boolean
const isCounted: Wanted = (mark) => (mark & marks.counts) !== 0
/** It counts, and nobody denies it. */
const isSettled: Wanted = (mark) => (mark & (marks.counts | marks.disputed)) === marks.counts

function toldWhere(view: View, trajectory: number, run: Run, isWanted: Wanted): SideStance[] {
  const told: SideStance[] = []
  for (let row = run.from; row < run.to; row++) {
    const mark = view.markOf(row)
    if (isWanted(mark)) told.push(sideStance(view, trajectory, row, mark))
  }
  return told.length < 2 ? told : told.sort((a, b) => byText(a.statement, b.statement))
}

/** One statement of the day was made on this day or after it; of several intervals that end alike, the narrowest says most. */
function earliestOf({ positions, markOf }: View, run: Run): string {
  let last = 0
  for (let row = run.from; row < run.to; row++) {
    if (isSettled(markOf(row))) last = Math.max(last, at(positions.columns.stance.earliest, row))
  }
  return positions.dayOf(last)
}

/** The reading after a day of a trajectory. */
export interface Step extends Stage {
  day: string
  /** The first day that its statements allow; `day` itself where that is known. */
  earliest: string
}

/** A step before its stances are told. */
export type JudgedDay = Judgement & { last: Run }

/** The judgements after each day that counts, first day first; of days before `end`, a number, alone. */
export function judgedDays(view: View, role: Role, trajectory: number, end = everAfter): JudgedDay[] {
  if (trajectory < 0) return []
  const days: JudgedDay[] = []
  const { stance } = view.positions.columns
  const run = view.runOf(trajectory)
  const to = end === everAfter ? run.to : firstPast(run.from, run.to, (row) => at(stance.latest, row) >= end)
  judgeDays(role, stance, { from: run.from, to }, view.markOf, (after) => days.push(after))
  return days
}

/** What a step keeps of a judgement. */
export type KnownDay = Pick<JudgedDay, 'reading' | 'last'> & Pick<Step, 'robust'>

export const knownDay = (judged: JudgedDay): KnownDay => ({
  reading: judged.reading,
  last: judged.last,
  robust: isRobust(judged),
})

/** A day that was judged, with its stances. */
export const stepOf = (view: View, trajectory: number, judged: JudgedDay): Step =>
  stepOn(view, trajectory, knownDay(judged))

export function stepOn(view: View, trajectory: number, { reading, last, robust }: KnownDay): Step {
  const deciding = toldWhere(view, trajectory, last, isSettled)
  return {
    day: view.positions.dayOf(at(view.positions.columns.stance.latest, last.from)),
    earliest: earliestOf(view, last),
    reading,
    robust,
    ...wordOf(deciding),
    deciding,
  }
}
