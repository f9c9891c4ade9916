/** Whom the speakers of imported statements represent from when to when: what each statement names, and no more. */
import { byText } from '../codebook/by-text.js'
import { groupBy } from '../codebook/group-by.js'
import type { CapacityRecord } from '../records/records.js'

/** One statement of a person, with the id of the organisation it names, or null. */
export interface Naming {
  person: string
  organisation: string | null
  day: string
  capacity?: string | null
  authority?: number | null
}

export interface Capacities {
  capacities: CapacityRecord[]
  /** Persons with a day on which they represent no organisation, or not only one: they stand for themselves then. */
  ownSide: Set<string>
}

/**
 * A person represents the organisation that all its statements of a day name, from the first to the last of the days
 * that follow one another with the same one. On other days it represents nobody.
 */
export function capacitiesOf(namings: readonly Naming[], usual: string): Capacities {
  const capacities: CapacityRecord[] = []
  const ownSide = new Set<string>()
  const byPerson = groupBy([...namings].sort(byDay), (naming) => naming.person)
  for (const [person, own] of [...byPerson].sort(([a], [b]) => byText(a, b))) {
    let open: CapacityRecord | undefined
    for (const [day, today] of groupBy(own, (naming) => naming.day)) {
      const [first] = today
      const side = today.every((naming) => naming.organisation === first?.organisation) ? first?.organisation : null
      if (!side) {
        ownSide.add(person)
        open = undefined
        continue
      }
      const capacity = today.find((naming) => naming.capacity)?.capacity ?? usual
      const authority = today.find((naming) => naming.authority)?.authority ?? null
      if (open?.side === side && open.capacity === capacity && open.authority === authority) {
        open.to = day
        continue
      }
      open = { actor: person, side, capacity, authority, from: day, to: day }
      capacities.push(open)
    }
  }
  return { capacities, ownSide }
}

const byDay = (a: Naming, b: Naming) => byText(a.day, b.day)
