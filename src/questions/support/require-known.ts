/** Refuses ids that the graph does not hold, with the nearest that it does. */
import { unknownName } from '../../errors.js'
import { ask, type Graph } from '../../store/graph-store.js'
import { actorsQuery } from '../actors.js'
import type { Demand } from '../demands.js'

/** @throws Problem 404 when a demand is asked for that does not exist. */
export function requireDemand(demands: readonly Demand[], demand: string | undefined): Demand | undefined {
  const found = demands.find((known) => known.id === demand)
  if (demand !== undefined && !found)
    throw unknownName(
      'demand',
      demand,
      demands.map((known) => known.id),
      'demands',
    )
  return found
}

/** @throws Problem 404 when an issue is asked for that does not exist. */
export function requireIssue(demands: readonly Demand[], issue: string | undefined): void {
  const issues = [...new Set(demands.map((known) => known.issue))]
  if (issue !== undefined && !issues.includes(issue)) throw unknownName('issue', issue, issues, 'demands')
}

/** @throws Problem 404 when there is no such actor. */
export async function requireSide(graph: Graph, side: string): Promise<string> {
  const actors = (await ask(graph, actorsQuery, {})).map((row) => String(row.id))
  if (!actors.includes(side)) throw unknownName('side', side, actors, 'actors')
  return side
}
