/** ISO days as numbers and in English; all in UTC, as the record has no hours. */
const msPerDay = 86_400_000
const months = 'January February March April May June July August September October November December'.split(' ')

/** Whether a text is a calendar day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isoDay(dayNumber(text)) === text
}

/** Days since 1970-01-01; NaN for what is not a day. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / msPerDay)
}

export function isoDay(number: number): string {
  return Number.isFinite(number) ? new Date(number * msPerDay).toISOString().slice(0, 10) : ''
}

const nameOfMonth = (day: string) => months[Number(day.slice(5, 7)) - 1] ?? ''
const year = (day: string) => day.slice(0, 4)

/** 29 March 2022; a text that is not a day stays as it is. */
export const longDay = (day: string) => (isDay(day) ? `${Number(day.slice(8))} ${nameOfMonth(day)} ${year(day)}` : day)

/** Mar 2022, of any day in it. */
export const monthOf = (day: string) => `${nameOfMonth(day).slice(0, 3)} ${year(day)}`

/** 29 Mar 2022 */
export const shortDay = (day: string) => (isDay(day) ? `${Number(day.slice(8))} ${monthOf(day)}` : day)

/** One day, or the first and last day of an interval. */
export function span(earliest: string, latest: string): string {
  return earliest === latest ? shortDay(latest) : `between ${shortDay(earliest)} and ${shortDay(latest)}`
}
