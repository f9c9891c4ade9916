/** Refuses ids that do not exist, and suggests the nearest that does. */
import { type Called, unknownName } from '../../errors.js'
import type { Graph } from '../../store/graph-store.js'
import { type ActorItem, allActors } from '../actors.js'
import { allDemands, calledIssues, type Demand } from '../demands.js'
import { allSources } from '../sources.js'

/** What the parameters of a question may name. */
interface Named {
  issue?: string | undefined
  demand?: string | undefined
  demands?: readonly string[] | undefined
  side?: string | undefined
  sides?: readonly string[] | undefined
  speaker?: string | undefined
  source?: string | undefined
}

/**
 * Reads only what it needs; `known` are all demands, where they have been read.
 *
 * @throws Problem 404 for the first id that does not exist
 */
export async function requireKnown(graph: Graph, named: Named, known?: readonly Demand[]): Promise<void> {
  const wanted = [...(named.demand === undefined ? [] : [named.demand]), ...(named.demands ?? [])]
  if (named.issue !== undefined || wanted.length > 0) {
    const demands = known ?? (await allDemands(graph))
    if (named.issue !== undefined) requireName('issue', named.issue, calledIssues(demands), 'demands')
    const called = calledDemands(demands)
    for (const demand of wanted) requireName('demand', demand, called, 'demands')
  }
  if (named.source !== undefined) {
    const sources = (await allSources(graph)).map(({ id, title, publisher }) => ({
      id,
      names: [title, publisher ?? ''],
    }))
    requireName('source', named.source, sources, 'sources')
  }
  const sides = [...(named.side === undefined ? [] : [named.side]), ...(named.sides ?? [])]
  if (sides.length === 0 && named.speaker === undefined) return
  const actors = calledActors(await allActors(graph))
  for (const side of sides) requireName('side', side, actors, 'actors')
  if (named.speaker !== undefined) requireName('actor', named.speaker, actors, 'actors')
}

export const calledDemands = (demands: readonly Demand[]): Called[] =>
  demands.map(({ id, name }) => ({ id, names: [name] }))

export const calledActors = (actors: readonly ActorItem[]): Called[] =>
  actors.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }))

/** @throws Problem 404 that suggests the nearest id */
export function requireName(what: string, typed: string, known: readonly Called[], list: string): void {
  if (!known.some(({ id }) => id === typed)) throw unknownName(what, typed, known, list)
}
