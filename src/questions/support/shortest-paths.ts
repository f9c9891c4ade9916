/** Breadth-first search from both ends, one query a level: every engine finds the same ways in the same order. */
import { groupBy } from '../../codebook/group-by.js'
import { eachOf, pauses } from '../../pauses.js'
import type { Graph } from '../../store/graph-store.js'
import {
  type Edge,
  type EdgeFilter,
  edgeSizes,
  edgesAmong,
  mostRelationships,
  type Node,
  nodesNamed,
  passes,
  unknownNode,
} from './incident-edges.js'
import { sortedIncidents } from './sorted-incidents.js'

/** The search gives up after this many nodes. */
export const mostNodes = 20_000

/** What has been reached from one end: each node with those that lead back to the end, one level nearer to it. */
interface End {
  back: Map<string, string[]>
  frontier: string[]
  level: number
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
  const known = await nodesNamed(graph, [from, to])
  for (const end of [from, to]) if (!known.has(end)) await unknownNode(graph, end)
  const ends: [End, End] = [start(from), start(to)]
  const [one, other] = ends
  let meeting = from === to ? [from] : []
  while (meeting.length === 0 && one.level + other.level < longest && ends.every((end) => end.frontier.length > 0)) {
    if (one.back.size + other.back.size > mostNodes) return { ...none, complete: false }
    const [near, far] = one.frontier.length <= other.frontier.length ? [one, other] : [other, one]
    const [grown, standing] = (await expand(graph, near, filter)) ? [near, far] : [far, near]
    if (grown === far && !(await expand(graph, far, filter))) return { ...none, complete: false }
    meeting = grown.frontier.filter((node) => standing.back.has(node))
  }
  if (meeting.length === 0) return none
  const ways: string[][] = []
  for (const way of waysThrough(meeting, one, other)) {
    ways.push(way)
    if (ways.length > limit) break
  }
  return {
    length: one.level + other.level,
    more: ways.length > limit,
    ...(await drawn(graph, ways.slice(0, limit), filter)),
  }
}

const start = (id: string): End => ({ back: new Map([[id, []]]), frontier: [id], level: 0 })
const none: ShortestPaths = { length: null, ways: [], more: false, complete: true, nodes: [], edges: [] }
const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Goes one level further from an end; false where it has too many relationships to look at. */
async function expand(graph: Graph, end: End, filter: EdgeFilter): Promise<boolean> {
  const sizes = await edgeSizes(graph, end.frontier, filter)
  if (sizes.reduce((sum, { count }) => sum + count, 0) > mostRelationships) return false
  const reached = new Map<string, string[]>()
  const pause = pauses()
  await eachOf(await sortedIncidents(graph, end.frontier, filter), pause, ({ id: near, other: far }) => {
    if (end.back.has(far)) return
    const behind = reached.get(far)
    if (behind === undefined) reached.set(far, [near])
    else if (!behind.includes(near)) behind.push(near)
  })
  await eachOf([...reached], pause, ([id, behind]) => end.back.set(id, behind))
  end.frontier = [...reached.keys()]
  end.level++
  return true
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
async function drawn(
  graph: Graph,
  ways: string[][],
  filter: EdgeFilter,
): Promise<Pick<ShortestPaths, 'ways' | 'complete' | 'nodes' | 'edges'>> {
  const ids = [...new Set(ways.flat())]
  const known = await nodesNamed(graph, ids)
  const between = groupBy(await edgesAmong(graph, ids), ({ from, to }) => pairKey(from, to))
  const steps = ways.flatMap((way) => way.slice(1).map((id, at) => pairKey(way[at] ?? '', id)))
  const edges = [...new Set(steps)]
    .flatMap((step) => between.get(step) ?? [])
    .filter(({ type }) => passes(type, filter))
  return { ways, complete: true, nodes: ids.map((id) => known.get(id)).filter((it) => it !== undefined), edges }
}
