/** The tables of the CSV package: their columns, their keys, and their rows. */

import {
  meaningOf,
  nodes,
  type PropertyKind,
  relationships,
  type Properties as Schema,
} from '../codebook/graph-schema.js'
import { speaksFor } from '../codebook/speaks-for.js'
import { relationsByCloseness, stances } from '../codebook/words.js'
import { stancesOf } from '../records/records.js'
import { edgesOf, keyFinder, nodesOf } from './graph-elements.js'
import type { Exported } from './read-export.js'
import type { Properties } from './write/properties.js'

/** As Frictionless Table Schema names them; an array is a JSON list, an object a JSON map. */
type FieldType = 'string' | 'integer' | 'boolean' | 'date' | 'array' | 'object'
/** With a `!` where every row has a value. */
type FieldSpec = `${FieldType}${'!' | ''}`
export type Cell = string | number | boolean | null | object

export interface Table {
  name: string
  title: string
  fields: Readonly<Record<string, readonly [type: FieldSpec, meaning: string]>>
  primaryKey?: readonly string[]
  /** Column to table: each leads to its `id`. */
  foreignKeys?: Readonly<Record<string, string>>
  /** Maps from column to cell; other entries are ignored. */
  rows(exported: Exported): Iterable<object>
}

const idOf = (what: string) => ['string!', `id of the ${what}`] as const

const typeNames = {
  id: 'string',
  string: 'string',
  int: 'integer',
  date: 'date',
  list: 'array',
  boolean: 'boolean',
} as const satisfies Record<PropertyKind, FieldType>

/** A column for each property of the schema. */
function fieldsOf(properties: Schema): Table['fields'] {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const spec: FieldSpec = `${typeNames[property.kind]}${property.required ? '!' : ''}`
      return [name, [spec, meaningOf(property)]]
    }),
  )
}

/** Without the id, which comes first. */
const { id: _, ...statement } = nodes.Statement

export const tables: readonly Table[] = [
  {
    name: 'statements',
    title: 'One utterance or formal act by one actor on one occasion',
    fields: {
      id: idOf('statement'),
      speaker: idOf('actor who spoke'),
      side: idOf('side for which it speaks'),
      ...fieldsOf(statement),
      event: ['string', 'id of the occasion'],
      uncertainDay: ['boolean!', 'may have been said by the day of the export, and decides nothing'],
      relayedBy: ['array!', 'maps of actor and relation'],
      disputedBy: ['array!', 'ids of actors who deny it'],
      assesses: ['array!', 'maps of demand or draft, and status'],
    },
    primaryKey: ['id'],
    foreignKeys: { speaker: 'actors', side: 'actors', event: 'nodes' },
    *rows({ records, uncertain }) {
      const sideOf = speaksFor(records.capacities)
      const keyOf = keyFinder(records)
      for (const { by, at, assesses, assessesDrafts, ...statement } of records.statements)
        yield {
          ...statement,
          speaker: by,
          side: sideOf({ by, latest: statement.latest }),
          event: at === null ? null : keyOf('Event', at),
          uncertainDay: uncertain.has(statement.id),
          assesses: [...assesses, ...assessesDrafts],
        }
    },
  },
  {
    name: 'stances',
    title: 'One statement on one demand: the unit that is counted and compared',
    fields: {
      statement: idOf('statement'),
      demand: idOf('demand'),
      stance: ['string!', `${stances.slice(0, -1).join(', ')} or ${stances.at(-1)}`],
      ...fieldsOf(relationships.ASSERTS.properties),
      exchange: ['array!', 'maps of demand and kind: what the stance depends on'],
    },
    primaryKey: ['statement', 'demand', 'stance'],
    foreignKeys: { statement: 'statements', demand: 'demands' },
    *rows({ records }) {
      for (const { id, inExchangeFor, ...statement } of records.statements)
        for (const { demand, stance, extent } of stancesOf(statement))
          yield {
            ...{ statement: id, demand, stance, extent },
            exchange: inExchangeFor.filter(({ of }) => of === demand).map(({ of: _, ...tie }) => tie),
          }
    },
  },
  {
    name: 'citations',
    title: 'Where a statement is cited',
    fields: {
      statement: idOf('statement'),
      source: idOf('source'),
      ...fieldsOf(relationships.CITED_IN.properties),
    },
    primaryKey: ['statement', 'source', 'start'],
    foreignKeys: { statement: 'statements', source: 'sources' },
    *rows({ records }) {
      for (const { id, citedIn } of records.statements)
        for (const citation of citedIn) yield { statement: id, ...citation }
    },
  },
  {
    name: 'actors',
    title: 'Persons, offices, delegations, sides and outlets',
    fields: fieldsOf(nodes.Actor),
    primaryKey: ['id'],
    rows: ({ records }) => records.actors,
  },
  {
    name: 'capacities',
    title: 'Whom an actor represents, and when',
    fields: {
      actor: idOf('actor'),
      side: idOf('side'),
      ...fieldsOf(relationships.REPRESENTS.properties),
    },
    primaryKey: ['actor', 'side', 'capacity', 'from'],
    foreignKeys: { actor: 'actors', side: 'actors' },
    rows: ({ records }) => records.capacities,
  },
  {
    name: 'demands',
    title: 'What can be wanted or refused',
    fields: {
      ...fieldsOf(nodes.Demand),
      issue: idOf('issue it is part of'),
      raisedBy: ['array!', 'ids of the sides whose demand it is'],
      addressedTo: ['array!', 'ids of the sides that would have to grant it'],
    },
    primaryKey: ['id'],
    foreignKeys: { issue: 'nodes' },
    *rows({ records }) {
      const keyOf = keyFinder(records)
      for (const demand of records.demands) yield { ...demand, issue: keyOf('Issue', demand.issue) }
    },
  },
  {
    name: 'sources',
    title: 'The texts that report the statements; they are not part of the dataset',
    fields: fieldsOf(nodes.Source),
    primaryKey: ['id'],
    rows: ({ records }) => records.sources,
  },
  {
    name: 'readings',
    title: 'Where each side stands on each demand as of the day of the export',
    fields: {
      side: idOf('side'),
      demand: idOf('demand'),
      role: ['string!', 'raiser, addressee or third'],
      reading: ['string!', 'a word of the codebook, section 5'],
      since: ['date', 'first day of the unbroken run of this reading'],
      sinceEarliest: ['date', 'the first day that these statements allow; equal where their day is known'],
      lastHeard: ['date', 'the day it was last heard'],
      lastHeardEarliest: ['date', 'the first day that these statements allow; equal where their day is known'],
      robust: ['boolean!', 'the same without outside relays, and without hedged statements'],
      word: ['string', `on whose word it rests, seen from the side: ${relationsByCloseness.join(', ')}`],
      onWordOf: ['array!', 'ids of the actors whose word it is; for own, the speakers'],
      hedged: ['boolean!', 'every stance that decides it is hedged'],
      why: ['string!', 'why it reads so, and what a fragile reading hangs on'],
      statements: ['array!', 'ids of the statements it rests on'],
      places: ['array!', 'maps of statement, source, paragraph, start, end and phrase: where these are told'],
      sources: ['array!', 'ids of the sources of these places'],
      beside: ['array!', 'ids of statements that do not decide it'],
    },
    primaryKey: ['side', 'demand'],
    foreignKeys: { side: 'actors', demand: 'demands' },
    rows: ({ readings }) => readings,
  },
  {
    name: 'nodes',
    title: 'Every node of the graph, for tools that take node and edge lists',
    fields: {
      id: idOf('node'),
      type: ['string!', 'its label, such as Actor'],
      name: ['string!', 'its name or title, else its id'],
      properties: ['object!', 'its properties'],
    },
    primaryKey: ['id'],
    *rows(exported) {
      for (const { spell: _, properties, ...node } of nodesOf(exported))
        yield { ...node, properties: present(properties) }
    },
  },
  {
    name: 'edges',
    title: 'Every relationship of the graph',
    fields: {
      id: idOf('edge'),
      type: ['string!', 'its type, such as ASSERTS'],
      from: idOf('node it leads from'),
      to: idOf('node it leads to'),
      properties: ['object!', 'its properties'],
    },
    primaryKey: ['id'],
    foreignKeys: { from: 'nodes', to: 'nodes' },
    *rows(exported) {
      for (const { spell: _, properties, ...edge } of edgesOf(exported))
        yield { ...edge, properties: present(properties) }
    },
  },
]

const present = (properties: Properties) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null))
