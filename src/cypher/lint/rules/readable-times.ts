/** Decides which texts of days, times and durations both engines read alike. */

const day = String.raw`\d{4}-\d\d-\d\d`
const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?`
const zone = String.raw`(Z|[+-]\d\d:\d\d)?`
const readable: Record<string, RegExp> = {
  date: new RegExp(`^${day}$`),
  datetime: new RegExp(`^${day}(T${time}${zone})?$`),
  localdatetime: new RegExp(`^${day}(T${time})?$`),
  time: new RegExp(`^${time}${zone}$`),
  localtime: new RegExp(`^${time}$`),
  duration: /^P(?=\w)(-?\d+Y)?(-?\d+M)?(-?\d+W)?(-?\d+D)?(T(?=[\d-])(-?\d+H)?(-?\d+M)?(-?\d+S|\d+\.\d+S)?)?$/,
}

export const temporalFunctions = Object.keys(readable)

/** Whether `text` is what `name()` reads, and a day that exists. */
export function isReadable(name: string, text: string): boolean {
  if (!readable[name]?.test(text)) return false
  const [whole] = /^\d{4}-\d\d-\d\d/.exec(text) ?? []
  return whole === undefined || isDay(whole)
}

export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

/** The day that Neo4j reads in `2022-03`, `20220329`, `2022-W13-2`, `2022-088` and the like; null when it reads none. */
export function dayOf(text: string): string | null {
  const [, year, rest = ''] = /^(\d{4})(-?[\dWQ-]*)$/.exec(text) ?? []
  if (year === undefined) return null
  const shapes: [RegExp, (parts: number[]) => Date | string][] = [
    [/^$/, () => `${year}-01-01`],
    [/^-?(\d\d)$/, ([month]) => `${year}-${two(month)}-01`],
    [/^(\d\d)(\d\d)$/, ([month, dayOfMonth]) => `${year}-${two(month)}-${two(dayOfMonth)}`],
    [/^-?(\d{3})$/, ([ordinal = 0]) => daysAfter(`${year}-01-01`, ordinal - 1)],
    [/^-?Q([1-4])$/, ([quarter = 1]) => `${year}-${two(quarter * 3 - 2)}-01`],
    [
      /^-?W(\d\d)(?:-?([1-7]))?$/,
      ([week = 1, dayOfWeek = 1]) => daysAfter(firstMonday(year), (week - 1) * 7 + dayOfWeek - 1),
    ],
  ]
  for (const [shape, read] of shapes) {
    const parts = shape.exec(rest)
    if (!parts) continue
    const found = read(parts.slice(1).map((part) => (part === undefined ? (undefined as never) : Number(part))))
    const its = typeof found === 'string' ? found : found.toISOString().slice(0, 10)
    return isDay(its) ? its : null
  }
  return null
}

/** The day of a week, of a quarter or of a year, by its parts; null when these are not all that is given. */
export function dayOfParts(parts: Readonly<Record<string, number>>): string | null {
  const { year, week, dayOfWeek, quarter, dayOfQuarter, ordinalDay, ...others } = parts
  if (year === undefined || Object.keys(others).length > 0) return null
  const text = String(year).padStart(4, '0')
  const iso = (date: Date) => date.toISOString().slice(0, 10)
  if (week !== undefined) return iso(daysAfter(firstMonday(text), (week - 1) * 7 + (dayOfWeek ?? 1) - 1))
  if (quarter !== undefined) return iso(daysAfter(`${text}-${two(quarter * 3 - 2)}-01`, (dayOfQuarter ?? 1) - 1))
  return ordinalDay === undefined ? null : iso(daysAfter(`${text}-01-01`, ordinalDay - 1))
}

const two = (value = 0) => String(value).padStart(2, '0')

function daysAfter(from: string, days: number): Date {
  const date = new Date(`${from}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date
}

/** The Monday of the week that holds the fourth of January, which is the first of an ISO year. */
function firstMonday(year: string): string {
  const fourth = new Date(`${year}-01-04T00:00:00Z`)
  return daysAfter(`${year}-01-04`, -((fourth.getUTCDay() + 6) % 7))
    .toISOString()
    .slice(0, 10)
}
