/** Arithmetic of ISO days. */

const length = 86_400_000
const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / length
const isoOf = (number: number) => new Date(number * length).toISOString().slice(0, 10)

export const addDays = (day: string, count: number): string => isoOf(numberOf(day) + count)

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (numberOf(day) + 3) % 7

/** From the Monday to the Sunday of the week so many weeks before that of `day`. */
export function weekBefore(day: string, weeks: number): { earliest: string; latest: string } {
  const monday = addDays(day, -weekdayOf(day) - 7 * weeks)
  return { earliest: monday, latest: addDays(monday, 6) }
}

/** The first and last day of the month so many months before that of `day`. */
export function monthBefore(day: string, months: number): { earliest: string; latest: string } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return monthOf(year, month - months)
}

/** `month` from 1; 0 is the December before. */
export function monthOf(year: number, month: number): { earliest: string; latest: string } {
  const iso = (date: number) => new Date(date).toISOString().slice(0, 10)
  return { earliest: iso(Date.UTC(year, month - 1, 1)), latest: iso(Date.UTC(year, month, 0)) }
}

/** Null for a day that does not exist, such as 30 February. */
export function dayOf(year: number, month: number, date: number): string | null {
  const time = Date.UTC(year, month - 1, date)
  const day = Number.isFinite(time) ? new Date(time) : null
  return day?.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.toISOString().slice(0, 10) : null
}
