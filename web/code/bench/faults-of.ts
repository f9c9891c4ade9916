/** Sorts what the checks say of a statement by the field that it stands beside. Pure. */
import type { Fault } from '../coding-api.js'

/** The faults of a field, and of what is in it; those of no field that is shown stand at the statement. */
export function faultsOf(faults: readonly Fault[], at: string): readonly Fault[] {
  if (at === 'statement') return faults.filter(({ field }) => !fields.some((name) => isIn(field, name)))
  if (at === 'stances' || at === 'citations') return faults.filter(({ field }) => field === at)
  return faults.filter(({ field }) => isIn(field, at))
}

const fields =
  'speaker stances earliest latest mode certainty summary citations relays at assesses disputedBy exchanges'.split(' ')
const isIn = (field: string, at: string) => field === at || field.startsWith(`${at}.`)
