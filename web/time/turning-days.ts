/** The two days that a reader of the record begins with. Pure. */
import { runsOf } from './runs.js'
import type { StatementDay } from './use-days.js'

/** The last day of talks in the busiest run of days, and the earlier day of talks with most statements. */
export function turningDays(
  days: readonly StatementDay[],
): { from: StatementDay | undefined; to: StatementDay } | null {
  const run = runsOf(days).sort((a, b) => b.statements - a.statements)[0]
  if (!run) return null
  const talks = run.days.filter(({ day, events }) => events.some((event) => isTalk(event, day)))
  const candidates = talks.length > 1 ? talks : run.days
  const to = candidates.at(-1)
  const [from] = candidates.slice(0, -1).sort((a, b) => b.statements - a.statements)
  return to ? { from, to } : null
}

/** Meetings and rounds that took place on that day, the one with most statements first. */
export function talksOf({ day, events }: StatementDay): StatementDay['events'] {
  return events.filter((event) => isTalk(event, day)).sort((a, b) => b.statements - a.statements)
}

const isTalk = ({ kind, date }: StatementDay['events'][number], on: string) =>
  date === on && (kind === 'round' || kind === 'meeting')
