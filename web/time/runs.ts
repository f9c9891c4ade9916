/** Runs: stretches of days that follow each other closely, with the gaps between them. Pure. */
import { daysBetween } from '../../src/codebook/days-between.js'
import type { StatementDay } from './use-days.js'

/** More days than this without a statement end a run; a reading goes stale after as many. */
export const longestPause = 30

export interface Run {
  days: StatementDay[]
  first: string
  last: string
  statements: number
  /** Days without a statement between the run before and this one; null before the first run. */
  silence: number | null
}

/** @param days in order */
export function runsOf(days: readonly StatementDay[]): Run[] {
  const runs: Run[] = []
  for (const it of days) {
    const run = runs.at(-1)
    // What may have been said on an earlier day leaves no silence after that day.
    const pause = run ? Math.max(0, daysBetween(run.last, it.earliest) - 1) : null
    if (run && pause !== null && pause <= longestPause) {
      run.days.push(it)
      run.last = it.day
      run.statements += it.statements
    } else runs.push({ days: [it], first: it.earliest, last: it.day, statements: it.statements, silence: pause })
  }
  return runs
}
