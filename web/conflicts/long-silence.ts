/** A stretch of days in the unit a reader counts in. Pure. */
import { counted } from '../state/phrases.js'

const daysOfYear = 365.25

/** `3 days`, `7 months`, `2 years and 11 months` */
export function longSilence(days: number): string {
  if (days < 60) return counted(days, 'day')
  const months = Math.round((12 * days) / daysOfYear)
  if (months < 12) return counted(months, 'month')
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0 ? counted(years, 'year') : `${counted(years, 'year')} and ${counted(rest, 'month')}`
}
