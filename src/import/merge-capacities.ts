/** Merges whom imported actors represent into what a dataset says of it: one side a day (section 3). */
import type { CapacityRecord } from '../records/records.js'
import type { Merging } from './merging.js'

/** A capacity within one to the same side says nothing new; one beside another side on the same day is a fault. */
export function mergeCapacities({ known, merged }: Merging, imported: readonly CapacityRecord[]): void {
  for (const capacity of imported) {
    const { actor, side } = capacity
    const own = known.capacities.filter((it) => it.actor === actor)
    const other = own.find((it) => it.side !== side && overlap(it, capacity))
    if (other)
      merged.faults.push({
        place: actor,
        reason: `it speaks for ${side} ${daysOf(capacity)} in the file, and for ${other.side} ${daysOf(other)} in the dataset`,
      })
    else if (!own.some((it) => it.side === side && contains(it, capacity))) merged.added.capacities.push(capacity)
  }
}

type Days = Pick<CapacityRecord, 'from' | 'to'>

const overlap = (a: Days, b: Days) => (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
const contains = (a: Days, b: Days) => a.from <= b.from && (a.to === null || (b.to !== null && b.to <= a.to))
const daysOf = ({ from, to }: Days) => (from === to ? `on ${from}` : `from ${from} ${to === null ? 'on' : `to ${to}`}`)
