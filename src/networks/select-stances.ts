/** The stances that a network counts, in order: within the range, with both labels, without duplicates. */
import { OptionsError } from '../errors.js'
import type { Steps } from '../pauses.js'
import { lastMomentOf, momentOf } from './calendar.js'
import { filtered } from './counting-sort.js'
import { type Minimum, minimumOf } from './minimum-statements.js'
import type { NetworkOptions } from './network-options.js'
import type { NetworkStance, NumberedStance } from './network-stance.js'
import { type OrderedStances, orderStances } from './order-stances.js'
import { withoutDuplicates } from './without-duplicates.js'

export interface Selection {
  /** Everything that was given, in order. */
  all: OrderedStances
  /** What lies within the range, in order. */
  loaded: NumberedStance[]
  /** What counts, in order. */
  kept: NumberedStance[]
  /** Both ends belong to the range; null where none is given and there are no stances. */
  range: { first: number; last: number } | null
  minimum: Minimum
}

/**
 * Filters in Leifeld's order: range, empty labels, duplicates; a minimum of statements comes before the last. Of duplicates the first by time, document, place and id
 * counts.
 *
 * @throws OptionsError when start is after stop
 */
export function* selectStances(stances: readonly NetworkStance[], options: NetworkOptions): Steps<Selection> {
  const all = yield* orderStances(stances, options)
  const range = rangeOf(all.stances, options)
  if (range === null) return { all, loaded: [], kept: [], range, minimum: minimumOf([], options) }
  const { first, last } = range
  const loaded = yield* filtered(all.stances, ({ moment }) => moment >= first && moment <= last)
  yield
  const { variable1, variable2 } = options
  const named = yield* filtered(loaded, ({ stance }) => stance[variable1] !== '' && stance[variable2] !== '')
  const minimum = minimumOf(named, options)
  yield
  const frequent = yield* filtered(named, ({ row, column }) => minimum.row(row) && minimum.column(column))
  yield
  return { all, loaded, kept: yield* withoutDuplicates(frequent, options), range, minimum }
}

export const startAfterStop = (start: string, stop: string) =>
  new OptionsError(`start (${start}) must not be after stop (${stop}).`)

function rangeOf(all: readonly NumberedStance[], { start, stop }: NetworkOptions): Selection['range'] {
  const first = start === undefined ? all[0]?.moment : momentOf(start)
  const last = stop === undefined ? all.at(-1)?.moment : lastMomentOf(stop)
  if (first === undefined || last === undefined) return null
  if (first <= last) return { first, last }
  if (start !== undefined && stop !== undefined) throw startAfterStop(start, stop)
  // One end is given and everything lies beyond it: the range is empty.
  return start === undefined ? { first: last, last } : { first, last: first }
}
