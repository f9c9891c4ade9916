/** Which side a statement speaks for: whom its speaker represents on its latest day, else the speaker itself. */

/** Whom an actor represents from one day to another; `to` is null while it lasts. */
interface Capacity {
  actor: string
  from: string
  to: string | null
}

import { grouped } from './group-by.js'

/** The capacity in which a statement was made; none for a side that speaks for itself (codebook 3 and 5). */
export function capacityFinder<C extends Capacity>(
  capacities: readonly C[],
): (statement: { by: string; latest: string }) => C | undefined {
  const byActor = grouped(capacities, ({ actor }) => actor)
  return ({ by, latest }) => byActor.get(by)?.find(({ from, to }) => from <= latest && (to === null || latest <= to))
}
