/** What a drawing contains after a reader's steps, given the answers to its requests. Pure. */
import type { Answer } from '../state/ask.js'
import type { Step } from './steps.js'

export type GraphRecord = Answer<'neighborhood'>['nodes'][number]
export type EdgeRecord = Answer<'neighborhood'>['edges'][number]
type Part = Answer<'neighborhood'> | Answer<'path'>

/** Demands that somebody spoke on, and last stances on them. */
export interface Spoken {
  nodes: GraphRecord[]
  edges: EdgeRecord[]
  /** Demands that a person spoke on for which there is no room. */
  left?: { count: number; ids: readonly string[] } | undefined
}

export interface Explored {
  /** In the order they came, without hidden ones. */
  nodes: GraphRecord[]
  edges: EdgeRecord[]
  /** Nodes of the first answer: they stand around the centre. */
  first: ReadonlySet<string>
  /** Nodes that would be drawn if they were not hidden. */
  hidden: GraphRecord[]
  /** Kinds of nodes and types of relationships that are left out. */
  off: ReadonlySet<string>
  /** Neighbours of the first answer that it has no room for. */
  others: { count: number; ids: readonly string[] }
  /** Paths that do not exist. */
  without: { from: string; to: string }[]
}

/**
 * @param parts the answers to `requestsOf`; null where one is missing
 * @param links relationships among the nodes that no single answer contains
 * @param spoken what an actor in the middle, or its people, said on demands
 */
export function explore(
  steps: readonly Step[],
  parts: readonly (Part | null)[],
  links: readonly EdgeRecord[],
  spoken: Spoken = { nodes: [], edges: [] },
): Explored {
  const nodes = new Map<string, GraphRecord>()
  const edges = new Map<string, EdgeRecord>()
  const hidden = new Set<string>()
  const off = new Set<string>()
  const without: Explored['without'] = []
  const take = (part: Part | null | undefined) => {
    for (const node of part?.nodes ?? []) nodes.set(node.id, node)
    for (const edge of part?.edges ?? []) edges.set(edge.id, edge)
  }
  const [start] = parts
  take(start)
  for (const node of spoken.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
  for (const edge of spoken.edges) edges.set(edge.id, edge)
  const first = new Set(nodes.keys())
  for (const [at, step] of steps.entries()) {
    const part = parts[at + 1]
    take(part)
    if (step.do === 'hide') hidden.add(step.id)
    else if (step.do === 'show' || step.do === 'add') hidden.delete(step.id)
    else if (step.do === 'toggle') off.delete(step.kind) || off.add(step.kind)
    else if (step.do === 'path') {
      for (const { id } of part?.nodes ?? []) hidden.delete(id)
      if (part && part.nodes.length === 0) without.push({ from: step.from, to: step.to })
    }
  }
  for (const edge of links) edges.set(edge.id, edge)
  const shown = [...nodes.values()].filter(({ id }) => !hidden.has(id))
  const ids = new Set(shown.map(({ id }) => id))
  return {
    nodes: shown,
    edges: [...edges.values()].filter(({ from, to }) => ids.has(from) && ids.has(to)),
    first,
    hidden: [...nodes.values()].filter(({ id }) => hidden.has(id)),
    off,
    others: othersOf(start, nodes, spoken.left),
    without,
  }
}

/** Without those that came in by another way. */
function othersOf(
  start: Part | null | undefined,
  drawn: ReadonlyMap<string, unknown>,
  left: Spoken['left'],
): Explored['others'] {
  const parts = [...(left ? [left] : []), ...(start && 'others' in start ? [start.others] : [])]
  const without = parts.map(({ count, ids }) => {
    const rest = ids.filter((id) => !drawn.has(id))
    return { count: count - (ids.length - rest.length), ids: rest }
  })
  return { count: without.reduce((sum, { count }) => sum + count, 0), ids: without.flatMap(({ ids }) => ids) }
}

export interface Filter {
  /** Earlier statements are left out. */
  since: string | null
  /** Only their statements are drawn; none named means all. */
  sides: readonly string[]
}

/** What the filters leave: kinds, types, days and sides. */
export function filtered(
  { nodes, edges, off }: Pick<Explored, 'nodes' | 'edges' | 'off'>,
  { since, sides }: Filter,
): { nodes: GraphRecord[]; edges: EdgeRecord[] } {
  const said = ({ properties }: GraphRecord) => String(properties.latest ?? '')
  const kept = nodes.filter((node) => {
    if (off.has(node.label)) return false
    if (node.label !== 'Statement') return true
    return (!since || said(node) >= since) && (sides.length === 0 || node.side === null || sides.includes(node.side))
  })
  const ids = new Set(kept.map(({ id }) => id))
  return { nodes: kept, edges: edges.filter(({ type, from, to }) => !off.has(type) && ids.has(from) && ids.has(to)) }
}
