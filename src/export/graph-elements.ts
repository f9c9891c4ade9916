/** Turns the records into nodes and edges with properties and days, for formats that contain a graph. */

import type { Label, RelationshipType } from '../codebook/graph-schema.js'
import { speaksFor } from '../codebook/speaks-for.js'
import { kindOfLabel, type Records, type StatementRecord } from '../records/records.js'
import type { Exported } from './read-export.js'
import type { Properties, Spell } from './write/properties.js'

export interface Node {
  /** The record's id; where two labels share one, prefixed with its label. */
  id: string
  /** Its label in the graph, such as Actor. */
  type: Label
  name: string
  /** Null where the record has none. */
  properties: Properties
  /** When it exists; null for always. */
  spell: Spell | null
}

export interface Edge extends Omit<Node, 'name' | 'type'> {
  type: RelationshipType
  from: string
  to: string
}

/** Every node, label by label. By the clock `published`, a statement exists on the days on which it may first have been published. */
export function nodesOf({ records, uncertain, params }: Exported): Node[] {
  const keyOf = keyFinder(records)
  const sideOf = speaksFor(records.capacities)
  const spellOf = spellFinder(records, params.clock)
  const node = (type: Label, id: string, name: string, properties: Properties, spell: Spell | null = null): Node => ({
    ...{ id: keyOf(type, id), type, name, properties, spell },
  })
  return [
    ...records.datasets.map(({ id, title, ...dataset }) => node('Dataset', id, title, dataset)),
    ...records.actors.map(({ id, name, ...actor }) => node('Actor', id, name, actor)),
    ...records.issues.map(({ id, name, ...issue }) => node('Issue', id, name, issue)),
    ...records.demands.map(({ id, name, proposition }) => node('Demand', id, name, { proposition })),
    ...records.events.map(({ id, name, ...event }) =>
      node('Event', id, name, event, event.date === null ? null : [event.date, event.date]),
    ),
    ...records.sources.map(({ id, title, ...source }) =>
      node('Source', id, title, source, [source.publishedEarliest, null]),
    ),
    ...records.drafts.map(({ id, name, date }) =>
      node('Draft', id, name, { date }, date === null ? null : [date, null]),
    ),
    ...records.statements.map((statement) => {
      const { id, summary, earliest, latest, mode, certainty, coder, codebook, organization, dateTime } = statement
      const side = sideOf(statement)
      const properties = { summary, side, earliest, latest, mode, certainty, coder, codebook, organization, dateTime }
      return node('Statement', id, id, { ...properties, uncertainDay: uncertain.has(id) || null }, spellOf(statement))
    }),
    ...records.conflicts.map(({ id, about }) => node('Conflict', id, id, { about })),
  ]
}

/**
 * Every relationship. Its id is made of its ends and its type, with a number where there are several; it is a valid XML
 * name where the ids of its ends are.
 */
export function* edgesOf({ records, params }: Exported): Iterable<Edge> {
  const keyOf = keyFinder(records)
  const spellOf = spellFinder(records, params.clock)
  const published = new Map(records.sources.map((it) => [it.id, [it.publishedEarliest, null] as const]))
  const seen = new Map<string, number>()
  const edge = (
    type: RelationshipType,
    from: string,
    to: string,
    properties: Properties = {},
    spell: Spell | null = null,
  ) => {
    const ends = `${from}:${type}:${to}`
    const count = (seen.get(ends) ?? 0) + 1
    seen.set(ends, count)
    return { id: count === 1 ? ends : `${ends}:${count}`, type, from, to, properties, spell }
  }
  const actor = (id: string) => keyOf('Actor', id)
  const demand = (id: string) => keyOf('Demand', id)
  const draft = (id: string) => keyOf('Draft', id)
  for (const { actor: one, side, from, to, ...capacity } of records.capacities)
    yield edge('REPRESENTS', actor(one), actor(side), { ...capacity, fromDay: from, toDay: to }, [from, to])
  for (const { state, organisation, from, to } of records.memberships)
    yield edge('MEMBER_OF', actor(state), actor(organisation), { fromDay: from, toDay: to }, [from, to])
  for (const { id, issue, raisedBy, addressedTo } of records.demands) {
    yield edge('PART_OF', demand(id), keyOf('Issue', issue))
    for (const side of raisedBy) yield edge('RAISED_BY', demand(id), actor(side))
    for (const side of addressedTo) yield edge('ADDRESSED_TO', demand(id), actor(side))
  }
  for (const { type, from, to } of records.demandRelations) yield edge(type, demand(from), demand(to))
  for (const { id, covers, producedBy } of records.drafts) {
    for (const covered of covers) yield edge('COVERS', draft(id), demand(covered))
    for (const event of producedBy) yield edge('PRODUCED', keyOf('Event', event), draft(id))
  }
  for (const it of records.statements) {
    const [key, spell] = [keyOf('Statement', it.id), spellOf(it)]
    yield edge('MADE', actor(it.by), key, {}, spell)
    for (const { demand: on, extent } of it.asserts) yield edge('ASSERTS', key, demand(on), { extent }, spell)
    for (const { demand: on, extent } of it.concedes) yield edge('CONCEDES', key, demand(on), { extent }, spell)
    for (const { demand: on, extent } of it.rejects) yield edge('REJECTS', key, demand(on), { extent }, spell)
    for (const { demand: on, status } of it.assesses) yield edge('ASSESSES', key, demand(on), { status }, spell)
    for (const { draft: on, status } of it.assessesDrafts) yield edge('ASSESSES', key, draft(on), { status }, spell)
    for (const { of, demand: on, kind } of it.inExchangeFor)
      yield edge('IN_EXCHANGE_FOR', key, demand(on), { of, kind }, spell)
    for (const { actor: by, relation } of it.relayedBy) yield edge('RELAYED_BY', key, actor(by), { relation }, spell)
    for (const by of it.disputedBy) yield edge('DISPUTED_BY', key, actor(by), {}, spell)
    if (it.at !== null) yield edge('MADE_AT', key, keyOf('Event', it.at), {}, spell)
    for (const { source, ...place } of it.citedIn)
      yield edge('CITED_IN', key, keyOf('Source', source), place, published.get(source))
  }
  for (const { id, claims } of records.conflicts)
    for (const { source, ...claim } of claims)
      yield edge('CLAIMS', keyOf('Conflict', id), keyOf('Source', source), claim, published.get(source))
}

/** In the graph a node is identified by label and id, in a file by one text: the id, with the label where labels share it. */
export function keyFinder(records: Records): (label: Label, id: string) => string {
  const once = new Set<string>()
  const shared = new Set<string>()
  for (const kind of Object.values(kindOfLabel))
    for (const { id } of records[kind]) (once.has(id) ? shared : once).add(id)
  return (label, id) => (shared.has(id) ? `${label}:${id}` : id)
}

function spellFinder({ sources }: Records, clock: 'said' | 'published'): (statement: StatementRecord) => Spell {
  if (clock === 'said') return ({ earliest, latest }) => [earliest, latest]
  const published = new Map(sources.map((source) => [source.id, source]))
  return ({ citedIn }) => {
    const read = citedIn.flatMap(({ source }) => published.get(source) ?? [])
    const first = (days: string[]) => days.sort()[0] ?? null
    return [first(read.map((it) => it.publishedEarliest)), first(read.map((it) => it.publishedLatest))]
  }
}
