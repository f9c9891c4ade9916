/** Which side a statement speaks for: whom its speaker represents on its latest day, else the speaker itself. */

import type { CapacityRecord, StatementRecord } from '../records/records.js'
import { grouped } from './group-by.js'

export type CapacityOf = (statement: Pick<StatementRecord, 'by' | 'latest'>) => CapacityRecord | undefined

/** The capacity in which a statement was made; none for a side that speaks for itself (codebook 3 and 5). */
export function capacityFinder(capacities: readonly CapacityRecord[]): CapacityOf {
  const byActor = grouped(capacities, ({ actor }) => actor)
  return ({ by, latest }) => byActor.get(by)?.find(({ from, to }) => from <= latest && (to === null || latest <= to))
}
