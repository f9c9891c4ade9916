/** The relationships of nodes, row by row: what neighborhoods and paths are made of. */
import { z } from 'zod'
import { byText } from '../../codebook/by-text.js'
import { edgeId } from '../../codebook/edge-id.js'
import { id } from '../../codebook/schemas.js'
import { questionQuery } from '../../cypher/shipped-queries.js'
import { idMeant, notFound } from '../../errors.js'
import { positionsIn } from '../../positions/read-positions.js'
import { toldStatement } from '../../positions/side-stance.js'
import { ask, type Graph, type Row } from '../../store/graph-store.js'
import { allActors } from '../actors.js'
import { allDemands } from '../demands.js'
import { calledActors, calledDemands } from './require-known.js'

const query = questionQuery('neighborhood')
const properties = z.record(z.string(), z.unknown())

export const node = z.object({
  id,
  label: z.string(),
  speaker: id.nullable().describe('of a statement, the actor who made it, drawn or not'),
  side: id.nullable().describe('of a statement, the side it was made for'),
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
  /** Seen from the node that was asked about. */
  direction?: 'both' | 'out' | 'in'
  /** Nothing that was said later. */
  asOf?: string | undefined
}

/** Where only some are drawn, those that act are not cut for having no day. */
const peopleFirst = (a: Row, b: Row) => Number(b.otherLabel === 'Actor') - Number(a.otherLabel === 'Actor')

/**
 * A row for each relationship of these nodes, and one with type null for a node that has none. Newest statements come
 * first, so that a cap keeps what is most recent; then type and id decide.
 */
export async function incidentEdges(graph: Graph, ids: readonly string[], filter: EdgeFilter): Promise<Row[]> {
  const { types, without, direction = 'both', asOf } = filter
  const rows = await ask(graph, query, { ids })
  const dayOf = (row: Row) => String((row.otherProperties as Record<string, unknown> | null)?.latest ?? '')
  const keyOf = (row: Row) => `${row.type} ${row.other} ${row.id}`
  return rows
    .filter((row) => row.type === null || !types || types.includes(String(row.type)))
    .filter((row) => !without?.includes(String(row.type)))
    .filter((row) => row.type === null || direction === 'both' || row.outgoing === (direction === 'out'))
    .filter((row) => asOf === undefined || dayOf(row) <= asOf)
    .sort((a, b) => peopleFirst(a, b) || byText(dayOf(b), dayOf(a)) || byText(keyOf(a), keyOf(b)))
}

/** @throws Problem 404 always: nothing in the graph has this id */
export async function unknownNode(graph: Graph, typed: string): Promise<never> {
  const called = [...calledActors(await allActors(graph)), ...calledDemands(await allDemands(graph))]
  throw notFound(
    `There is no node "${typed}".${idMeant(typed, called)} GET /api/v1/actors and /api/v1/demands list ids.`,
  )
}

/** Adds speaker and side to statements: a drawing names statements by them, drawn or not. */
export async function withSpeakers(graph: Graph, nodes: Iterable<Node>): Promise<z.infer<typeof node>[]> {
  const all = [...nodes]
  const positions = await positionsIn(graph)
  return all.map((it) => {
    const row = it.label === 'Statement' ? positions.statementRow(it.id) : -1
    if (row < 0) return { ...it, speaker: null, side: null }
    const { speaker, side } = toldStatement(positions, row)
    return { ...it, speaker, side }
  })
}

/** The node of a row that was asked about. */
export const nodeOf = (row: Row) => toNode(row.id, row.label, row.properties)
/** The node at the other end. */
export const otherOf = (row: Row) => toNode(row.other, row.otherLabel, row.otherProperties)

function toNode(id: unknown, label: unknown, all: unknown): Node {
  return { id: String(id), label: String(label), properties: (all ?? {}) as Record<string, unknown> }
}

export function edgeOf(row: Row): Edge {
  const all = (row.edge ?? {}) as Record<string, unknown>
  const [near, far, type] = [String(row.id), String(row.other), String(row.type)]
  const [from, to] = row.outgoing === true ? [near, far] : [far, near]
  return { id: edgeId(from, type, to, all), type, from, to, properties: all }
}
