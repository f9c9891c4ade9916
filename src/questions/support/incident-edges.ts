/** The relationships of nodes: what neighborhoods, paths and links are made of. */
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

const sizes = questionQuery('neighborhood-sizes')
const nodesQuery = questionQuery('neighborhood-nodes')
const linksQuery = questionQuery('links')

/** The most relationships that are looked at for one answer; at a million statements a source has some 40,000. */
export const mostRelationships = 50_000

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

/** A relationship as the node sees it that was asked about. */
export interface Incident {
  id: string
  type: string
  outgoing: boolean
  other: string
  otherLabel: string
  /** Of a statement at the other end; empty for anything else. */
  latest: string
}

/** How many relationships of a type and direction a node has. */
export interface Size {
  id: string
  type: string
  outgoing: boolean
  count: number
}

/** How many there are of each type and direction, counted by the engine. */
export async function edgeSizes(graph: Graph, ids: readonly string[], filter: EdgeFilter): Promise<Size[]> {
  const rows = (await ask(graph, sizes, { ...filter, ids })) as unknown as Size[]
  return rows.filter((row) => leads(row, filter))
}

export const leads = ({ outgoing }: { outgoing: boolean }, { direction = 'both' }: EdgeFilter) =>
  direction === 'both' || outgoing === (direction === 'out')

export const passes = (type: string, { types, without }: EdgeFilter) =>
  (!types || types.includes(type)) && !without?.includes(type)

/** Those of these nodes that exist, by id. */
export async function nodesNamed(graph: Graph, ids: readonly string[]): Promise<Map<string, Node>> {
  const rows = (await ask(graph, nodesQuery, { ids })) as unknown as Node[]
  return new Map(rows.map(({ id, label, properties }) => [id, { id, label, properties }]))
}

/** The relationships that join these nodes to one another, in the order of their ids. */
export async function edgesAmong(graph: Graph, ids: readonly string[]): Promise<Edge[]> {
  const rows = await ask(graph, linksQuery, { ids })
  return rows.map(edgeOf).sort((a, b) => byText(a.id, b.id))
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

export function edgeOf(row: Row): Edge {
  const properties = (row.edge ?? {}) as Record<string, unknown>
  const [from, to, type] = [String(row.id), String(row.other), String(row.type)]
  return { id: edgeId(from, type, to, properties), type, from, to, properties }
}
