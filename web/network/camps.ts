/** Camps: the communities of a one-mode network by the Louvain method, deterministic. */
import { byText } from '../../src/codebook/by-text.js'
import type { Answer } from '../state/ask.js'

export type Matrix = Answer<'network'>['matrices'][number]
/** What camps are found in. */
export type Ties = { rows: readonly string[]; cells: readonly { row: string; column: string; value: number }[] }

/** "Finding and evaluating community structure in networks": typically from 0.3. */
const leastModularity = 0.3

/** The ids of its members; a node without ties is in no camp. */
export type Camp = string[]

/**
 * Blondel et al. 2008, "Fast unfolding of communities in large networks", over ties above 0: in a subtract network, a
 * tie below 0 separates. Largest camp first. None where the network falls into none: where fewer than two of them have two
 * members, or the modularity is lower than what Newman and Girvan 2004 take for structure.
 */
export async function campsOf({ rows, cells }: Ties): Promise<Camp[]> {
  const [{ UndirectedGraph }, { default: module }] = await Promise.all([
    import('graphology'),
    import('graphology-communities-louvain'),
  ])
  const graph = new UndirectedGraph()
  const ties = cells.filter(({ value, row, column }) => value > 0 && row !== column)
  for (const row of rows) if (ties.some((tie) => tie.row === row || tie.column === row)) graph.addNode(row)
  for (const { row, column, value } of ties) graph.mergeEdge(row, column, { weight: value })
  if (graph.size === 0) return []
  // The types of this CommonJS module place its default one level too deep.
  const louvain = module as unknown as (typeof module)['default']
  const { communities: found, modularity } = louvain.detailed(graph, {
    ...{ getEdgeWeight: 'weight', rng: seededRandom() },
  })
  if (modularity < leastModularity) return []
  const camps = new Map<number, string[]>()
  for (const row of rows) {
    const camp = found[row]
    if (camp !== undefined) camps.set(camp, [...(camps.get(camp) ?? []), row])
  }
  const inOrder = [...camps.values()].sort((a, b) => b.length - a.length || byText(a[0] ?? '', b[0] ?? ''))
  return inOrder[1] && inOrder[1].length > 1 ? inOrder : []
}

/** A linear congruential generator (Numerical Recipes) with a fixed seed: the same network has the same camps. */
function seededRandom(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
