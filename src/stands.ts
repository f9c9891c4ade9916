/** Which stances count on a day: the codebook's two clocks and the filters, applied to rows of a query. */
import { type Certainty, type Clock, type Extent, type Relation, relation, type Stance } from './model.js'
import type { Stand } from './readings.js'
import type { Row } from './store/graph-store.js'

export interface StandFilter {
  /** ISO day; without one everything counts. */
  asOf?: string | undefined
  clock: Clock
  /** Statements that only these relations tell are left out. */
  withoutRelays?: readonly Relation[] | undefined
  hedged: 'include' | 'exclude'
}

/** A stance with what a list groups and cites it by. */
export interface PlacedStand extends Stand {
  side: string
  demand: string
  sources: string[]
  published: string
}

const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

/** The stances among `rows` that the day, the clock and the filters let through (codebook 4 and 5). */
export function toStands(rows: readonly Row[], filter: StandFilter): PlacedStand[] {
  const dropped = new Set<string>(filter.withoutRelays ?? [])
  const stands: PlacedStand[] = []
  for (const row of rows) {
    const counts = countsOn(row, filter)
    const relays = list(row.relays)
    if (counts === null || (filter.hedged === 'exclude' && row.certainty === 'hedged')) continue
    if (relays.length > 0 && relays.every((by) => dropped.has(by))) continue
    stands.push({
      statement: String(row.statement),
      side: String(row.side),
      demand: String(row.demand),
      stance: row.stance as Stance,
      extent: row.extent as Extent,
      latest: String(row.latest),
      certainty: row.certainty as Certainty,
      relays: relays.map((by) => relation.parse(by)),
      sources: list(row.sources),
      published: String(row.publishedLatest),
      counts,
    })
  }
  return stands
}

/** True when it counts on the day, false when the day cuts its interval, null when it lies wholly after. */
function countsOn(row: Row, { asOf, clock }: StandFilter): boolean | null {
  if (asOf === undefined) return true
  const first = String(clock === 'said' ? row.earliest : row.publishedEarliest)
  const last = String(clock === 'said' ? row.latest : row.publishedLatest)
  if (last <= asOf) return true
  return first <= asOf ? false : null
}

/** Stances by side and demand; the key is `side demand`. */
export function bySideAndDemand<T extends PlacedStand>(stands: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const stand of stands) {
    const key = `${stand.side} ${stand.demand}`
    const group = groups.get(key)
    if (group) group.push(stand)
    else groups.set(key, [stand])
  }
  return groups
}
