/** Refuses ids that do not exist, and suggests the nearest that does. */
import { unknownName } from '../../errors.js'
import type { Graph } from '../../store/graph-store.js'
import { allActors } from '../actors.js'
import { allDemands, type Demand } from '../demands.js'

/** What the parameters of a question may name. */
interface Named {
  issue?: string | undefined
  demand?: string | undefined
  demands?: readonly string[] | undefined
  side?: string | undefined
  sides?: readonly string[] | undefined
  speaker?: string | undefined
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
    const issues = [...new Set(demands.map(({ issue }) => issue))]
    if (named.issue !== undefined) requireName('issue', named.issue, issues, 'demands')
    const ids = demands.map(({ id }) => id)
    for (const demand of wanted) requireName('demand', demand, ids, 'demands')
  }
  const sides = [...(named.side === undefined ? [] : [named.side]), ...(named.sides ?? [])]
  if (sides.length === 0 && named.speaker === undefined) return
  const actors = (await allActors(graph)).map(({ id }) => id)
  for (const side of sides) requireName('side', side, actors, 'actors')
  if (named.speaker !== undefined) requireName('actor', named.speaker, actors, 'actors')
}

function requireName(what: string, typed: string, known: readonly string[], list: string): void {
  if (!known.includes(typed)) throw unknownName(what, typed, known, list)
}
