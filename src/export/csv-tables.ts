/** The tables of the CSV package: their columns, their keys, and their rows. */

import { speaksFor } from '../codebook/speaks-for.js'
import { stancesOf } from '../records/stances-of.js'
import { edgesOf, keyFinder, nodesOf, type Properties } from './graph-elements.js'
import type { Exported } from './read-export.js'

/** As Frictionless Table Schema names them; an array is a JSON list, an object a JSON map. */
type FieldType = 'string' | 'integer' | 'boolean' | 'date' | 'array' | 'object'
/** A `!` after the type of what no row lacks. */
type FieldSpec = `${FieldType}${'!' | ''}`
export type Cell = string | number | boolean | null | object

export interface Table {
  name: string
  title: string
  fields: Readonly<Record<string, readonly [type: FieldSpec, meaning: string]>>
  primaryKey?: readonly string[]
  /** Column to table: each leads to its `id`. */
  foreignKeys?: Readonly<Record<string, string>>
  /** Maps of columns to cells; what else they hold is not written. */
  rows(exported: Exported): Iterable<object>
}

const idOf = (what: string) => ['string!', `id of the ${what}`] as const

export const tables: readonly Table[] = [
  {
    name: 'statements',
    title: 'One utterance or formal act by one actor on one occasion',
    fields: {
      id: idOf('statement'),
      speaker: idOf('actor who spoke'),
      side: idOf('side for which it speaks'),
      earliest: ['date!', 'first day the text allows'],
      latest: ['date!', 'last day the text allows'],
      summary: ['string!', "the coder's own sentence"],
      mode: ['string!', 'direct, indirect or document'],
      certainty: ['string!', 'stated, hedged or disputed'],
      event: ['string', 'id of the occasion'],
      uncertainDay: ['boolean!', 'may have been said by the day of the export, and decides nothing'],
      relayedBy: ['array!', 'maps of actor and relation'],
      disputedBy: ['array!', 'ids of actors who deny it'],
      assesses: ['array!', 'maps of demand or draft, and status'],
      coder: ['string', 'who coded it'],
      codebook: ['string', 'by which codebook'],
      organization: ['string', 'the organisation that an imported coding names'],
      dateTime: ['string', 'moment of publication that an imported coding gives'],
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
      stance: ['string!', 'ASSERTS, CONCEDES or REJECTS'],
      extent: ['string!', 'full, partial, conditional or signalled'],
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
    title: 'Where a statement stands written',
    fields: {
      statement: idOf('statement'),
      source: idOf('source'),
      paragraph: ['integer!', 'n-th line of the source that is not blank, from 1'],
      start: ['integer!', 'first code point'],
      end: ['integer!', 'one past the last code point'],
      phrase: ['string!', 'a verbatim fragment of at most 12 words'],
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
    fields: {
      id: idOf('actor'),
      name: ['string!', 'as people write it'],
      kind: ['string!', 'person, office, delegation, government, state, organisation or media'],
      aliases: ['array!', 'other names'],
      ownSide: ['boolean', 'true where it stands for itself when it represents no side'],
      note: ['string', 'a note'],
    },
    primaryKey: ['id'],
    rows: ({ records }) => records.actors,
  },
  {
    name: 'capacities',
    title: 'Whom an actor represents from when to when',
    fields: {
      actor: idOf('actor'),
      side: idOf('side'),
      capacity: ['string!', 'in which capacity'],
      authority: ['integer', '1 head of state, 2 minister, 3 delegate or spokesperson, 4 adviser or unnamed'],
      from: ['date!', 'first day'],
      to: ['date', 'last day; empty while it lasts'],
    },
    primaryKey: ['actor', 'side', 'capacity', 'from'],
    foreignKeys: { actor: 'actors', side: 'actors' },
    rows: ({ records }) => records.capacities,
  },
  {
    name: 'demands',
    title: 'What can be wanted or refused',
    fields: {
      id: idOf('demand'),
      name: ['string!', 'a short name'],
      proposition: ['string!', 'what can be wanted or refused'],
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
    title: 'What the statements are told by; the texts are not part of the dataset',
    fields: {
      id: idOf('source'),
      title: ['string!', 'its title'],
      publisher: ['string', 'who published it'],
      publishedEarliest: ['date!', 'first day it may have been published'],
      publishedLatest: ['date!', 'last day it may have been published'],
      publishedBasis: ['string', 'what that rests on'],
      file: ['string!', "name of the text's file"],
      sha256: ['string', "hash of the text's file"],
      usableTo: ['integer', 'the code point after the last that is coded'],
      author: ['string', 'its author'],
      section: ['string', 'its section'],
      genre: ['string', 'its genre'],
      notes: ['string', 'notes'],
    },
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
      lastHeard: ['date', 'the day it was last heard'],
      robust: ['boolean!', 'the same without outside relays, and without hedged statements'],
      why: ['string!', 'the rule that fired, and what a fragile reading hangs on'],
      statements: ['array!', 'ids of the statements it rests on'],
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
