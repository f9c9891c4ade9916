/** Windows and kernel slices as DNA 3.1.2 cuts them, to reproduce published results. */
import { addUnits, unitsBetween } from './calendar.js'
import { dnaKernelWeight } from './kernels.js'
import type { CalendarUnit, Kernel, NetworkOptions } from './network-options.js'
import { type Slice, type Timed, within } from './slice.js'

interface Range {
  first: number
  last: number
}

/** Windows end at single moments, so that sizes 2 and 3 give the same window, and one month a single instant. */
export function* dnaWindows(
  kept: readonly Timed[],
  { first, last }: Range,
  unit: CalendarUnit,
  { windowSize }: NetworkOptions,
): Generator<Slice> {
  const half = Math.floor((windowSize - 1) / 2 + 0.5)
  for (let middle = first; middle <= last; middle = addUnits(middle, 1, unit)) {
    const [start, stop] = [addUnits(middle, -half, unit), addUnits(middle, half, unit)]
    if (start >= first && stop <= last) yield { start, stop, middle, ...within(kept, start, stop) }
  }
}

/** An odd size becomes the next even one, distances are whole units, and the Gaussian covers everything. */
export function* dnaKernelSlices(
  kept: readonly Timed[],
  range: Range,
  unit: CalendarUnit,
  kernel: Exclude<Kernel, 'no'>,
  { windowSize, indentTime }: NetworkOptions,
): Generator<Slice> {
  const half = Math.ceil(windowSize / 2)
  const first = Math.max(range.first, kept[0]?.moment ?? range.first)
  const last = Math.min(range.last, kept.at(-1)?.moment ?? range.last)
  const end = indentTime ? addUnits(last, -half, unit) : last
  for (
    let middle = indentTime ? addUnits(first, half, unit) : first;
    middle <= end;
    middle = addUnits(middle, 1, unit)
  ) {
    const at = middle
    const reach = kernel === 'gaussian' ? { start: first, stop: last } : edges(at, half, unit, { first, last })
    const weightOf = (moment: number) => dnaKernelWeight(kernel, Math.trunc(unitsBetween(moment, at, unit)) / half)
    yield { ...reach, middle, ...within(kept, reach.start, reach.stop), weightOf }
  }
}

function edges(middle: number, half: number, unit: CalendarUnit, { first, last }: Range) {
  return { start: Math.max(first, addUnits(middle, -half, unit)), stop: Math.min(last, addUnits(middle, half, unit)) }
}
