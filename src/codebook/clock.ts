/** Which stances count on a day: the codebook's two clocks and the filters, applied to rows of a query. */

type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value }
type Row = Record<string, Value>

import type { CountedStance } from './readings.js'
import { relation } from './schemas.js'
import type { Certainty, Clock, Extent, Relation, Stance } from './words.js'

export interface StanceFilter {
  /** ISO day; without one everything counts. */
  asOf?: string | undefined
  clock: Clock
  /** Statements that only these relations tell are left out. */
  withoutRelays?: readonly Relation[] | undefined
  hedged: 'include' | 'exclude'
}

/** A stance with what a list groups and cites it by. */
export interface SideStance extends CountedStance {
  side: string
  demand: string
  sources: string[]
  published: string
}

const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [])

/** The stances among `rows` that the day, the clock and the filters let through (codebook 4 and 5). */
export function countedStances(rows: readonly Row[], filter: StanceFilter): SideStance[] {
  const counting = countingBy(filter)
  const stands: SideStance[] = []
  for (const row of rows) {
    const counts = counting(row)
    if (counts === null) continue
    stands.push({
      statement: String(row.statement),
      side: String(row.side),
      demand: String(row.demand),
      stance: row.stance as Stance,
      extent: row.extent as Extent,
      latest: String(row.latest),
      certainty: row.certainty as Certainty,
      relays: list(row.relays).map((by) => relation.parse(by)),
      sources: list(row.sources),
      published: String(row.publishedLatest),
      counts,
    })
  }
  return stands
}

/** Whether a row counts (true), stands beside because the day cuts its interval (false), or is left out (null). */
export function countingBy(filter: StanceFilter): (row: Row) => boolean | null {
  const dropped = new Set<string>(filter.withoutRelays ?? [])
  return (row) => {
    if (filter.hedged === 'exclude' && row.certainty === 'hedged') return null
    const relays = list(row.relays)
    return relays.length > 0 && relays.every((by) => dropped.has(by)) ? null : countsOn(row, filter)
  }
}

/** True when it counts on the day, false when the day cuts its interval, null when it lies wholly after. */
function countsOn(row: Row, { asOf, clock }: StanceFilter): boolean | null {
  if (asOf === undefined) return true
  const first = String(clock === 'said' ? row.earliest : row.publishedEarliest)
  const last = String(clock === 'said' ? row.latest : row.publishedLatest)
  if (last <= asOf) return true
  return first <= asOf ? false : null
}

/** What all stances of a statement share. */
interface Telling {
  side: string
  certainty: string
  earliest: string
  latest: string
  relays: string[]
  sources: string[]
  publishedEarliest: string
  publishedLatest: string
}

/**
 * Joins the facts of the ledger's query to one row a stance, as `countedStances` takes them; what no source tells is left out.
 * Loops and no spreads: this runs once for each stance of the graph.
 */
export function stancesFromFacts(facts: readonly Row[]): Row[] {
  const tellings = tellingsOf(facts)
  const rows: Row[] = []
  for (const { fact, of: demand, stance, extent, statements } of facts) {
    if (fact !== 'stance') continue
    for (const statement of statements as string[]) {
      const told = tellings.get(statement)
      if (!told || told.sources.length === 0) continue
      const { side, certainty, earliest, latest, relays, sources, publishedEarliest, publishedLatest } = told
      rows.push({
        statement,
        side,
        demand: demand as string,
        stance: stance as string,
        extent: extent as string,
        certainty,
        earliest,
        latest,
        relays,
        sources,
        publishedEarliest,
        publishedLatest,
      })
    }
  }
  return rows
}

function tellingsOf(facts: readonly Row[]): Map<string, Telling> {
  const tellings = new Map<string, Telling>()
  for (const row of facts) {
    if (row.fact !== 'side') continue
    const [ids, earliest, latest] = [list(row.statements), list(row.earliest), list(row.latest)]
    for (const [index, id] of ids.entries()) {
      tellings.set(id, {
        side: String(row.of),
        certainty: String(row.certainty),
        earliest: earliest[index] ?? '',
        latest: latest[index] ?? '',
        relays: [],
        sources: [],
        publishedEarliest: '',
        publishedLatest: '',
      })
    }
  }
  for (const row of facts) {
    if (row.fact !== 'source' && row.fact !== 'relay') continue
    const [[first = ''], [last = '']] = [list(row.earliest), list(row.latest)]
    for (const id of row.statements as string[]) {
      const told = tellings.get(id)
      if (row.fact === 'relay') told?.relays.push(String(row.of))
      else if (told) addSource(told, String(row.of), first, last)
    }
  }
  return tellings
}

/** What several sources tell was published by the first of them. */
function addSource(told: Telling, source: string, first: string, last: string): void {
  if (told.sources.push(source) === 1 || first < told.publishedEarliest) told.publishedEarliest = first
  if (told.sources.length === 1 || last < told.publishedLatest) told.publishedLatest = last
}

/** Stances by side and demand; the key is `side demand`. */
export function bySideAndDemand<T extends SideStance>(stands: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const stand of stands) {
    const key = `${stand.side} ${stand.demand}`
    const group = groups.get(key)
    if (group) group.push(stand)
    else groups.set(key, [stand])
  }
  return groups
}
