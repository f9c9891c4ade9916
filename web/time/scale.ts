/** The scale of every timeline: one unit per day, but a gap between recorded days takes up a week at most. */
import { dayNumber, isoDay } from './days.js'
import { longestPause } from './runs.js'

/** Days of a gap that are drawn in full. */
export const longestGap = 7

export interface TimeScale {
  /** Units from the first to the last day. */
  length: number
  /** Where each recorded day stands, first day first. */
  stops: { day: string; at: number }[]
  /** Where any day stands; days beyond stand at the ends. */
  at(day: string): number
  /** The day at a place. */
  day(at: number): string
}

/**
 * A scale over recorded days, in any order; without days it has length 0.
 *
 * @param silence units that a gap of more than a month takes up
 */
export function timeScale(days: readonly string[], silence = longestGap): TimeScale {
  const unitsOf = (gap: number) => (gap > longestPause ? silence : Math.min(gap, longestGap))
  const numbers = [...new Set(days)].map(dayNumber).sort((a, b) => a - b)
  const places: number[] = []
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1]
    places.push(before === undefined ? 0 : (places[index - 1] ?? 0) + unitsOf(number - before))
  }
  const last = numbers.length - 1
  /** How many days one unit after stop `index` is. */
  const stride = (index: number) => {
    const gap = (numbers[index + 1] ?? 0) - (numbers[index] ?? 0)
    return gap > longestGap ? gap / unitsOf(gap) : 1
  }
  return {
    length: places[last] ?? 0,
    stops: numbers.map((number, index) => ({ day: isoDay(number), at: places[index] ?? 0 })),
    at(day) {
      const number = dayNumber(day)
      const index = lastUpTo(numbers, number)
      if (index < 0) return 0
      if (index >= last) return places[last] ?? 0
      return (places[index] ?? 0) + (number - (numbers[index] ?? 0)) / stride(index)
    },
    day(at) {
      const index = lastUpTo(places, at)
      if (index < 0) return isoDay(numbers[0] ?? Number.NaN)
      if (index >= last) return isoDay(numbers[last] ?? Number.NaN)
      return isoDay((numbers[index] ?? 0) + Math.round((at - (places[index] ?? 0)) * stride(index)))
    },
  }
}

/** The index of the last of these rising numbers that is not larger; -1 where each is. */
function lastUpTo(rising: readonly number[], most: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] as number) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}
