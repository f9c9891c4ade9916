/** Reads the whole graph as records, in the order of their ids, so that the same graph gives the same records. */

import { byText } from '../codebook/by-text.js'
import {
  type Label,
  nodes,
  type RelationshipType,
  relationships,
  type Properties as Schema,
  type ValuesOf,
} from '../codebook/graph-schema.js'
import { groupBy } from '../codebook/group-by.js'
import { demandRelations, type Stance } from '../codebook/words.js'
import { recordsQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph, type Row } from '../store/graph-store.js'
import type { Records } from './records.js'

const nodesQuery = recordsQuery('nodes')
const edgesQuery = recordsQuery('edges')

type Properties = Record<string, unknown>
interface Edge {
  from: string
  to: string
  /** Label of the node it leads to. */
  label: string
  properties: Properties
}

/** The properties in the schema, as a record has them; others are not read. */
function read<P extends Schema>(schema: P, values: Properties): ValuesOf<P> {
  const entries = Object.entries(schema).map(([name, { kind, required }]) => {
    const value = values[name]
    if (kind === 'list') return [name, Array.isArray(value) ? value.map(String) : []]
    if (kind === 'boolean') return [name, value === true ? true : null]
    if (kind === 'int') return [name, required ? Number(value ?? 0) : typeof value === 'number' ? value : null]
    return [name, typeof value === 'string' ? value : required ? '' : null]
  })
  return Object.fromEntries(entries) as ValuesOf<P>
}

/** Every record of the graph. */
export async function readRecords(graph: Graph): Promise<Records> {
  const [nodeRows, edges] = [await ask(graph, nodesQuery, {}), edgesOf(await ask(graph, edgesQuery, {}))]
  const of = <L extends Label>(label: L) =>
    nodeRows
      .filter((row) => row.label === label)
      .map((row) => read(nodes[label], row.properties as Properties))
      .sort((a, b) => byText(a.id as string, b.id as string))
  const all = (type: RelationshipType) => [...(edges.get(type)?.values() ?? [])].flat().sort(byEnds)
  const from = (type: RelationshipType, id: string) => edges.get(type)?.get(id) ?? []
  const targets = (type: RelationshipType, id: string) => from(type, id).map(({ to }) => to)
  const stances = (type: Stance, id: string) =>
    from(type, id).map(({ to, properties }) => ({ demand: to, ...read(relationships[type].properties, properties) }))
  const assessments = (label: Label, id: string) =>
    from('ASSESSES', id)
      .filter((edge) => edge.label === label)
      .map(({ to, properties }) => ({ to, ...read(relationships.ASSESSES.properties, properties) }))
  const speakers = new Map(all('MADE').map(({ from: speaker, to }) => [to, speaker]))
  const producers = groupBy(all('PRODUCED'), ({ to }) => to)
  return {
    datasets: of('Dataset'),
    actors: of('Actor'),
    capacities: all('REPRESENTS').map(({ from: actor, to: side, properties }) => ({
      actor,
      side,
      ...read(relationships.REPRESENTS.properties, properties),
    })),
    memberships: all('MEMBER_OF').map(({ from: state, to: organisation, properties }) => ({
      state,
      organisation,
      ...read(relationships.MEMBER_OF.properties, properties),
    })),
    issues: of('Issue'),
    demands: of('Demand').map(({ id, ...demand }) => ({
      id,
      issue: targets('PART_OF', id)[0] ?? '',
      ...demand,
      raisedBy: targets('RAISED_BY', id),
      addressedTo: targets('ADDRESSED_TO', id),
    })),
    demandRelations: demandRelations.flatMap((type) => all(type).map(({ from: one, to }) => ({ type, from: one, to }))),
    events: of('Event'),
    sources: of('Source'),
    drafts: of('Draft').map((draft) => ({
      ...draft,
      covers: targets('COVERS', draft.id),
      producedBy: (producers.get(draft.id) ?? []).map(({ from: event }) => event),
    })),
    statements: of('Statement').map(({ id, ...statement }) => ({
      id,
      by: speakers.get(id) ?? '',
      ...statement,
      at: targets('MADE_AT', id)[0] ?? null,
      asserts: stances('ASSERTS', id),
      concedes: stances('CONCEDES', id),
      rejects: stances('REJECTS', id),
      assesses: assessments('Demand', id).map(({ to: demand, status }) => ({ demand, status })),
      assessesDrafts: assessments('Draft', id).map(({ to: draft, status }) => ({ draft, status })),
      inExchangeFor: from('IN_EXCHANGE_FOR', id).map(({ to: demand, properties }) => {
        const { of, kind } = read(relationships.IN_EXCHANGE_FOR.properties, properties)
        return { of, demand, kind }
      }),
      relayedBy: from('RELAYED_BY', id).map(({ to: actor, properties }) => ({
        actor,
        ...read(relationships.RELAYED_BY.properties, properties),
      })),
      disputedBy: targets('DISPUTED_BY', id),
      citedIn: from('CITED_IN', id).map(({ to: source, properties }) => ({
        source,
        ...read(relationships.CITED_IN.properties, properties),
      })),
    })),
    conflicts: of('Conflict').map((conflict) => ({
      ...conflict,
      claims: from('CLAIMS', conflict.id).map(({ to: source, properties }) => ({
        source,
        ...read(relationships.CLAIMS.properties, properties),
      })),
    })),
  }
}

/** By type, then by the id of the node that they lead from. */
function edgesOf(rows: readonly Row[]): Map<string, Map<string, Edge[]>> {
  const edges = rows.map((row) => ({
    type: String(row.type),
    from: String(row.from),
    to: String(row.to),
    label: String(row.label),
    properties: (row.properties ?? {}) as Properties,
  }))
  const byType = [...groupBy(edges, ({ type }) => type)]
  return new Map(byType.map(([type, own]) => [type, groupBy(own.sort(byEnds), (edge) => edge.from)]))
}

/** By ends; of several between the same nodes, the one that stands or begins first. */
const byEnds = (a: Edge, b: Edge) => {
  const [one, other] = [a.properties, b.properties]
  return (
    byText(a.from, b.from) ||
    byText(a.to, b.to) ||
    Number(one.start ?? 0) - Number(other.start ?? 0) ||
    byText(String(one.from ?? one.of ?? ''), String(other.from ?? other.of ?? '')) ||
    byText(String(one.capacity ?? ''), String(other.capacity ?? ''))
  )
}
