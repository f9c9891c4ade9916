/** The months of the record, with the gaps between those that have statements. Pure. */
import type { StatementDay } from '../time/use-days.js'

export interface Month {
  /** 2022-03 */
  month: string
  statements: number
}

/** Consecutive months without a statement. */
export interface Gap {
  first: string
  last: string
  months: number
  /** Whether statements that are counted in a later month may be of these. */
  open: boolean
}

const next = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** @param days in order */
export function monthsOf(days: readonly Pick<StatementDay, 'day' | 'earliest' | 'statements'>[]): (Month | Gap)[] {
  const counts = new Map<string, number>()
  for (const { day, statements } of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + statements)
  const [first] = counts.keys()
  const last = [...counts.keys()].at(-1)
  const months: (Month | Gap)[] = []
  for (let month = first; month && last && month <= last; month = next(month)) {
    const statements = counts.get(month) ?? 0
    const before = months.at(-1)
    const open = days.some(({ day, earliest }) => earliest.slice(0, 7) <= month && month < day.slice(0, 7))
    if (statements > 0) months.push({ month, statements })
    else if (before && 'months' in before && before.open === open) {
      before.last = month
      before.months++
    } else months.push({ first: month, last: month, months: 1, open })
  }
  return months
}
