/** What every view needs of the record: names for ids, demands in order, and the days it spans. */
import { createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { Clock } from '../../src/codebook/words.js'
import type { Item } from './ask.js'
import { type Failure, firstFailure } from './first-failure.js'
import { useAnswer } from './use-answer.js'
import type { ViewName } from './view-names.js'

export type Actor = Item<'actors'>
export type Demand = Item<'demands'>
export type Source = Item<'sources'>

export interface Catalog {
  actors: Map<string, Actor>
  demands: Map<string, Demand>
  issues: Map<string, string>
  sources: Map<string, Source>
  /** A name for an id of these; any other stays an id. */
  name(id: string): string
  /** Which view shows it whole; `node` finds out for what is none of these. */
  viewOf(id: string): ViewName
  /** First and last day of the record by this clock; null while it is empty. */
  span(clock: Clock): { first: string; last: string } | null
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** Pure: lists as the API gives them, indexed. */
export function catalogOf(actors: readonly Actor[], demands: readonly Demand[], sources: readonly Source[]): Catalog {
  const named = { actors: byId(actors), demands: byId(demands), sources: byId(sources) }
  const issues = new Map(demands.map((demand) => [demand.issue, demand.issueName]))
  return {
    ...named,
    issues,
    viewOf(id) {
      if (named.actors.has(id)) return 'actor'
      return named.demands.has(id) ? 'demand' : 'node'
    },
    name(id) {
      return (
        named.actors.get(id)?.name ??
        named.demands.get(id)?.name ??
        named.sources.get(id)?.title ??
        issues.get(id) ??
        id
      )
    },
    span(clock) {
      const told = sources.filter((source) => source.statements > 0)
      const firsts = told.flatMap((it) => (clock === 'said' ? it.firstSaid : it.publishedEarliest) ?? []).sort()
      const lasts = told.flatMap((it) => (clock === 'said' ? it.lastSaid : it.publishedLatest) ?? []).sort()
      const [first, last] = [firsts[0], lasts.at(-1)]
      return first && last ? { first, last } : null
    },
  }
}

/** Asks for the record once; null until it is there. */
export function useCatalog(): { catalog: Catalog | null; failure: Failure | null } {
  const actors = useAnswer('actors', {})
  const demands = useAnswer('demands', {})
  const sources = useAnswer('sources', {})
  const catalog = useMemo(
    () =>
      actors.answer && demands.answer && sources.answer
        ? catalogOf(actors.answer.items, demands.answer.items, sources.answer.items)
        : null,
    [actors.answer, demands.answer, sources.answer],
  )
  return { catalog, failure: firstFailure([actors, demands, sources]) }
}

export const CatalogContext = createContext<Catalog>(catalogOf([], [], []))
export const useNames = () => useContext(CatalogContext)
