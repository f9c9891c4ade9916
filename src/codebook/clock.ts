/** Section 4: the two clocks, and which places and stances count as of a day. */
import { byText } from './by-text.js'
import type { Certainty, Clock, Relation } from './words.js'

export interface Relay {
  actor: string
  /** To the speaker's side. */
  relation: Relation
}

/** Where a source tells something, and through whom; the days are those on which the source was published. */
export interface Place {
  source: string
  publishedEarliest: string
  publishedLatest: string
  /** Empty where the text narrates. */
  relays: readonly Relay[]
}

/** What a statement says, with the places that tell it. */
export interface Told<P extends Place = Place> {
  certainty: Certainty
  earliest: string
  latest: string
  places: readonly P[]
}

export interface StanceFilter {
  /** ISO day; without one everything counts. */
  asOf?: string | undefined
  clock: Clock
  /** Only places of this source. */
  source?: string | undefined
  /** Leaves out places that only these relations relay. */
  withoutRelays?: readonly Relation[] | undefined
  hedged: 'include' | 'exclude'
}

export interface Counted<P extends Place = Place> {
  /** False where the day cuts the interval: it may have been said, or known, by then. */
  counts: boolean
  /** The places that tell it and count. */
  places: readonly P[]
}

/** What the filter lets through: whether it counts, and by which places; null where it is left out. */
export function countingBy(filter: StanceFilter): <P extends Place>(told: Told<P>) => Counted<P> | null {
  const { asOf, clock, hedged, source } = filter
  const dropped = new Set<Relation>(filter.withoutRelays ?? [])
  const all = source === undefined && dropped.size === 0
  const lets = (place: Place) => (source === undefined || place.source === source) && !onlyRelayedBy(place, dropped)
  return (told) => {
    if (hedged === 'exclude' && told.certainty === 'hedged') return null
    const places = all ? told.places : told.places.filter(lets)
    if (places.length === 0) return null
    if (asOf === undefined) return { counts: true, places }
    if (clock === 'published') return knownBy(asOf, places)
    if (told.latest <= asOf) return { counts: true, places }
    return told.earliest <= asOf ? { counts: false, places } : null
  }
}

/** By the clock of publication each place counts by itself: what only a later source tells does not count yet. */
function knownBy<P extends Place>(asOf: string, places: readonly P[]): Counted<P> | null {
  const out = places.filter(({ publishedLatest }) => publishedLatest <= asOf)
  if (out.length > 0) return { counts: true, places: out }
  const perhaps = places.filter(({ publishedEarliest }) => publishedEarliest <= asOf)
  return perhaps.length > 0 ? { counts: false, places: perhaps } : null
}

const onlyRelayedBy = ({ relays }: Place, relations: ReadonlySet<Relation>) =>
  relays.length > 0 && relays.every(({ relation }) => relations.has(relation))

/** The day of a stance by a clock: when it was taken at the latest, or when a reader of the first of these places could know. */
export function dayBy(clock: Clock, latest: string, places: readonly Place[]): string {
  if (clock === 'said') return latest
  const [first = '9999-12-31'] = places.map(({ publishedLatest }) => publishedLatest).sort(byText)
  return first
}
