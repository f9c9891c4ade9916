/** What touches a node: the rows that neighborhoods and paths are made of, and how nodes and edges are told. */

import { z } from 'zod'
import { byText } from '../../codebook/by-text.js'
import { id } from '../../codebook/schemas.js'
import { questionQuery } from '../../cypher/shipped-queries.js'
import { notFound } from '../../errors.js'
import { ask, type Graph, type Row } from '../../store/graph-store.js'
import { readStatements } from '../statement.js'

const query = questionQuery('neighborhood')
const properties = z.record(z.string(), z.unknown())

export const node = z.object({
  id,
  label: z.string(),
  speaker: id.nullable().describe('the actor who made it, of a statement, drawn or not'),
  side: id.nullable().describe('the side it was made for'),
  properties,
})
export const edge = z.object({ id: z.string(), type: z.string(), from: id, to: id, properties })
export type Node = Omit<z.infer<typeof node>, 'speaker' | 'side'>
export type Edge = z.infer<typeof edge>

export interface EdgeFilter {
  /** Only relationships of these types. */
  types?: string[] | undefined
  /** None of these types. */
  without?: string[] | undefined
  /** Seen from the node that is touched. */
  direction?: 'both' | 'out' | 'in'
  /** Nothing that was said later. */
  asOf?: string | undefined
}

/** Newest statements first, so that a cap keeps what is most recent; then by type and id. */
export async function incidentEdges(graph: Graph, ids: readonly string[], taken: EdgeFilter): Promise<Row[]> {
  const { types, without, direction = 'both', asOf } = taken
  const rows = await ask(graph, query, { ids })
  const dayOf = (row: Row) => String((row.otherProperties as Record<string, unknown> | null)?.latest ?? '')
  const place = (row: Row) => `${row.type} ${row.other} ${row.id}`
  return rows
    .filter((row) => row.type === null || !types || types.includes(String(row.type)))
    .filter((row) => !without?.includes(String(row.type)))
    .filter((row) => row.type === null || direction === 'both' || row.outgoing === (direction === 'out'))
    .filter((row) => asOf === undefined || dayOf(row) <= asOf)
    .sort((a, b) => byText(dayOf(b), dayOf(a)) || byText(place(a), place(b)))
}

/** @throws Problem 404: nothing in the graph has this id */
export function unknownNode(typed: string): never {
  throw notFound(`There is no node "${typed}". GET /api/v1/actors and /api/v1/demands list ids.`)
}

/** The nodes as they are told: a statement with who made it and for whom, its name for a reader, also where these are not drawn. */
export async function withSpeakers(graph: Graph, nodes: Iterable<Node>): Promise<z.infer<typeof node>[]> {
  const all = [...nodes]
  const ids = all.filter(({ label }) => label === 'Statement').map((it) => it.id)
  const made = new Map((await readStatements(graph, ids)).map((statement) => [statement.id, statement]))
  return all.map((it) => ({ ...it, speaker: made.get(it.id)?.speaker ?? null, side: made.get(it.id)?.side ?? null }))
}

/** The node that was asked for, of a row. */
export const nodeOf = (row: Row) => toNode(row.id, row.label, row.properties)
/** The node at the other end. */
export const otherOf = (row: Row) => toNode(row.other, row.otherLabel, row.otherProperties)

function toNode(id: unknown, label: unknown, all: unknown): Node {
  return { id: String(id), label: String(label), properties: (all ?? {}) as Record<string, unknown> }
}

/** Named by its ends, its type and what tells it from its like, so that it stays from load to load. */
export function edgeOf(row: Row): Edge {
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
