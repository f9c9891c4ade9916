/** Whom the speakers of imported statements represent from when to when: what each statement names, and no more. */
import { byText } from '../codebook/by-text.js'
import { groupBy } from '../codebook/group-by.js'
import type { CapacityRecord } from '../records/records.js'

/** One statement of a person, with the id of the organisation it names, or null. */
export interface NamedOrganisation {
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
export function capacitiesOf(named: readonly NamedOrganisation[], usual: string): Capacities {
  const capacities: CapacityRecord[] = []
  const ownSide = new Set<string>()
  const byPerson = groupBy([...named].sort(byDay), (one) => one.person)
  for (const [person, own] of [...byPerson].sort(([a], [b]) => byText(a, b))) {
    let open: CapacityRecord | undefined
    for (const [day, today] of groupBy(own, (one) => one.day)) {
      const [first] = today
      const side = today.every((one) => one.organisation === first?.organisation) ? first?.organisation : null
      if (!side) {
        ownSide.add(person)
        open = undefined
        continue
      }
      const capacity = today.find((one) => one.capacity)?.capacity ?? usual
      const authority = today.find((one) => one.authority)?.authority ?? null
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

const byDay = (a: NamedOrganisation, b: NamedOrganisation) => byText(a.day, b.day)
