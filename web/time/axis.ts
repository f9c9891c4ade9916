/** A time axis: where each day stands between two ends, and which months are named. Pure. */
import { monthOf } from './days.js'
import type { TimeScale } from './scale.js'

/** All in one unit, such as pixels or percent of a width. */
export interface Ends {
  /** Where the first and the last day stand. */
  from: number
  to: number
  /** The room that the name of a month takes up, and the end that no name may cross. */
  label: number
  end: number
}

export interface TimeAxis {
  /** A single day stands in the middle; days beyond the scale stand at its ends. */
  at(day: string): number
  /** The months that are named, and where their names begin. */
  months: { at: number; text: string }[]
  /** The recorded days that have room for their number. */
  days: { at: number; text: string }[]
}

/** @param named days whose months get a name while there is room, most important first */
export function timeAxis(
  scale: TimeScale,
  { from, to, label, end }: Ends,
  named: readonly string[] = scale.stops.map(({ day }) => day),
): TimeAxis {
  const at = (day: string) =>
    scale.length === 0 ? (from + to) / 2 : from + ((to - from) * scale.at(day)) / scale.length
  const months: TimeAxis['months'] = []
  for (const day of named) {
    const month = { at: Math.min(at(day), end - label), text: monthOf(day) }
    if (months.every((other) => other.text !== month.text && Math.abs(other.at - month.at) >= label)) months.push(month)
  }
  const days: TimeAxis['days'] = []
  for (const { day } of scale.stops) {
    const [last, its] = [days.at(-1), at(day)]
    if (!last || its - last.at >= label / 3) days.push({ at: its, text: String(Number(day.slice(8))) })
  }
  return { at, months, days }
}
