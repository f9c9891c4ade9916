/** Refuses ids that the graph does not hold, with the nearest that it does. */
import { distance } from 'fastest-levenshtein'
import { notFound } from '../../errors.js'
import { ask, type Graph } from '../../store/graph-store.js'
import { actorsQuery } from '../actors.js'
import type { Demand } from '../demands.js'

/** The closest of `known` to what was typed, when it is close enough to be meant. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const [best] = known.map((name) => ({ name, far: distance(typed, name) })).sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(2, typed.length / 3) ? best.name : null
}

function missing(what: string, typed: string, known: readonly string[]): never {
  const near = nearest(typed, known)
  throw notFound(
    `There is no ${what} "${typed}".${near ? ` Did you mean "${near}"?` : ''} GET /api/v1/${what === 'side' ? 'actor' : what === 'issue' ? 'demand' : what}s lists them.`,
  )
}

/** @throws Problem 404 when a demand is asked for that does not exist. */
export function requireDemand(demands: readonly Demand[], demand: string | undefined): Demand | undefined {
  const found = demands.find((known) => known.id === demand)
  if (demand !== undefined && !found)
    missing(
      'demand',
      demand,
      demands.map((known) => known.id),
    )
  return found
}

/** @throws Problem 404 when an issue is asked for that does not exist. */
export function requireIssue(demands: readonly Demand[], issue: string | undefined): void {
  const issues = [...new Set(demands.map((known) => known.issue))]
  if (issue !== undefined && !issues.includes(issue)) missing('issue', issue, issues)
}

/** @throws Problem 404 when there is no such actor. */
export async function requireSide(graph: Graph, side: string): Promise<string> {
  const actors = (await ask(graph, actorsQuery, {})).map((row) => String(row.id))
  if (!actors.includes(side)) missing('side', side, actors)
  return side
}
