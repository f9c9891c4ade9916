/** Leaves out stances that repeat another one in the same period. */

import { byText } from '../codebook/by-text.js'
import { isoWeek } from './calendar.js'
import { countingSort, indexes, rank } from './counting-sort.js'
import type { DuplicateRule, NetworkOptions } from './network-options.js'
import type { NumberedStance } from './network-stance.js'

/**
 * Of stances alike in both variables, in period, and (unless it is ignored) in agreement, the first one counts
 * (docs/networks.md).
 */
export function withoutDuplicates(stances: NumberedStance[], options: NetworkOptions): NumberedStance[] {
  const { duplicates, qualifierAggregation } = options
  if (duplicates === 'include') return stances
  const numbers = (of: (placed: NumberedStance) => number) => Int32Array.from(stances, of)
  const keys = [
    numbers(({ row }) => row),
    numbers(({ column }) => column),
    duplicates === 'document' ? numbers(({ document }) => document) : periodsOf(stances, duplicates, options),
    numbers(({ stance }) => (qualifierAggregation === 'ignore' ? 0 : stance.qualifier)),
  ]
  let order: Int32Array = indexes(stances.length)
  for (const key of keys) order = countingSort(order, key, key.reduce((most, it) => Math.max(most, it), 0) + 1)
  const kept = new Uint8Array(stances.length)
  for (let place = 0; place < order.length; place++) {
    const [before, its] = [order[place - 1], order[place] as number]
    if (before === undefined || keys.some((key) => key[before] !== key[its])) kept[its] = 1
  }
  return stances.filter((_, index) => kept[index] === 1)
}

/** The period of each stance, as a number: within one, a second stance of a kind is a duplicate. */
function periodsOf(
  stances: NumberedStance[],
  rule: Exclude<DuplicateRule, 'document'>,
  { compatible }: NetworkOptions,
): Int32Array {
  const known = new Map<number, string>()
  const periods = stances.map(({ moment }) => {
    const period = known.get(moment) ?? periodOf(moment, rule)
    known.set(moment, period)
    // DNA's weeks and months have no year: week 5 of 2021 and of 2022 are one period.
    return compatible === 'dna' && (rule === 'week' || rule === 'month') ? period.slice(5) : period
  })
  return rank(periods, byText).ranks
}

function periodOf(moment: number, rule: Exclude<DuplicateRule, 'document'>): string {
  if (rule === 'week') return isoWeek(moment)
  const length = { day: 10, month: 7, year: 4, include: 0, acrossrange: 0 }[rule]
  return new Date(moment).toISOString().slice(0, length)
}
