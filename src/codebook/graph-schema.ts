/** The graph's schema, written once (sections 2 and 3): labels, types, and the kind and meaning of each property. */
import {
  actorKinds,
  authorities,
  certainties,
  eventKinds,
  exchangeKinds,
  extents,
  modes,
  relations,
  statuses,
} from './words.js'

/** An id is a text too, a date an ISO day, a list of texts, and a boolean true or not there. */
export type PropertyKind = 'id' | 'string' | 'int' | 'date' | 'list' | 'boolean'

export interface Property {
  kind: PropertyKind
  /** A phrase, written so that it can follow the label or type. */
  meaning: string
  /** Every node, or relationship, has it. */
  required?: true
  /** The only values it takes. */
  words?: readonly string[]
  least?: number
  most?: number
}
export type Properties = Readonly<Record<string, Property>>

const id = { kind: 'id', required: true, meaning: 'its id' } as const
const name = { kind: 'string', required: true, meaning: 'its name' } as const
const extent = {
  extent: { kind: 'string', required: true, words: extents, meaning: 'how much of the demand' },
} as const
const days = {
  from: { kind: 'date', meaning: 'first day' },
  to: { kind: 'date', meaning: 'last day; empty while it lasts' },
} as const
const authorityMeaning = Object.entries(authorities)
  .map(([number, who]) => `${number} ${who}`)
  .join(', ')
const place = {
  paragraph: {
    kind: 'int',
    required: true,
    least: 1,
    meaning: 'the n-th line of the source that is not blank, from 1',
  },
  start: { kind: 'int', required: true, least: 0, meaning: 'first code point' },
  end: { kind: 'int', required: true, least: 1, meaning: 'one past the last code point' },
  phrase: { kind: 'string', required: true, meaning: 'a verbatim fragment of at most 12 words' },
} as const

export const nodes = {
  Dataset: {
    id,
    title: { kind: 'string', required: true, meaning: 'its title' },
    subject: { kind: 'string', required: true, meaning: 'which talks, between whom' },
    window: { kind: 'date', meaning: 'the first day that is coded' },
    coded: { kind: 'string', required: true, meaning: 'who or what coded it, and how' },
    licence: { kind: 'string', meaning: 'the licence of the data' },
    url: { kind: 'string', meaning: 'its address' },
  },
  Actor: {
    id,
    name,
    kind: { kind: 'string', required: true, words: actorKinds, meaning: 'kind of actor' },
    aliases: { kind: 'list', required: true, meaning: 'other names' },
    ownSide: { kind: 'boolean', meaning: 'true where it stands for itself when it represents no side' },
    note: { kind: 'string', meaning: 'a note' },
  },
  Issue: { id, name, rank: { kind: 'int', meaning: 'its place in the codebook' } },
  Demand: {
    id,
    name,
    proposition: { kind: 'string', required: true, meaning: 'what can be wanted or refused' },
  },
  Statement: {
    id,
    earliest: { kind: 'date', required: true, meaning: 'first day the text allows' },
    latest: { kind: 'date', required: true, meaning: 'last day the text allows' },
    mode: { kind: 'string', required: true, words: modes, meaning: 'the words the coder sees' },
    certainty: { kind: 'string', required: true, words: certainties, meaning: 'whether it was said' },
    summary: { kind: 'string', required: true, meaning: "the coder's own sentence" },
    coder: { kind: 'string', required: true, meaning: 'who coded it' },
    codebook: { kind: 'string', meaning: 'version of the codebook it was coded by' },
    organization: {
      kind: 'string',
      meaning: 'the organisation that an imported coding names; empty where it names none',
    },
    dateTime: { kind: 'string', meaning: 'moment of publication that an imported coding gives, without zone' },
  },
  Event: {
    id,
    name,
    kind: { kind: 'string', required: true, words: eventKinds, meaning: 'kind of event' },
    date: { kind: 'date', meaning: 'its day' },
    place: { kind: 'string', meaning: 'where it was' },
  },
  Draft: { id, name, date: { kind: 'date', meaning: 'its day' } },
  Source: {
    id,
    title: { kind: 'string', required: true, meaning: 'its title' },
    publisher: { kind: 'string', meaning: 'who published it' },
    publishedEarliest: { kind: 'date', required: true, meaning: 'first day it may have been published' },
    publishedLatest: { kind: 'date', required: true, meaning: 'last day it may have been published' },
    publishedBasis: { kind: 'string', meaning: 'what these days rest on' },
    file: {
      kind: 'string',
      required: true,
      meaning: 'name of the file with its text, which is not part of the dataset',
    },
    sha256: { kind: 'string', meaning: 'SHA-256 of that file' },
    usableTo: { kind: 'int', least: 0, meaning: 'one past the last code point that is coded' },
    url: { kind: 'string', meaning: 'its address' },
    language: { kind: 'string', meaning: 'its language, as a BCP 47 tag such as en' },
    author: { kind: 'string', meaning: 'its author' },
    section: { kind: 'string', meaning: 'its section' },
    genre: { kind: 'string', meaning: 'its genre' },
    notes: { kind: 'string', meaning: 'notes' },
  },
  Conflict: { id, about: { kind: 'string', required: true, meaning: 'the matter on which sources disagree' } },
} as const satisfies Record<string, Properties>

export type Label = keyof typeof nodes
export const labels = Object.keys(nodes) as Label[]

/** Of each type: the label it leads from, the labels it leads to, and its properties. */
export const relationships = {
  MADE: { from: 'Actor', to: ['Statement'], properties: {} },
  ASSERTS: { from: 'Statement', to: ['Demand'], properties: extent },
  CONCEDES: { from: 'Statement', to: ['Demand'], properties: extent },
  REJECTS: { from: 'Statement', to: ['Demand'], properties: extent },
  ASSESSES: {
    from: 'Statement',
    to: ['Demand', 'Draft'],
    properties: { status: { kind: 'string', required: true, words: statuses, meaning: 'how far the talks are' } },
  },
  IN_EXCHANGE_FOR: {
    from: 'Statement',
    to: ['Demand'],
    properties: {
      of: { kind: 'id', required: true, meaning: 'id of the demand whose stance depends on this one' },
      kind: { kind: 'string', required: true, words: exchangeKinds, meaning: 'kind of dependence' },
    },
  },
  RELAYED_BY: {
    from: 'Statement',
    to: ['Actor'],
    properties: {
      relation: { kind: 'string', required: true, words: relations, meaning: "of the relay to the speaker's side" },
    },
  },
  DISPUTED_BY: { from: 'Statement', to: ['Actor'], properties: {} },
  MADE_AT: { from: 'Statement', to: ['Event'], properties: {} },
  CITED_IN: {
    from: 'Statement',
    to: ['Source'],
    properties: {
      ...place,
      tells: {
        kind: 'list',
        required: true,
        meaning: 'ids of the demands and drafts whose stance or assessment these words tell',
      },
      relays: { kind: 'list', required: true, meaning: 'ids of the actors who relay it here' },
    },
  },
  REPRESENTS: {
    from: 'Actor',
    to: ['Actor'],
    properties: {
      capacity: { kind: 'string', required: true, meaning: 'in which capacity' },
      authority: {
        ...{ kind: 'int', least: 1, most: 4 },
        meaning: authorityMeaning,
      },
      from: { ...days.from, required: true },
      to: days.to,
    },
  },
  MEMBER_OF: { from: 'Actor', to: ['Actor'], properties: days },
  PART_OF: { from: 'Demand', to: ['Issue'], properties: {} },
  RAISED_BY: { from: 'Demand', to: ['Actor'], properties: {} },
  ADDRESSED_TO: { from: 'Demand', to: ['Actor'], properties: {} },
  NARROWS: { from: 'Demand', to: ['Demand'], properties: {} },
  COUNTERS: { from: 'Demand', to: ['Demand'], properties: {} },
  CONTRADICTS: { from: 'Demand', to: ['Demand'], properties: {} },
  REPLACES: { from: 'Demand', to: ['Demand'], properties: {} },
  COVERS: { from: 'Draft', to: ['Demand'], properties: {} },
  PRODUCED: { from: 'Event', to: ['Draft'], properties: {} },
  CLAIMS: {
    from: 'Conflict',
    to: ['Source'],
    properties: { ...place, value: { kind: 'string', required: true, meaning: 'what this passage says' } },
  },
} as const satisfies Record<string, { from: Label; to: readonly Label[]; properties: Properties }>

export type RelationshipType = keyof typeof relationships
export const relationshipTypes = Object.keys(relationships) as RelationshipType[]

type Value<P extends Property> = P extends { words: readonly (infer Word)[] }
  ? Word
  : { id: string; string: string; int: number; date: string; list: string[]; boolean: true }[P['kind']]

/** The values of these properties; null stands for one that is missing, where it may be. */
export type ValuesOf<P extends Properties> = {
  -readonly [N in keyof P]: P[N] extends { required: true } ? Value<P[N]> : Value<P[N]> | null
}

/** What a property means, with the words it may take. */
export function meaningOf({ meaning, words }: Property): string {
  return words === undefined ? meaning : `${meaning}: ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Every property that a node or a relationship may have, under the name it has there. */
export const everyProperty: readonly (readonly [name: string, property: Property])[] = [
  ...Object.values(nodes),
  ...Object.values(relationships).map(({ properties }) => properties),
].flatMap((properties: Properties) => Object.entries(properties))
