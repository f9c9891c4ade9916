/** Demands that were raised and that an addressed side had not answered by a day. Pure. */
import { daysBetween } from '../../src/codebook/days-between.js'
import type { Item } from '../state/ask.js'
import type { Demand } from '../state/catalog.js'

export interface Unanswered {
  demand: Demand
  /** The side that it is addressed to and that is silent on it. */
  side: string
  raisedBy: { side: string; since: string }[]
  /** Days since the earliest start of a raiser's present reading. */
  days: number
}

/**
 * @param items the ledger of the day
 * @returns by side in the order of `demands`, longest silence first
 */
export function unansweredOf(items: readonly Item<'ledger'>[], demands: Iterable<Demand>, asOf: string): Unanswered[] {
  const heard = new Map(
    items.filter((item) => item.reading !== 'silent').map((item) => [`${item.side} ${item.demand}`, item]),
  )
  return [...demands]
    .flatMap((demand) => {
      const raisedBy = demand.raisedBy.flatMap((side) => {
        const since = heard.get(`${side} ${demand.id}`)?.since
        return since ? [{ side, since }] : []
      })
      const first = raisedBy.map(({ since }) => since).sort()[0]
      if (!first) return []
      const days = daysBetween(first, asOf)
      return demand.addressedTo
        .filter((side) => !demand.raisedBy.includes(side) && !heard.has(`${side} ${demand.id}`))
        .map((side) => ({ demand, side, raisedBy, days }))
    })
    .sort((a, b) => b.days - a.days)
}
