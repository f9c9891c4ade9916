/** The nodes and edges around an id, capped, with counts of what is left out: what a drawing of the graph needs. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import type { Row } from '../store/graph-store.js'
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
import { asOf, commaList, question } from './support/question.js'

export const neighborhood = question({
  summary: 'The nodes and edges around anything, up to a cap, with counts of what is left out.',
  params: z.object({
    id,
    depth: z.coerce
      .number()
      .pipe(z.int().min(1).max(2))
      .default(1)
      .describe('1: what touches it; 2: what touches that too'),
    types: commaList(z.string()).describe('only relationships of these types, such as ASSERTS,MADE'),
    direction: z
      .enum(['both', 'out', 'in'])
      .default('both')
      .describe('only relationships that lead away from what they touch (out), or to it (in)'),
    asOf,
    offset: z.coerce
      .number()
      .pipe(z.int().min(0))
      .default(0)
      .describe('so many of the nodes that touch it, newest first, are passed over'),
    limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(80).describe('at most so many nodes, up to 500'),
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
    const touching = new Map<string, Row>()
    const passed = new Set<string>()
    let frontier = [params.id]
    for (let step = 0; step < params.depth && frontier.length > 0; step++) {
      const rows = await incidentEdges(graph, frontier, params)
      const [first] = rows
      if (step === 0) nodes.set(params.id, nodeOf(first ?? (await lonely(graph, params.id))))
      frontier = []
      for (const row of rows) {
        if (row.type === null) continue
        const other = String(row.other)
        const skipped = step === 0 && !nodes.has(other) && (passed.has(other) || passed.size < params.offset)
        if (skipped) passed.add(other)
        else if (!nodes.has(other) && nodes.size < params.limit) {
          nodes.set(other, otherOf(row))
          frontier.push(other)
        }
        touching.set(`${row.id} ${edgeOf(row).id}`, row)
      }
    }
    return { center: params.id, nodes: await withSpeakers(graph, nodes.values()), ...partsOf(touching.values(), nodes) }
  },
})

/** A node of which no relationship is wanted: it is there all the same. */
async function lonely(graph: Parameters<typeof incidentEdges>[0], asked: string): Promise<Row> {
  const [row] = await incidentEdges(graph, [asked], {})
  return row ?? unknownNode(asked)
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
