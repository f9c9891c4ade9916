/** Demands that somebody raised and an addressed side had not answered by a day. Pure. */
import type { Item } from '../state/ask.js'
import type { Demand } from '../state/catalog.js'
import { dayNumber } from '../time/days.js'

export interface Unanswered {
  demand: Demand
  /** The side that would have to grant it and has taken no stance on it. */
  side: string
  raisedBy: { side: string; since: string }[]
  /** Days since a side that raised it was first heard in its present reading. */
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
      const days = dayNumber(asOf) - dayNumber(first)
      return demand.addressedTo
        .filter((side) => !demand.raisedBy.includes(side) && !heard.has(`${side} ${demand.id}`))
        .map((side) => ({ demand, side, raisedBy, days }))
    })
    .sort((a, b) => b.days - a.days)
}
