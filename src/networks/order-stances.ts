/** Puts stances in the order of time, document, place and id, so that the order of the input does not matter. */

import { byText } from '../codebook/by-text.js'
import type { Steps } from '../pauses.js'
import { momentOf } from './calendar.js'
import { byNumber, countingSort, indexes, mapped, rank } from './counting-sort.js'
import type { NetworkOptions } from './network-options.js'
import type { NetworkStance, NumberedStance } from './network-stance.js'

export interface OrderedStances {
  stances: NumberedStance[]
  /** All labels of variable 1 and of variable 2, in the order of code units. */
  rows: string[]
  columns: string[]
}

/** Stances that are sorted within their documents in one step. */
const mostSorted = 8192

export function* orderStances(
  given: readonly NetworkStance[],
  { variable1, variable2 }: NetworkOptions,
): Steps<OrderedStances> {
  const time = yield* rank(given, (stance) => stance.time, byText)
  const moments = time.distinct.map(momentOf)
  // A day and its midnight are one moment.
  const moment = yield* rank(yield* mapped(time.ranks, (place) => moments[place] as number), (it) => it, byNumber)
  yield
  const document = yield* rank(given, (stance) => stance.document, byText)
  yield
  const row = yield* rank(given, (stance) => stance[variable1], byText)
  yield
  const column = yield* rank(given, (stance) => stance[variable2], byText)
  yield
  const byDocument = countingSort(indexes(given.length), document.ranks, document.distinct.length)
  const order = countingSort(byDocument, moment.ranks, moment.distinct.length)
  yield
  const stances = yield* mapped(order, (index) => ({
    stance: given[index] as NetworkStance,
    moment: moment.distinct[moment.ranks[index] as number] as number,
    document: document.ranks[index] as number,
    row: row.ranks[index] as number,
    column: column.ranks[index] as number,
  }))
  yield
  yield* sortWithinDocuments(stances)
  return { stances, rows: row.distinct, columns: column.distinct }
}

function* sortWithinDocuments(stances: NumberedStance[]): Steps<void> {
  let sorted = 0
  for (let from = 0, to = 0; from < stances.length; from = to) {
    if (from - sorted > mostSorted) {
      sorted = from
      yield
    }
    const { moment, document } = stances[from] as NumberedStance
    for (to = from + 1; stances[to]?.moment === moment && stances[to]?.document === document; ) to++
    if (to - from === 1) continue
    const run = stances.slice(from, to).sort(inDocument)
    for (const [index, it] of run.entries()) stances[from + index] = it
  }
}

function inDocument({ stance: a }: NumberedStance, { stance: b }: NumberedStance): number {
  return (
    (a.place ?? 0) - (b.place ?? 0) ||
    byText(a.id, b.id) ||
    byText(a.concept, b.concept) ||
    a.qualifier - b.qualifier ||
    byText(a.organization, b.organization) ||
    byText(a.person, b.person)
  )
}
