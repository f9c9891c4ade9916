/** How the statements lie over the months of the record, the empty ones too. Pure. */
import type { StatementDay } from '../time/use-days.js'

export interface Month {
  /** 2022-03 */
  month: string
  statements: number
}

/** A run of months: with statements one by one, without any together. */
export type Stretch = { told: Month } | { silent: { first: string; last: string; months: number } }

const next = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** @param days in order */
export function stretchesOf(days: readonly Pick<StatementDay, 'day' | 'statements'>[]): Stretch[] {
  const counts = new Map<string, number>()
  for (const { day, statements } of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + statements)
  const [first] = counts.keys()
  const last = [...counts.keys()].at(-1)
  const stretches: Stretch[] = []
  for (let month = first; month && last && month <= last; month = next(month)) {
    const statements = counts.get(month) ?? 0
    const before = stretches.at(-1)
    if (statements > 0) stretches.push({ told: { month, statements } })
    else if (before && 'silent' in before) {
      before.silent.last = month
      before.silent.months++
    } else stretches.push({ silent: { first: month, last: month, months: 1 } })
  }
  return stretches
}
