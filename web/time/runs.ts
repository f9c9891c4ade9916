/** The record as runs of days that follow one another closely, with the silences between them. Pure. */
import { dayNumber } from './days.js'
import type { StatementDay } from './use-days.js'

/** More days than this without a statement are a silence, as a reading is stale after as many. */
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
  for (const told of days) {
    const run = runs.at(-1)
    const pause = run ? dayNumber(told.day) - dayNumber(run.last) - 1 : null
    if (run && pause !== null && pause <= longestPause) {
      run.days.push(told)
      run.last = told.day
      run.statements += told.statements
    } else runs.push({ days: [told], first: told.day, last: told.day, statements: told.statements, silence: pause })
  }
  return runs
}
