/** Finds days far from all others, which typing errors and a spreadsheet's numbers for dates produce. */
import type { Remark } from './imported.js'

export interface PlacedDay {
  /** ISO day, and what was written for it. */
  day: string
  written: string
  place: string
  column?: string | undefined
}

/** With fewer days there is no telling what is usual. */
const run = 4
const day = 86_400_000
/** A day is far from the run by three times its middle half, and by three years at least. */
const [widths, least] = [3, 3 * 365]

/** `today` is an ISO day, after which nobody can have spoken. */
export function doubtfulDays(days: readonly PlacedDay[], today: string): Remark[] {
  const sorted = days.map((one) => Date.parse(one.day) / day).sort((a, b) => a - b)
  const last = sorted.length - 1
  const [low = 0, high = 0] = [sorted[Math.ceil(last / 4)], sorted[Math.floor((last * 3) / 4)]]
  const reach = Math.max(widths * (high - low), least)
  return days.flatMap((one) => {
    const number = Date.parse(one.day) / day
    const far = sorted.length >= run && (number < low - reach || number > high + reach)
    if (!far && one.day <= today && one.day >= '1000') return []
    const why = far
      ? `far from the others, half of which ${low === high ? `are of ${iso(low)}` : `lie between ${iso(low)} and ${iso(high)}`}`
      : one.day > today
        ? 'in the future'
        : 'before the year 1000'
    return [{ place: one.place, column: one.column, reason: `${one.written} is ${why}` }]
  })
}

const iso = (days: number) => new Date(days * day).toISOString().slice(0, 10)
