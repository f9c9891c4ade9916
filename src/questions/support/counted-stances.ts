/** The stances that a question counts: decodes the rows of a query and applies the day, the clock and the filters. */
import { countingBy, type Filterable, type StanceFilter } from '../../codebook/clock.js'
import { groupBy } from '../../codebook/group-by.js'
import type { CountedStance } from '../../codebook/readings.js'
import type { Certainty, Extent, Relation, Stance } from '../../codebook/words.js'
import type { Row } from '../../store/graph-store.js'

/** A stance of the graph, with the facts about its statement that the filters and answers need. */
export interface StanceRow extends Filterable {
  statement: string
  side: string
  demand: string
  stance: Stance
  extent: Extent
  /** The sources that tell it, in no order. */
  sources: string[]
}

/** A counted stance with its side, its demand and its sources. */
export interface SideStance extends CountedStance {
  side: string
  demand: string
  sources: string[]
  publishedLatest: string
}

/** The stances that the filter lets through (codebook sections 4 and 5). */
export function countedStances(rows: readonly StanceRow[], filter: StanceFilter): SideStance[] {
  const counting = countingBy(filter)
  const counted: SideStance[] = []
  for (const row of rows) {
    const counts = counting(row)
    if (counts === null) continue
    const { statement, side, demand, stance, extent, latest, certainty, relays, sources, publishedLatest } = row
    counted.push({
      statement,
      side,
      demand,
      stance,
      extent,
      latest,
      certainty,
      relays,
      sources,
      publishedLatest,
      counts,
    })
  }
  return counted
}

/** By side and demand: each is one trajectory. */
export function bySideAndDemand<T extends SideStance>(stances: readonly T[]): Map<string, T[]> {
  return groupBy(stances, ({ side, demand }) => trajectoryKey(side, demand))
}

export const trajectoryKey = (side: string, demand: string) => `${side} ${demand}`

/** A row of the queries that return a stance each. */
export function stanceRow(row: Row): StanceRow {
  return {
    ...filterable(row),
    statement: String(row.statement),
    side: String(row.side),
    demand: String(row.demand),
    stance: row.stance as Stance,
    extent: row.extent as Extent,
    sources: list(row.sources),
  }
}

/** What the filters look at, of a row of any query that returns it. */
export function filterable(row: Row): Filterable {
  return {
    certainty: row.certainty as Certainty,
    relays: list(row.relays) as Relation[],
    earliest: String(row.earliest),
    latest: String(row.latest),
    publishedEarliest: String(row.publishedEarliest),
    publishedLatest: String(row.publishedLatest),
  }
}

const list = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [])
