/** Reads the whole graph as records, in the order of their ids, so that the same graph gives the same records. */

import { byText } from '../codebook/by-text.js'
import { groupBy } from '../codebook/group-by.js'
import type { Certainty, ExchangeKind, Extent, Relation, Status } from '../codebook/words.js'
import { demandRelations } from '../codebook/words.js'
import { recordsQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph, type Row } from '../store/graph-store.js'
import type { DemandRelationRecord, Records } from './records.js'

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

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
const count = (value: unknown) => Number(value ?? 0)
const countOrNull = (value: unknown) => (typeof value === 'number' ? value : null)

/** Every record of the graph. Properties that the codebook does not name are not read. */
export async function readRecords(graph: Graph): Promise<Records> {
  const [nodes, edges] = [await ask(graph, nodesQuery, {}), edgesOf(await ask(graph, edgesQuery, {}))]
  const of = (label: string) =>
    nodes
      .filter((row) => row.label === label)
      .map((row) => row.properties as Properties)
      .sort((a, b) => byText(text(a.id), text(b.id)))
  const all = (type: string) => [...(edges.get(type)?.values() ?? [])].flat().sort(byEnds)
  const from = (type: string, id: unknown) => edges.get(type)?.get(text(id)) ?? []
  const targets = (type: string, id: unknown) => from(type, id).map(({ to }) => to)
  const stances = (type: string, id: unknown) =>
    from(type, id).map(({ to, properties }) => ({ demand: to, extent: properties.extent as Extent }))
  const speakers = new Map(all('MADE').map(({ from: speaker, to }) => [to, speaker]))
  const producers = groupBy(all('PRODUCED'), ({ to }) => to)
  return {
    actors: of('Actor').map((actor) => ({
      id: text(actor.id),
      name: text(actor.name),
      kind: text(actor.kind),
      aliases: Array.isArray(actor.aliases) ? actor.aliases.map(String) : [],
      ownSide: actor.ownSide === true ? true : null,
      note: textOrNull(actor.note),
    })),
    capacities: all('REPRESENTS').map(({ from: actor, to: side, properties }) => ({
      actor,
      side,
      capacity: text(properties.capacity),
      authority: countOrNull(properties.authority),
      from: text(properties.from),
      to: textOrNull(properties.to),
    })),
    memberships: all('MEMBER_OF').map(({ from: state, to: organisation, properties }) => ({
      state,
      organisation,
      from: textOrNull(properties.from),
      to: textOrNull(properties.to),
    })),
    issues: of('Issue').map(({ id, name, rank }) => ({ id: text(id), name: text(name), rank: countOrNull(rank) })),
    demands: of('Demand').map(({ id, name, proposition }) => ({
      id: text(id),
      issue: targets('PART_OF', id)[0] ?? '',
      name: text(name),
      proposition: text(proposition),
      raisedBy: targets('RAISED_BY', id),
      addressedTo: targets('ADDRESSED_TO', id),
    })),
    demandRelations: demandRelations.flatMap((type) =>
      all(type).map(({ from: one, to }): DemandRelationRecord => ({ type, from: one, to })),
    ),
    events: of('Event').map(({ id, name, kind, date, place }) => ({
      id: text(id),
      name: text(name),
      kind: text(kind),
      date: textOrNull(date),
      place: textOrNull(place),
    })),
    sources: of('Source').map((source) => ({
      id: text(source.id),
      title: text(source.title),
      publisher: textOrNull(source.publisher),
      publishedEarliest: text(source.publishedEarliest),
      publishedLatest: text(source.publishedLatest),
      publishedBasis: textOrNull(source.publishedBasis),
      file: text(source.file),
      sha256: textOrNull(source.sha256),
      usableTo: countOrNull(source.usableTo),
      author: textOrNull(source.author),
      section: textOrNull(source.section),
      genre: textOrNull(source.genre),
      notes: textOrNull(source.notes),
    })),
    drafts: of('Draft').map(({ id, name, date }) => ({
      id: text(id),
      name: text(name),
      date: textOrNull(date),
      covers: targets('COVERS', id),
      producedBy: (producers.get(text(id)) ?? []).map(({ from: event }) => event),
    })),
    statements: of('Statement').map((statement) => ({
      id: text(statement.id),
      by: speakers.get(text(statement.id)) ?? '',
      earliest: text(statement.earliest),
      latest: text(statement.latest),
      mode: text(statement.mode),
      certainty: statement.certainty as Certainty,
      summary: text(statement.summary),
      coder: textOrNull(statement.coder),
      codebook: textOrNull(statement.codebook),
      organization: textOrNull(statement.organization),
      dateTime: textOrNull(statement.dateTime),
      at: targets('MADE_AT', statement.id)[0] ?? null,
      asserts: stances('ASSERTS', statement.id),
      concedes: stances('CONCEDES', statement.id),
      rejects: stances('REJECTS', statement.id),
      assesses: from('ASSESSES', statement.id)
        .filter(({ label }) => label === 'Demand')
        .map(({ to, properties }) => ({ demand: to, status: properties.status as Status })),
      assessesDrafts: from('ASSESSES', statement.id)
        .filter(({ label }) => label === 'Draft')
        .map(({ to, properties }) => ({ draft: to, status: properties.status as Status })),
      inExchangeFor: from('IN_EXCHANGE_FOR', statement.id).map(({ to, properties }) => ({
        of: text(properties.of),
        demand: to,
        kind: properties.kind as ExchangeKind,
      })),
      relayedBy: from('RELAYED_BY', statement.id).map(({ to, properties }) => ({
        actor: to,
        relation: properties.relation as Relation,
      })),
      disputedBy: targets('DISPUTED_BY', statement.id),
      citedIn: from('CITED_IN', statement.id).map(placeOf),
    })),
    conflicts: of('Conflict').map(({ id, about }) => ({
      id: text(id),
      about: text(about),
      claims: from('CLAIMS', id).map((edge) => ({ ...placeOf(edge), value: text(edge.properties.value) })),
    })),
  }
}

const placeOf = ({ to, properties }: Edge) => ({
  source: to,
  paragraph: count(properties.paragraph),
  start: count(properties.start),
  end: count(properties.end),
  phrase: text(properties.phrase),
})

/** By type, then by the id of the node they lead from. */
function edgesOf(rows: readonly Row[]): Map<string, Map<string, Edge[]>> {
  const edges = rows.map((row) => ({
    type: text(row.type),
    from: text(row.from),
    to: text(row.to),
    label: text(row.label),
    properties: (row.properties ?? {}) as Properties,
  }))
  const byType = [...groupBy(edges, ({ type }) => type)]
  return new Map(byType.map(([type, own]) => [type, groupBy(own.sort(byEnds), (edge) => edge.from)]))
}

/** Of two between the same nodes, the one that stands or begins first. */
const byEnds = (a: Edge, b: Edge) =>
  byText(a.from, b.from) ||
  byText(a.to, b.to) ||
  count(a.properties.start) - count(b.properties.start) ||
  byText(text(a.properties.from ?? a.properties.of), text(b.properties.from ?? b.properties.of)) ||
  byText(text(a.properties.capacity), text(b.properties.capacity))
