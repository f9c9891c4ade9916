/** When a reading became another one: the first day between two on which it differs, and what was new by then. */
import type { StanceFilter } from '../codebook/clock.js'
import { firstPast } from '../codebook/first-past.js'
import { judge, marks } from '../codebook/readings.js'
import type { ReadingName, Role } from '../codebook/words.js'
import { at, type Run } from './columns.js'
import { readingIn } from './position-of.js'
import type { Positions } from './positions.js'
import { type View, viewOf } from './view.js'

/** The views of days, each made once. */
export function viewsOn(positions: Positions, filter: Omit<StanceFilter, 'asOf'>): ViewOn {
  const views = new Map<string, View>()
  return (asOf) => {
    const view = views.get(asOf) ?? viewOf(positions, { ...filter, asOf })
    views.set(asOf, view)
    return view
  }
}

type ViewOn = (day: string) => View

interface Sought {
  role: Role
  trajectory: number
  from: string
  before: ReadingName
}

/**
 * The first day after `from` on which the reading is another than before; on the day of `late` it is. Its views come from
 * `viewOn`.
 */
export function firstOther(late: View, viewOn: ViewOn, sought: Sought): string {
  return late.filter.clock === 'said' ? firstSaid(late, sought) : firstKnown(late, viewOn, sought)
}

/** By what was said, the stances up to a day are the first ones. */
function firstSaid({ positions, markOf, runOf }: View, { role, trajectory, from, before }: Sought): string {
  const { stance } = positions.columns
  const run = runOf(trajectory)
  let last: number | undefined
  for (let row = firstAfter(positions, run, from); row < run.to; ) {
    const day = at(stance.latest, row)
    let counts = false
    for (; row < run.to && at(stance.latest, row) === day; row++) counts ||= (markOf(row) & marks.counts) !== 0
    if (!counts) continue
    last = day
    const judged = judge(role, stance, { from: run.from, to: row }, markOf)
    if (judged.reading !== before) break
  }
  return last === undefined ? from : positions.dayOf(last)
}

/** By what was known, only the days count on which a source became known. */
function firstKnown(late: View, viewOn: ViewOn, { role, trajectory, from, before }: Sought): string {
  const { positions } = late
  const { publishedLatest } = positions.columns.source
  const { from: begin, to } = late.runOf(trajectory)
  const first = positions.lastDayUpTo(from) + 1
  // Whatever is fewer: the days of all sources, or those of the stances.
  const days =
    to - begin > publishedLatest.length
      ? daysOf(Array.from(publishedLatest).filter((day) => day >= first))
      : daysOf(freshRows(late, trajectory, from).map(late.dayOfStance))
  const found = days.find((day) => readingIn(viewOn(positions.dayOf(day)), role, trajectory) !== before)
  return found === undefined ? from : positions.dayOf(found)
}

const daysOf = (days: readonly number[]) => [...new Set(days)].sort((a, b) => a - b)

/** The first row of a run that was said after a day. */
function firstAfter({ columns, lastDayUpTo }: Positions, { from, to }: Run, day: string): number {
  const { latest } = columns.stance
  const last = lastDayUpTo(day)
  return firstPast(from, to, (row) => (latest[row] as number) > last)
}

/** The rows that count, and did not on this day. */
export function freshRows(
  { positions, filter, markOf, runOf, dayOfStance }: View,
  trajectory: number,
  from: string,
): number[] {
  const run = runOf(trajectory)
  const fresh: number[] = []
  if (filter.clock === 'said') {
    for (let row = firstAfter(positions, run, from); row < run.to; row++)
      if (markOf(row) & marks.counts) fresh.push(row)
    return fresh
  }
  const first = positions.lastDayUpTo(from) + 1
  for (let row = run.from; row < run.to; row++)
    if (markOf(row) & marks.counts && dayOfStance(row) >= first) fresh.push(row)
  return fresh
}
