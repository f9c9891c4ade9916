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

/** A day, a whole month or year, or an interval: `between 1 and 11 Mar 2022`. What is known no closer is said no closer. */
export function span(earliest: string, latest: string): string {
  const [from, to] = endsOf(earliest, latest)
  return to === '' ? from : `between ${from} and ${to}`
}

/** The same after a verb: `on 29 Mar 2022`, `in 2015`, `between 2015 and 2017`. */
export function inSpan(earliest: string, latest: string): string {
  const text = span(earliest, latest)
  if (text.startsWith('between')) return text
  return earliest === latest ? `on ${text}` : `in ${text}`
}

/** The same where there is little room: `1–11 Mar 2022`. */
export function briefSpan(earliest: string, latest: string): string {
  const [from, to] = endsOf(earliest, latest)
  if (to === '') return from
  return from.includes(' ') ? `${from} – ${to}` : `${from}–${to}`
}

interface Span {
  earliest: string
  latest: string
}

const isInYears = ({ earliest, latest }: Span) => earliest.endsWith('-01-01') && latest.endsWith('-12-31')
const isInMonths = ({ earliest, latest }: Span) =>
  earliest.endsWith('-01') && isoDay(dayNumber(latest) + 1).endsWith('-01')

/** `14 and 29 March 2022`, `28 February and 29 March 2022` */
export function twoDays(from: string, to: string): string {
  const [day, month, year] = longDay(from).split(' ')
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const first = from.slice(0, 7) === to.slice(0, 7) ? day : sameYear ? `${day} ${month}` : `${day} ${month} ${year}`
  return `${first} and ${longDay(to)}`
}

/** From the first of several to the last, each end as close as it is known: `between 24 Feb 2022 and Mar 2025`. */
export function inSpans(spans: readonly Span[]): string {
  const [one] = spans
  if (!one) return ''
  const first = spans.reduce((a, b) => (b.earliest < a.earliest ? b : a))
  const last = spans.reduce((a, b) => (b.latest > a.latest ? b : a))
  const endOf = (it: Span, day: string) => (isInYears(it) ? year(day) : isInMonths(it) ? monthOf(day) : shortDay(day))
  const [from, to] = [endOf(first, first.earliest), endOf(last, last.latest)]
  return first === last || from === to ? inSpan(first.earliest, last.latest) : `between ${from} and ${to}`
}

/** The two ends without what they share, or one text for both. */
function endsOf(earliest: string, latest: string): [from: string, to: string] {
  if (earliest === latest || !isDay(earliest) || !isDay(latest)) return [shortDay(latest), '']
  const sameYear = year(earliest) === year(latest)
  const sameMonth = earliest.slice(0, 7) === latest.slice(0, 7)
  if (isInYears({ earliest, latest })) return [year(earliest), sameYear ? '' : year(latest)]
  if (isInMonths({ earliest, latest })) {
    if (sameMonth) return [monthOf(latest), '']
    return [sameYear ? nameOfMonth(earliest).slice(0, 3) : monthOf(earliest), monthOf(latest)]
  }
  const from = shortDay(earliest)
  if (sameMonth) return [String(Number(earliest.slice(8))), shortDay(latest)]
  return [sameYear ? from.slice(0, -' 2022'.length) : from, shortDay(latest)]
}
