/** Stances on one demand, and names for ids. */
import type { StanceItem } from '../../../web/demand/lanes/lanes.js'

export function stance(statement: string, latest: string, more: Partial<StanceItem> = {}): StanceItem {
  return {
    side: 'red',
    demand: 'bridge',
    issue: 'river',
    role: 'raiser',
    statement,
    speaker: 'red',
    stance: 'ASSERTS',
    extent: 'full',
    exchange: [],
    earliest: latest,
    latest,
    certainty: 'stated',
    counts: true,
    relayedBy: [],
    reading: 'kept',
    robust: true,
    word: 'own',
    onWordOf: ['red'],
    hedged: false,
    places: [],
    summary: `${statement} was said`,
    sources: ['gazette'],
    publishedLatest: '2022-06-01',
    ...more,
  }
}
export const name = (id: string) => id[0]?.toUpperCase() + id.slice(1)
