/** Every known fault of the embedded engine, by its number in our notes. */

import type { Fault } from './fault.js'
import { faultsInDates } from './faults-in-dates.js'
import { faultsInEntities } from './faults-in-entities.js'
import { faultsInMatches } from './faults-in-matches.js'
import { faultsInValues } from './faults-in-values.js'
import { faultsInWrites } from './faults-in-writes.js'

const faults: Record<string, Fault[]> = {
  ...faultsInMatches,
  ...faultsInWrites,
  ...faultsInValues,
  ...faultsInDates,
  ...faultsInEntities,
}

export const allFaults = Object.entries(faults).flatMap(([id, list]) => list.map((fault) => ({ id, ...fault })))

type Named = [name: string, fault: (typeof allFaults)[number]]
/** Each by a name for its test. */
export const namedFaults = allFaults.map((fault): Named => [`${fault.does} (${fault.id})`, fault])
