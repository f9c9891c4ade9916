/** The days that each window of a network holds, without its stances. */
import type { CalendarUnit, NetworkOptions } from '../../networks/network-options.js'
import type { Slice } from '../../networks/slice.js'
import { type Range, windowsOver } from '../../networks/time-slices.js'
import type { Runs, Windows } from './spoken-windows.js'

/** Less weight than this may come to nothing when it is multiplied and divided. */
const leastWeight = 1e-200

export function oneWindow(days: number): Windows {
  const all: Runs = { from: Int32Array.of(0), end: Int32Array.of(days) }
  return { count: 1, days, surely: all, atMost: all }
}

/**
 * @param moments of the days, in their order
 * @param range in which something counts
 * @returns null where the windows do not follow each other in time
 * @throws OptionsError when there are too many, or none
 */
export function windowsOfDays(
  moments: readonly number[],
  range: Range,
  unit: CalendarUnit,
  options: NetworkOptions,
): Windows | null {
  const days = moments.map((moment) => ({ moment }))
  const slices = windowsOver(days, range, unit, options)
  const atMost: Runs = {
    from: Int32Array.from(slices, ({ from }) => from),
    end: Int32Array.from(slices, ({ to }) => to),
  }
  if (!inOrder(atMost.from) || !inOrder(atMost.end)) return null
  const of = { count: slices.length, days: moments.length, atMost }
  if (slices.every(({ weightOf }) => weightOf === undefined)) return { ...of, surely: atMost }
  const surely = weighed(slices, moments)
  return inOrder(surely.from) && inOrder(surely.end) ? { ...of, surely } : null
}

/** Of each window, the days around its middle that a kernel weighs with something. */
function weighed(slices: readonly Slice[], moments: readonly number[]): Runs {
  const runs: Runs = { from: new Int32Array(slices.length), end: new Int32Array(slices.length) }
  let [from, end] = [0, 0]
  for (const [window, { from: first, to, middle, weightOf }] of slices.entries()) {
    const momentOf = (day: number) => moments[day] as number
    const weighs = (day: number) => (weightOf?.(momentOf(day)) ?? 1) > leastWeight
    from = Math.max(from, first)
    while (from < to && momentOf(from) < (middle ?? 0) && !weighs(from)) from++
    end = Math.max(end, from)
    while (end > from && !weighs(end - 1)) end--
    while (end < to && weighs(end)) end++
    runs.from[window] = from
    runs.end[window] = end
  }
  return runs
}

const inOrder = (days: Int32Array) => days.every((day, index) => index === 0 || (days[index - 1] as number) <= day)
