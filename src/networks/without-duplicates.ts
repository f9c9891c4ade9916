/** Leaves out stances that repeat another one in the same period. */

import { byText } from '../codebook/by-text.js'
import type { Steps } from '../pauses.js'
import { isoWeek } from './calendar.js'
import { countingSort, filtered, indexes, mapped, rank } from './counting-sort.js'
import type { DuplicateRule, NetworkOptions } from './network-options.js'
import type { NumberedStance } from './network-stance.js'

/**
 * Of stances alike in both variables, in period, and (unless it is ignored) in agreement, the first one counts
 * (docs/networks.md).
 */
export function* withoutDuplicates(stances: NumberedStance[], options: NetworkOptions): Steps<NumberedStance[]> {
  const { duplicates, qualifierAggregation } = options
  if (duplicates === 'include') return stances
  const numbers = function* (of: (placed: NumberedStance) => number): Steps<Int32Array> {
    return Int32Array.from(yield* mapped(stances, of))
  }
  const keys = [
    yield* numbers(({ row }) => row),
    yield* numbers(({ column }) => column),
    duplicates === 'document'
      ? yield* numbers(({ document }) => document)
      : yield* periodsOf(stances, duplicates, options),
    yield* numbers(({ stance }) => (qualifierAggregation === 'ignore' ? 0 : stance.qualifier)),
  ]
  let order: Int32Array = indexes(stances.length)
  for (const key of keys) {
    yield
    order = countingSort(order, key, key.reduce((most, it) => Math.max(most, it), 0) + 1)
  }
  yield
  const kept = new Uint8Array(stances.length)
  for (let place = 0; place < order.length; place++) {
    const [before, its] = [order[place - 1], order[place] as number]
    if (before === undefined || keys.some((key) => key[before] !== key[its])) kept[its] = 1
  }
  return yield* filtered(stances, (_, index) => kept[index] === 1)
}

/** The period of each stance, as a number: within one, a second stance of a kind is a duplicate. */
function* periodsOf(
  stances: NumberedStance[],
  rule: Exclude<DuplicateRule, 'document'>,
  { compatible }: NetworkOptions,
): Steps<Int32Array> {
  const known = new Map<number, string>()
  const period = ({ moment }: NumberedStance) => {
    const own = known.get(moment) ?? periodOf(moment, rule)
    known.set(moment, own)
    // DNA's weeks and months have no year: week 5 of 2021 and of 2022 are one period.
    return compatible === 'dna' && (rule === 'week' || rule === 'month') ? own.slice(5) : own
  }
  return (yield* rank(stances, period, byText)).ranks
}

/** The period of a moment, as text in the order of time. */
export function periodOf(moment: number, rule: Exclude<DuplicateRule, 'document'>): string {
  if (rule === 'week') return isoWeek(moment)
  const length = { day: 10, month: 7, year: 4, include: 0, acrossrange: 0 }[rule]
  return new Date(moment).toISOString().slice(0, length)
}
