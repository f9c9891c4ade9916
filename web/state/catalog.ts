/** What every view needs to know of the record: names for ids, demands in order, and its first and last day. */
import { createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import { byText } from '../../src/codebook/by-text.js'
import type { Clock } from '../../src/codebook/words.js'
import type { Answer, Item } from './ask.js'
import { type Failure, firstFailure } from './first-failure.js'
import type { ViewState } from './url-state.js'
import { useAnswer } from './use-answer.js'
import type { ViewName } from './view-names.js'

export type Actor = Item<'actors'>
export type Demand = Item<'demands'>
export type Source = Item<'sources'>
export type Draft = Item<'drafts'>
export type Dataset = Answer<'dataset'>

export interface Catalog {
  actors: Map<string, Actor>
  demands: Map<string, Demand>
  issues: Map<string, string>
  sources: Map<string, Source>
  drafts: Map<string, Draft>
  /** What the record is about; null where the graph does not say. */
  dataset: Dataset | null
  /** The name of an actor, demand, source, draft or issue; any other id stays as it is. */
  name(id: string): string
  /** The view that shows it; `node` finds out what any other id is. */
  viewOf(id: string): ViewName
  /** First and last day of the record by this clock; null while it is empty. */
  reach(clock: Clock): { first: string; last: string } | null
  /**
   * The as-of day: the one the address names, else the last that any statement allows, or on which a source came out;
   * undefined while the record is empty.
   */
  dayOf(lens: Pick<ViewState, 'asOf' | 'clock'>): string | undefined
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** Pure: indexes the lists that the API gives. */
export function catalogOf(
  actors: readonly Actor[],
  demands: readonly Demand[],
  sources: readonly Source[],
  dataset: Dataset | null = null,
  drafts: readonly Draft[] = [],
): Catalog {
  const named = { actors: byId(actors), demands: byId(demands), sources: byId(sources), drafts: byId(drafts) }
  const issues = new Map(demands.map((demand) => [demand.issue, demand.issueName]))
  const coded = sources.filter((source) => source.statements > 0)
  const reach: Catalog['reach'] = (clock) => {
    const firsts = coded.flatMap((it) => (clock === 'said' ? it.firstSaid : it.publishedEarliest) ?? []).sort(byText)
    const lasts = coded.flatMap((it) => (clock === 'said' ? it.lastSaid : it.publishedLatest) ?? []).sort(byText)
    const [first, last] = [firsts[0], lasts.at(-1)]
    return first && last ? { first, last } : null
  }
  return {
    ...named,
    issues,
    dataset,
    viewOf(id) {
      if (named.actors.has(id)) return 'actor'
      if (named.demands.has(id)) return 'demand'
      if (issues.has(id)) return 'issue'
      if (named.sources.has(id)) return 'source'
      return named.drafts.has(id) ? 'draft' : 'node'
    },
    name(id) {
      return (
        named.actors.get(id)?.name ??
        named.demands.get(id)?.name ??
        named.sources.get(id)?.title ??
        named.drafts.get(id)?.name ??
        issues.get(id) ??
        id
      )
    },
    reach,
    dayOf: ({ asOf, clock }) => asOf ?? reach(clock)?.last,
  }
}

/** Asks for the catalog; null until it has come. */
export function useCatalog(): { catalog: Catalog | null; failure: Failure | null } {
  const actors = useAnswer('actors', {})
  const demands = useAnswer('demands', {})
  const sources = useAnswer('sources', {})
  const drafts = useAnswer('drafts', {})
  // A graph of another program may not say which dataset it is.
  const dataset = useAnswer('dataset', {})
  const catalog = useMemo(
    () =>
      actors.answer && demands.answer && sources.answer && drafts.answer && dataset.settled
        ? catalogOf(
            actors.answer.items,
            demands.answer.items,
            sources.answer.items,
            dataset.answer,
            drafts.answer.items,
          )
        : null,
    [actors.answer, demands.answer, sources.answer, drafts.answer, dataset.answer, dataset.settled],
  )
  return { catalog, failure: firstFailure([actors, demands, sources, drafts]) }
}

export const CatalogContext = createContext<Catalog>(catalogOf([], [], []))
export const useNames = () => useContext(CatalogContext)
