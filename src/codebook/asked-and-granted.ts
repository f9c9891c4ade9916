/** Section 5: how much of a demand a reading asks for or grants. Nothing is imported but types, so that the page may use it too. */
import type { ReadingName } from './words.js'

/** What the raiser still asks, from 1 (all of it) to 0 (nothing). */
export const raiserAsks: Partial<Record<ReadingName, number>> = {
  kept: 1,
  reinstated: 1,
  narrowed: 0.75,
  softened: 0.5,
  dropped: 0,
  repudiated: 0,
}
/** What the addressee grants, from 1 (all of it) to 0 (nothing). */
export const addresseeGrants: Partial<Record<ReadingName, number>> = {
  accepted: 1,
  leaning: 0.5,
  rejected: 0,
  hardened: 0,
}
