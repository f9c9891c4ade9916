/** Moments as milliseconds of UTC, and arithmetic with the calendar's units. */
import type { CalendarUnit } from './network-options.js'

export const second = 1000
const dayLength = 86_400 * second
const lengths = { seconds: second, minutes: 60 * second, hours: 3600 * second, days: dayLength, weeks: 7 * dayLength }
/** 1970-01-05 was a Monday, the first day of an ISO week. */
const firstMonday = 4 * dayLength

/** The moment of an ISO day or date-time, UTC where it names no zone; NaN for any other text. */
export function momentOf(text: string): number {
  return Date.parse(text.length > 10 && !/(Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : text)
}

/** The last moment of `text`: that of a day is its last millisecond. */
export function lastMomentOf(text: string): number {
  return momentOf(text) + (text.length === 10 ? dayLength - 1 : 0)
}

/** A day where the moment is the first or the last of that day, else day and time to the second. */
export function textOf(moment: number): string {
  const text = new Date(moment).toISOString()
  const wholeDay = moment % dayLength === 0 || (moment + 1) % dayLength === 0
  return text.slice(0, wholeDay ? 10 : 19)
}

/** The first moment of the unit that `moment` lies in; weeks begin on Monday (ISO 8601). */
export function startOf(moment: number, unit: CalendarUnit): number {
  const date = new Date(moment)
  if (unit === 'years') return Date.UTC(date.getUTCFullYear(), 0)
  if (unit === 'months') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
  const offset = unit === 'weeks' ? firstMonday : 0
  return Math.floor((moment - offset) / lengths[unit]) * lengths[unit] + offset
}

/** `count` units later (earlier when negative), at the same time of day; the 31st becomes a shorter month's last day. */
export function addUnits(moment: number, count: number, unit: CalendarUnit): number {
  if (unit !== 'years' && unit !== 'months') return moment + count * lengths[unit]
  const date = new Date(moment)
  const month = date.getUTCMonth() + count * (unit === 'years' ? 12 : 1)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const day = Math.min(date.getUTCDate(), lastDay)
  return Date.UTC(date.getUTCFullYear(), month, day) + (moment - startOf(moment, 'days'))
}

/** Units from one moment to another, with fractions; negative when `to` is earlier. */
export function unitsBetween(from: number, to: number, unit: CalendarUnit): number {
  if (unit === 'months') return monthsSinceZero(to) - monthsSinceZero(from)
  if (unit === 'years') return (monthsSinceZero(to) - monthsSinceZero(from)) / 12
  return (to - from) / lengths[unit]
}

function monthsSinceZero(moment: number): number {
  const start = startOf(moment, 'months')
  const date = new Date(start)
  const length = addUnits(start, 1, 'months') - start
  return date.getUTCFullYear() * 12 + date.getUTCMonth() + (moment - start) / length
}

/** The ISO week as year and number, such as 2020-W53; the year is that of its Thursday. */
export function isoWeek(moment: number): string {
  const thursday = startOf(moment, 'weeks') + 3 * dayLength
  const year = new Date(thursday).getUTCFullYear()
  const number = Math.floor((thursday - Date.UTC(year, 0)) / (7 * dayLength)) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}
