/** Section 5: the side of a statement is whom its speaker represents on its latest day, else the speaker itself. */
import { groupBy } from './group-by.js'

/** Whom an actor represents from one day to another, both included; `to` is null while it lasts. */
interface Capacity {
  actor: string
  side: string
  from: string
  to: string | null
}

/** Finds the side that a statement speaks for. A check makes sure that an actor represents one side on any day. */
export function speaksFor(capacities: readonly Capacity[]): (statement: { by: string; latest: string }) => string {
  const byActor = groupBy(capacities, ({ actor }) => actor)
  return ({ by, latest }) =>
    byActor.get(by)?.find(({ from, to }) => from <= latest && (to === null || latest <= to))?.side ?? by
}
