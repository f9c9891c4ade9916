/** A stance of a history, as short as a test can write it. */
import type { Place } from '../../src/codebook/clock.js'
import type { Extent, Relation, Stance } from '../../src/codebook/words.js'
import type { HistoryStance } from '../positions/history.js'

let count = 0
export function taken(
  latest: string,
  stance: Stance,
  extent: Extent = 'full',
  more: Partial<HistoryStance> = {},
): HistoryStance {
  const statement = `s${count++}`
  return {
    statement,
    speaker: 'speaker',
    earliest: latest,
    latest,
    stance,
    extent,
    certainty: 'stated',
    places: [placeBy()],
    counts: true,
    ...more,
  }
}
/** A place that these relay; that none relays, without any. */
export const placeBy = (...relations: Relation[]): Place => ({
  source: 'source',
  publishedEarliest: '2022-04-01',
  publishedLatest: '2022-04-01',
  relays: relations.map((relation) => ({ actor: `the ${relation}`, relation })),
})
