/** Reads a day, a month, a year or a span of them as people and spreadsheets write it, or says why it cannot. */

/** First and last day, ISO; `moment` is a local date and time where the cell has a time. */
export interface Days {
  first: string
  last: string
  moment?: string
}

/** How a file writes days that are not ISO. */
export const dateOrders = ['dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

const form = 'write a day as 2022-03-29, a month as 2022-03, a year as 2022'
const time = /^(.*\d)[ T](\d{1,2}:\d{2})(?::(\d{2})(?:\.\d+)?)?$/

/** A day whose parts some order has to tell apart. */
export const isOrdered = (cell: string) => /^\d{1,2}[./-]/.test(cell)

/** The days, or what is wrong. */
export function readDays(cell: string, order?: DateOrder): Days | string {
  const [from, to, ...more] = cell.split('/')
  const isSpan = to !== undefined && more.length === 0 && /^\d{4}/.test(cell)
  if (!isSpan) return readOne(cell.trim(), order)
  const [first, last] = [readOne((from ?? '').trim()), readOne(to.trim())]
  if (typeof first === 'string') return first
  if (typeof last === 'string') return last
  return first.first > last.last ? 'ends before it begins' : { first: first.first, last: last.last }
}

function readOne(cell: string, order?: DateOrder): Days | string {
  if (/(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(cell) && cell.includes(':'))
    return 'has a time zone: write the day, or day and time, at the place where it was said'
  const [, date = cell, clock, seconds = '00'] = time.exec(cell) ?? []
  const iso = yearFirst(date) ?? (order && reordered(date, order)) ?? date
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? []
  if (year === '') return whyNot(date, order)
  if (year === '0000') return `is no year; ${form}`
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const length = new Date(Date.UTC(2000, Number(month), 0)).getUTCDate()
  const days = Number(month) === 2 && !isLeap(Number(year)) ? 28 : length
  if (Number(month) < 1 || Number(month) > 12) return `is no month; ${form}`
  if (day === undefined) return { first: `${iso}-01`, last: `${iso}-${days}` }
  if (Number(day) < 1 || Number(day) > days) return `is not in the calendar; ${form}`
  if (clock === undefined) return { first: iso, last: iso }
  const at = `${clock.padStart(5, '0')}:${seconds}`
  if (at > '23:59:59' || at.slice(3, 5) > '59' || seconds > '59') return 'has no time of day'
  return { first: iso, last: iso, moment: `${iso}T${at}` }
}

/** ISO of 2022/3/9, which is read so everywhere. */
function yearFirst(date: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** ISO of 29.03.2022 or 03/29/2022, or of the month 03.2022. */
function reordered(date: string, order: DateOrder): string | undefined {
  const [, month, yearOfMonth] = /^(\d{1,2})[./-](\d{4})$/.exec(date) ?? []
  if (month && yearOfMonth) return `${yearOfMonth}-${month.padStart(2, '0')}`
  const [, one = '', two = '', year] = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})$/.exec(date) ?? []
  const [first, second] = order === 'dmy' ? [two, one] : [one, two]
  return year && `${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`
}

function whyNot(date: string, order: DateOrder | undefined): string {
  if (/^\d{5}(?:[.,]\d+)?$/.test(date))
    return "is a spreadsheet's number for a date: give the column the format of a date there, and save it again"
  if (/^\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2}$/.test(date)) return `write the year with four digits; ${form}`
  if (/^\d{1,2}[./-] ?(?:\d{1,2}[./-] ?)?\d{4}$/.test(date) && order === undefined)
    return `${form}, or say how the file writes days: --dates dmy for 29.03.2022, --dates mdy for 03/29/2022`
  if (/^\d{4}.*(?:-|–|to|bis|\.\.)\s*\d{4}/.test(date)) return `write a span as 2022-03-29/2022-04-02, or 2021/2022`
  return order === undefined ? form : `${form}, or as ${order === 'dmy' ? '29.03.2022' : '03/29/2022'}`
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
