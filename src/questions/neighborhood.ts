/** The nodes and edges around an id, capped, with counts of what is left out: what a drawing of the graph needs. */
import { z } from 'zod'
import { questionQuery } from '../dataset.js'
import { notFound } from '../errors.js'
import { id } from '../model.js'
import { ask, type Graph, type Row } from '../store/graph-store.js'
import { asOf, commaList, question } from './question.js'
import { readStatements } from './statement.js'

const query = questionQuery('neighborhood')
const properties = z.record(z.string(), z.unknown())

const node = z.object({
  id,
  label: z.string(),
  speaker: id.nullable().describe('the actor who made it, of a statement, drawn or not'),
  properties,
})
const edge = z.object({ id: z.string(), type: z.string(), from: id, to: id, properties })
type Node = Omit<z.infer<typeof node>, 'speaker'>
type Edge = z.infer<typeof edge>

export const neighborhood = question({
  name: 'neighborhood',
  summary: 'The nodes and edges around anything, up to a cap, with counts of what is left out.',
  params: z.object({
    id,
    depth: z.coerce
      .number()
      .pipe(z.int().min(1).max(2))
      .default(1)
      .describe('1: what touches it; 2: what touches that too'),
    types: commaList(z.string()).describe('only relationships of these types, such as ASSERTS,MADE'),
    asOf,
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
    const edges = new Map<string, Edge>()
    const touching = new Map<string, Row>()
    let frontier = [params.id]
    for (let step = 0; step < params.depth && frontier.length > 0; step++) {
      const rows = await touchingRows(graph, frontier, params.types, params.asOf)
      const [first] = rows
      if (step === 0 && !first)
        throw notFound(`There is no node "${params.id}". GET /api/v1/actors and /api/v1/demands list ids.`)
      if (step === 0 && first) nodes.set(params.id, nodeOf(first.id, first.label, first.properties))
      frontier = []
      for (const row of rows) {
        if (row.type === null) continue
        const other = String(row.other)
        if (!nodes.has(other) && nodes.size < params.limit) {
          nodes.set(other, nodeOf(row.other, row.otherLabel, row.otherProperties))
          frontier.push(other)
        }
        touching.set(`${row.id} ${edgeOf(row).id}`, row)
      }
    }
    const leftOut = new Map<string, { node: string; type: string; outgoing: boolean; count: number }>()
    for (const row of touching.values()) {
      const it = edgeOf(row)
      if (nodes.has(it.from) && nodes.has(it.to)) {
        edges.set(it.id, it)
        continue
      }
      const key = `${row.id} ${row.type} ${row.outgoing}`
      const sum = leftOut.get(key) ?? {
        node: String(row.id),
        type: String(row.type),
        outgoing: row.outgoing === true,
        count: 0,
      }
      leftOut.set(key, { ...sum, count: sum.count + 1 })
    }
    const speakers = await speakersOf(graph, [...nodes.values()])
    const told = [...nodes.values()].map((it) => ({ ...it, speaker: speakers.get(it.id) ?? null }))
    return { center: params.id, nodes: told, edges: [...edges.values()], leftOut: [...leftOut.values()] }
  },
})

/** Who made each statement: its name for a reader, also where the speaker is not drawn. */
async function speakersOf(graph: Graph, nodes: readonly Node[]): Promise<Map<string, string>> {
  const ids = nodes.filter(({ label }) => label === 'Statement').map((it) => it.id)
  return new Map((await readStatements(graph, ids)).map((statement) => [statement.id, statement.speaker]))
}

/** Newest statements first, so that a cap keeps what is most recent; then by type and id. */
async function touchingRows(
  graph: Graph,
  ids: string[],
  types: string[] | undefined,
  asOf: string | undefined,
): Promise<Row[]> {
  const rows = await ask(graph, query, { ids })
  const dayOf = (row: Row) => String((row.otherProperties as Record<string, unknown> | null)?.latest ?? '')
  const place = (row: Row) => `${row.type} ${row.other}`
  const wanted = rows
    .filter((row) => row.type === null || !types || types.includes(String(row.type)))
    .filter((row) => asOf === undefined || dayOf(row) <= asOf)
    .sort((a, b) => compareText(dayOf(b), dayOf(a)) || compareText(place(a), place(b)))
  // A node of which nothing is wanted is there all the same.
  const [first] = rows
  return wanted.length > 0 || !first ? wanted : [{ ...first, type: null }]
}

const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

function nodeOf(id: unknown, label: unknown, all: unknown): Node {
  return { id: String(id), label: String(label), properties: (all ?? {}) as Record<string, unknown> }
}

function edgeOf(row: Row): Edge {
  const all = (row.edge ?? {}) as Record<string, unknown>
  const [from, to] = row.outgoing === true ? [String(row.id), String(row.other)] : [String(row.other), String(row.id)]
  const which = all.of ?? all.start ?? all.capacity
  return {
    id: [from, row.type, to, ...(which === undefined ? [] : [which])].join('|'),
    type: String(row.type),
    from,
    to,
    properties: all,
  }
}
