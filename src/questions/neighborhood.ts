/** The nodes and edges around an id, up to a cap, with counts of the rest: what a drawing of the graph needs. */
import { z } from 'zod'
import { relationshipTypes } from '../codebook/graph-schema.js'
import { id } from '../codebook/schemas.js'
import type { Graph, Row } from '../store/graph-store.js'
import {
  type Edge,
  edge,
  edgeOf,
  incidentEdges,
  type Node,
  node,
  nodeOf,
  otherOf,
  unknownNode,
  withSpeakers,
} from './support/incident-edges.js'
import { asOf, commaList, count } from './support/params.js'
import { question } from './support/question.js'

export const neighborhood = question({
  summary: 'The nodes and edges around anything, up to a cap, with counts of the rest.',
  params: z.object({
    id,
    depth: count(1, 2, 1).describe('1: its neighbours; 2: their neighbours too'),
    types: commaList(z.enum(relationshipTypes)).describe('only relationships of these types, such as ASSERTS,MADE'),
    direction: z
      .enum(['both', 'out', 'in'])
      .default('both')
      .describe('only relationships that lead away from the node in the middle (out), or to it (in)'),
    asOf,
    offset: count(0, Number.MAX_SAFE_INTEGER, 0).describe(
      'skip this many of its neighbours: actors come first, then statements, the newest first',
    ),
    limit: count(1, 500, 80).describe('the most nodes, up to 500'),
  }),
  result: z.object({
    center: id,
    nodes: z.array(node),
    edges: z.array(edge),
    leftOut: z
      .array(z.object({ node: id, type: z.string(), outgoing: z.boolean(), count: z.int() }))
      .describe('relationships of drawn nodes whose other end is not drawn'),
  }),
  columns: [],
  async answer(graph, params) {
    const nodes = new Map<string, Node>()
    const found = new Map<string, Row>()
    const skipped = new Set<string>()
    let frontier = [params.id]
    for (let step = 0; step < params.depth && frontier.length > 0; step++) {
      const rows = await incidentEdges(graph, frontier, params)
      const [first] = rows
      if (step === 0) nodes.set(params.id, nodeOf(first ?? (await nodeAlone(graph, params.id))))
      frontier = []
      for (const row of rows) {
        if (row.type === null) continue
        const other = String(row.other)
        const isSkipped = step === 0 && !nodes.has(other) && (skipped.has(other) || skipped.size < params.offset)
        if (isSkipped) skipped.add(other)
        else if (!nodes.has(other) && nodes.size < params.limit) {
          nodes.set(other, otherOf(row))
          frontier.push(other)
        }
        found.set(`${row.id} ${edgeOf(row).id}`, row)
      }
    }
    return { center: params.id, nodes: await withSpeakers(graph, nodes.values()), ...partsOf(found.values(), nodes) }
  },
})

/** A node that exists, though the filter leaves none of its relationships. @throws Problem 404 when it does not */
async function nodeAlone(graph: Graph, asked: string): Promise<Row> {
  const [row] = await incidentEdges(graph, [asked], {})
  return row ?? unknownNode(graph, asked)
}

/** Edges between drawn nodes; of the others, how many there are by node, type and direction. */
function partsOf(rows: Iterable<Row>, nodes: ReadonlyMap<string, Node>) {
  const edges = new Map<string, Edge>()
  const leftOut = new Map<string, { node: string; type: string; outgoing: boolean; count: number }>()
  for (const row of rows) {
    const it = edgeOf(row)
    if (nodes.has(it.from) && nodes.has(it.to)) {
      edges.set(it.id, it)
      continue
    }
    const [node, type, outgoing] = [String(row.id), String(row.type), row.outgoing === true]
    const key = `${node} ${type} ${outgoing}`
    leftOut.set(key, { node, type, outgoing, count: (leftOut.get(key)?.count ?? 0) + 1 })
  }
  return { edges: [...edges.values()], leftOut: [...leftOut.values()] }
}
