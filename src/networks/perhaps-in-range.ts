/** Statements that may have been made in the range of a network, but count by their latest day, which is after it. */
import { momentOf } from './calendar.js'
import type { NetworkOptions } from './network-options.js'
import type { Selection } from './select-stances.js'

/** Their ids, in the order of time, each once. */
export function perhapsInRange({ all, range }: Selection, { stop, variable1, variable2 }: NetworkOptions): string[] {
  // A range without a given end goes on to the last statement.
  if (range === null || stop === undefined) return []
  const perhaps = all.stances.filter(
    ({ stance, moment }) =>
      moment > range.last &&
      stance.earliest !== undefined &&
      momentOf(stance.earliest) <= range.last &&
      stance[variable1] !== '' &&
      stance[variable2] !== '',
  )
  return [...new Set(perhaps.map(({ stance }) => stance.id))]
}
