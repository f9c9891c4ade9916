/** From when on demands came back: a year or a day, as an address names it. Pure. */
import { dayNumber, isDay, isoDay } from '../time/days.js'

/** The first day that counts, and the last one before it; null for what is neither a year nor a day. */
export function cutAt(since: string | null): { from: string; before: string } | null {
  const from = since && /^\d{4}$/.test(since) ? `${since}-01-01` : since
  return from && isDay(from) ? { from, before: isoDay(dayNumber(from) - 1) } : null
}

/** The years from the second one on in which somebody spoke: the last few. */
export const yearsOf = (days: readonly { day: string }[]): string[] =>
  [...new Set(days.map(({ day }) => day.slice(0, 4)))].sort().slice(1).slice(-4)
