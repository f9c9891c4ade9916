/** Leaves out what repeats another stance in the same period, as a network does, before its stances are looked at one by one. */
import type { DuplicateRule } from '../../networks/network-options.js'
import { periodOf } from '../../networks/without-duplicates.js'
import { inRuns, type Pause } from '../../pauses.js'
import { mostNumbers } from './network-bounds.js'
import { inThisOrder } from './spoken-labels.js'
import type { Spoken } from './spoken-windows.js'

/**
 * Of several on one day it does not matter which one counts: they are alike in all that is known of them here.
 *
 * @param moments of the days, by their numbers
 * @returns null where that takes too much memory
 */
export async function firstSpoken(
  spoken: Spoken,
  moments: readonly number[],
  rule: Exclude<DuplicateRule, 'include' | 'document'>,
  ignoresQualifier: boolean,
  pause: Pause,
): Promise<Spoken | null> {
  const { row, column, qualifier, day, rows, columns, count } = spoken
  if (2 * rows * columns > mostNumbers) return null
  const periods = new Map<string, number>()
  const periodOfDay = Int32Array.from(moments, (moment) => {
    const period = periodOf(moment, rule)
    periods.set(period, periods.get(period) ?? periods.size + 1)
    return periods.get(period) as number
  })
  /** Of each kind of stance, the period of the one that was kept last; 0 for none. */
  const last = new Int32Array(2 * rows * columns)
  const kept = new Int32Array(count)
  let length = 0
  await inRuns(count, pause, (from, end) => {
    for (let index = from; index < end; index++) {
      const pair = (row[index] as number) * columns + (column[index] as number)
      const kind = 2 * pair + (ignoresQualifier ? 0 : (qualifier[index] as number))
      const period = periodOfDay[day[index] as number] as number
      if (last[kind] === period) continue
      last[kind] = period
      kept[length++] = index
    }
  })
  return inThisOrder(spoken, kept.subarray(0, length), pause)
}
