/** Breadth-first search from both ends, one query a level: every engine finds the same ways in the same order. */
import type { Graph } from '../../store/graph-store.js'
import {
  type Edge,
  type EdgeFilter,
  edgeOf,
  incidentEdges,
  type Node,
  nodeOf,
  otherOf,
  unknownNode,
} from './incident-edges.js'

/** The search gives up after this many nodes. */
export const mostNodes = 20_000

/** What has been reached from one end: each node with those that lead back to the end, one level nearer to it. */
interface End {
  back: Map<string, string[]>
  frontier: string[]
  level: number
}

interface Seen {
  nodes: Map<string, Node>
  /** By both ends, smaller id first. */
  edges: Map<string, Map<string, Edge>>
}

export interface ShortestPaths {
  length: number | null
  ways: string[][]
  more: boolean
  complete: boolean
  nodes: Node[]
  edges: Edge[]
}

/** @throws Problem 404 when one of the ends is no node */
export async function shortestPaths(
  graph: Graph,
  from: string,
  to: string,
  filter: EdgeFilter,
  longest: number,
  limit: number,
): Promise<ShortestPaths> {
  const seen: Seen = { nodes: new Map(), edges: new Map() }
  for (const row of await incidentEdges(graph, [from, to], {})) seen.nodes.set(String(row.id), nodeOf(row))
  for (const end of [from, to]) if (!seen.nodes.has(end)) await unknownNode(graph, end)
  const ends: [End, End] = [start(from), start(to)]
  const [one, other] = ends
  let meeting = from === to ? [from] : []
  while (meeting.length === 0 && one.level + other.level < longest && ends.every((end) => end.frontier.length > 0)) {
    if (one.back.size + other.back.size > mostNodes) return { ...none, complete: false }
    const [near, far] = one.frontier.length <= other.frontier.length ? [one, other] : [other, one]
    await expand(graph, near, filter, seen)
    meeting = near.frontier.filter((node) => far.back.has(node))
  }
  if (meeting.length === 0) return none
  const ways: string[][] = []
  for (const way of waysThrough(meeting, one, other)) {
    ways.push(way)
    if (ways.length > limit) break
  }
  return { length: one.level + other.level, more: ways.length > limit, ...drawn(ways.slice(0, limit), seen) }
}

const start = (id: string): End => ({ back: new Map([[id, []]]), frontier: [id], level: 0 })
const none: ShortestPaths = { length: null, ways: [], more: false, complete: true, nodes: [], edges: [] }
const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Goes one level further from an end. */
async function expand(graph: Graph, end: End, filter: EdgeFilter, seen: Seen): Promise<void> {
  const reached = new Map<string, string[]>()
  for (const row of await incidentEdges(graph, end.frontier, filter)) {
    if (row.type === null) continue
    const [near, far] = [String(row.id), String(row.other)]
    if (end.back.has(far)) continue
    const behind = reached.get(far) ?? []
    if (!behind.includes(near)) reached.set(far, [...behind, near])
    if (!seen.nodes.has(far)) seen.nodes.set(far, otherOf(row))
    const between = seen.edges.get(pairKey(near, far)) ?? new Map<string, Edge>()
    const edge = edgeOf(row)
    seen.edges.set(pairKey(near, far), between.set(edge.id, edge))
  }
  for (const [id, behind] of reached) end.back.set(id, behind)
  end.frontier = [...reached.keys()]
  end.level++
}

/** From one end through each meeting point to the other. */
function* waysThrough(meeting: readonly string[], one: End, other: End): Generator<string[]> {
  for (const middle of meeting) {
    for (const before of waysBack(middle, one)) {
      for (const after of waysBack(middle, other)) yield [...before.toReversed(), middle, ...after]
    }
  }
}

/** The nodes behind this one, back to the end. */
function* waysBack(node: string, end: End): Generator<string[]> {
  const behind = end.back.get(node) ?? []
  if (behind.length === 0) yield []
  for (const next of behind) for (const rest of waysBack(next, end)) yield [next, ...rest]
}

/** The nodes and edges on these ways. */
function drawn(ways: string[][], seen: Seen): Pick<ShortestPaths, 'ways' | 'complete' | 'nodes' | 'edges'> {
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Edge>()
  for (const way of ways) {
    for (const [at, id] of way.entries()) {
      const node = seen.nodes.get(id)
      if (node) nodes.set(id, node)
      const between = seen.edges.get(pairKey(way[at - 1] ?? '', id)) ?? new Map<string, Edge>()
      for (const [key, edge] of between) edges.set(key, edge)
    }
  }
  return { ways, complete: true, nodes: [...nodes.values()], edges: [...edges.values()] }
}
