/** When a reading is stale: its side has said nothing more on the demand for a month. */
import { daysBetween } from './days-between.js'

/** In days; the gap between two sides breaks off after the same silence (section 5). */
const staleAfter = 30

/** A side that was never heard has nothing to go stale. */
export function isStale(lastHeard: string | null, asOf: string): boolean {
  return lastHeard !== null && daysBetween(lastHeard, asOf) > staleAfter
}
