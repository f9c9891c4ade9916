/** Days and intervals in words: an interval is never told as a day. Nothing is imported, so that the page may use it too. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

interface Parts {
  year: number
  month: string
  date: number
}

function partsOf(day: string): Parts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month: months[month - 1] ?? '', date }
}

/** "29 March 2022", the same on every machine. */
export function longDay(day: string): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** The year or the month that an interval fills, as ISO 8601 shortens it: "2015", "2025-03"; null for any other. */
function wholeOf(earliest: string, latest: string): string | null {
  if (earliest.endsWith('-01-01') && latest === `${earliest.slice(0, 4)}-12-31`) return earliest.slice(0, 4)
  const month = earliest.slice(0, 7)
  return earliest.endsWith('-01') && latest === lastOfMonth(month) ? month : null
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** For a table: "2022-03-29", "2015", "2025-03", "2022-03-01 to 2022-03-11". Both days belong to it. */
export function isoDays(earliest: string, latest: string): string {
  return earliest === latest ? latest : (wholeOf(earliest, latest) ?? `${earliest} to ${latest}`)
}

/** For a sentence: "on 29 March 2022", "in 2015", "in March 2025", "between 1 and 11 March 2022". */
export function whenInWords(earliest: string, latest: string): string {
  if (earliest === latest) return `on ${longDay(latest)}`
  const [from, to] = [partsOf(earliest), partsOf(latest)]
  const whole = wholeOf(earliest, latest)
  if (whole) return whole.length === 4 ? `in ${whole}` : `in ${from.month} ${from.year}`
  if (from.year !== to.year) return `between ${longDay(earliest)} and ${longDay(latest)}`
  const first = from.month === to.month ? from.date : `${from.date} ${from.month}`
  return `between ${first} and ${longDay(latest)}`
}
