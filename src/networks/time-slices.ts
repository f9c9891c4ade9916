/** Cuts a network's timeline into slices: calendar units, runs of statements, or windows around a kernel's midpoints. */
import { OptionsError } from '../errors.js'
import { addUnits, momentOf, startOf, textOf, unitsBetween } from './calendar.js'
import { dnaKernelSlices, dnaWindows } from './dna-slices.js'
import { kernelWeight } from './kernels.js'
import type { CalendarUnit, NetworkOptions } from './network-options.js'
import type { Selection } from './select-stances.js'
import { mostSlices, type Slice, type Timed, within } from './slice.js'

/**
 * The slices that the options ask for, in the order of time. Duplicates have been left out before, over the whole range.
 *
 * @throws OptionsError when there would be too many, or when no window fits into the range
 */
export function timeSlices(selection: Selection, options: NetworkOptions): Slice[] {
  const { kept, range } = selection
  if (range === null) return []
  if (options.timeWindow === 'no')
    return [{ start: firstAllowed(selection, options), stop: range.last, middle: null, from: 0, to: kept.length }]
  return kept.length === 0 ? [] : windowsOver(kept, range, options.timeWindow, options)
}

/**
 * The windows of a range in which something counts.
 *
 * @param kept what they hold, in the order of time: stances, or for windows of the calendar the days that have some
 * @throws OptionsError when there are too many, or none
 */
export function windowsOver(
  kept: readonly Timed[],
  range: Range,
  timeWindow: Exclude<NetworkOptions['timeWindow'], 'no'>,
  options: NetworkOptions,
): Slice[] {
  const steps = timeWindow === 'events' ? kept.length : unitsBetween(range.first, range.last, timeWindow)
  if (steps > mostSteps(options)) throw tooManyWindows(timeWindow)
  const slices = [...slicesOf(kept, range, timeWindow, options)]
  if (slices.length === 0) throw noWindowFits(options, range)
  return slices
}

export const noWindowFits = ({ timeWindow, windowSize, kernel }: NetworkOptions, { first, last }: Range) =>
  new OptionsError(
    `No window of ${windowSize} ${timeWindow}${kernel === 'no' ? '' : ` for the ${kernel} kernel`} fits between ` +
      `${textOf(first)} and ${textOf(last)}. Choose a smaller windowSize, or indentTime=false.`,
  )

/** Units, or stances, of a range: with `indentTime`, those at its ends have no window of their own. */
export const mostSteps = (
  { indentTime, windowSize }: Pick<NetworkOptions, 'indentTime' | 'windowSize'>,
  most = mostSlices,
) => most + (indentTime ? windowSize : 0)

export const tooManyWindows = (timeWindow: NetworkOptions['timeWindow']) =>
  new OptionsError(
    `timeWindow=${timeWindow} makes more than ${mostSlices} networks. Choose a longer unit, or narrow start and stop.`,
  )

/** A range that nobody chose begins on the first day that one of its statements allows; DNA knows one day of each. */
function firstAllowed({ loaded, range }: Selection, { start, compatible }: NetworkOptions): number {
  const first = range?.first ?? Number.NaN
  if (start !== undefined || compatible === 'dna') return first
  const days = new Set<string>()
  for (const { stance } of loaded) if (stance.earliest !== undefined) days.add(stance.earliest)
  return Math.min(first, ...[...days].map(momentOf))
}

export type Range = NonNullable<Selection['range']>

function slicesOf(
  kept: readonly Timed[],
  range: Range,
  unit: Exclude<NetworkOptions['timeWindow'], 'no'>,
  options: NetworkOptions,
): Iterable<Slice> {
  if (unit === 'events') return eventWindows(kept, options)
  const { kernel, compatible } = options
  if (compatible === 'dna')
    return kernel === 'no'
      ? dnaWindows(kept, range, unit, options)
      : dnaKernelSlices(kept, range, unit, kernel, options)
  return kernel === 'no'
    ? calendarWindows(kept, range, unit, options)
    : kernelSlices(kept, range, unit, kernel, options)
}

/** Units (or statements) before and after the middle one of a window; an even size has one more before. */
function around(size: number): { before: number; after: number } {
  const before = Math.floor(size / 2)
  return { before, after: size - 1 - before }
}

/** Windows of exactly `windowSize` whole calendar units, one around each unit of the range. */
function* calendarWindows(
  kept: readonly Timed[],
  { first, last }: Range,
  unit: CalendarUnit,
  options: NetworkOptions,
): Generator<Slice> {
  const { before, after } = around(options.windowSize)
  const [earliest, latest] = [startOf(first, unit), startOf(last, unit)]
  for (let middle = earliest; middle <= latest; middle = addUnits(middle, 1, unit)) {
    const [start, final] = [addUnits(middle, -before, unit), addUnits(middle, after, unit)]
    if (options.indentTime && (start < earliest || final > latest)) continue
    const stop = addUnits(final, 1, unit) - 1
    yield { ...cut(start, stop, { first, last }, options), middle, ...within(kept, start, stop) }
  }
}

/** Cuts a window at a given start or stop, so that its days are those that it counts. */
function cut(start: number, stop: number, { first, last }: Range, options: NetworkOptions) {
  return {
    start: options.start === undefined ? start : Math.max(start, first),
    stop: options.stop === undefined ? stop : Math.min(stop, last),
  }
}

/** Windows of exactly `windowSize` successive statements, in the order of time, document, place and id. */
function* eventWindows(kept: readonly Timed[], options: NetworkOptions): Generator<Slice> {
  const { before, after } = around(options.windowSize)
  for (const [index, { moment }] of kept.entries()) {
    const [from, to] = [Math.max(0, index - before), Math.min(kept.length, index + after + 1)]
    if (options.indentTime && to - from < options.windowSize) continue
    yield { start: kept[from]?.moment ?? moment, stop: kept[to - 1]?.moment ?? moment, middle: moment, from, to }
  }
}

/** Midpoints one unit apart; a window reaches half of `windowSize` to either side, the Gaussian covers everything. */
function* kernelSlices(
  kept: readonly Timed[],
  { first, last }: Range,
  unit: CalendarUnit,
  kernel: Exclude<NetworkOptions['kernel'], 'no'>,
  { windowSize, indentTime }: NetworkOptions,
): Generator<Slice> {
  const half = windowSize / 2
  const begin = startOf(first, unit === 'weeks' || unit === 'months' || unit === 'years' ? 'days' : unit)
  for (let step = 0, middle = begin; middle <= last; step++, middle = addUnits(begin, step, unit)) {
    const room = Math.min(unitsBetween(begin, middle, unit), unitsBetween(middle, last, unit))
    if (indentTime && room < half) continue
    const at = middle
    const weightOf = (moment: number) => kernelWeight(kernel, unitsBetween(moment, at, unit) / half)
    const [start, stop] = [addUnits(at, -Math.ceil(half), unit), addUnits(at, Math.ceil(half), unit)]
    const reach = kernel === 'gaussian' ? { from: 0, to: kept.length } : within(kept, start, stop)
    yield { start: Math.max(start, first), stop: Math.min(stop, last), middle, ...reach, weightOf }
  }
}
