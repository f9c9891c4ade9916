/** The codebook's words and records as zod schemas: what parameters accept, and what answers contain. */
import { z } from 'zod'
import { meaningOf, nodes, type Properties, type Property, relationships, type ValuesOf } from './graph-schema.js'
import {
  certainties,
  clocks,
  exchangeKinds,
  extents,
  modes,
  readingNames,
  relations,
  roles,
  stances,
  statuses,
} from './words.js'

/** An ISO calendar day that exists, such as 2022-03-29. */
export const day = z.iso.date('a day is written YYYY-MM-DD and must exist').describe('an ISO day, YYYY-MM-DD')
export const id = z.string().min(1).max(120).describe('an id, as the lists give it')

export const stance = z.enum(stances)
export const extent = z.enum(extents)
export const role = z.enum(roles)
export const mode = z.enum(modes)
export const certainty = z.enum(certainties)
export const relation = z.enum(relations)
export const status = z.enum(statuses)
export const exchangeKind = z.enum(exchangeKinds)
export const clock = z
  .enum(clocks)
  .describe('said: the day it was taken; published: the day on which a reader of these texts could know (codebook 4)')
export const readingName = z.enum(readingNames)

/** A schema for each property of a node or a relationship, as answers have it. */
function shapeOf<P extends Properties>(properties: P): Shape<P> {
  return shape(properties, (property) => {
    const schema = schemaOf(property)
    return (property.required ? schema : schema.nullable()).describe(meaningOf(property))
  })
}

/** The same for files, which may leave out lists and what not every node has. */
export function fileShapeOf<P extends Properties>(properties: P): Shape<P> {
  return shape(properties, (property) => {
    const schema = schemaOf(property)
    if (property.kind === 'list') return schema.default([])
    return property.required ? schema : schema.nullable().default(null)
  })
}

type Shape<P extends Properties> = { [N in keyof P]: z.ZodType<ValuesOf<P>[N], ValuesOf<P>[N]> }

const shape = <P extends Properties>(properties: P, schemaFor: (property: Property) => z.ZodType) =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, schemaFor(property)])) as Shape<P>

function schemaOf({ kind, words, least, most }: Property): z.ZodType {
  if (words) return z.enum(words)
  if (kind !== 'int')
    return { id, string: z.string(), date: day, list: z.array(z.string()), boolean: z.literal(true) }[kind]
  const atLeast = least === undefined ? z.int() : z.int().min(least)
  return most === undefined ? atLeast : atLeast.max(most)
}

/** What a dataset says of itself. */
export const datasetItself = z.object(shapeOf(nodes.Dataset))

export const actor = z.object({
  id,
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
})

export const citation = z.object({ source: id, ...shapeOf(relationships.CITED_IN.properties) })

/** A place that a reading rests on: one of the places of a statement. */
export const place = z.object({
  statement: id,
  mode: mode.describe('how the statement is told: direct (quoted), indirect (paraphrased) or document'),
  ...citation.omit({ tells: true }).shape,
})

export const exchange = z.object({ demand: id, kind: exchangeKind })

export const stanceOnDemand = z.object({
  demand: id,
  stance,
  extent,
  exchange: z.array(exchange).describe('demands that this stance depends on'),
})

export const relay = z.object({ actor: id, relation })
export const assessment = z.object({ target: id, status })

/** One utterance or formal act by one actor on one occasion (codebook 1). */
export const statement = z.object({
  id,
  speaker: id,
  side: id.describe('the side the speaker represents on that day'),
  summary: z.string(),
  earliest: day,
  latest: day,
  mode,
  certainty,
  stances: z.array(stanceOnDemand),
  assesses: z.array(assessment),
  relayedBy: z.array(relay),
  disputedBy: z.array(id),
  event: id.nullable(),
  publishedEarliest: day,
  publishedLatest: day,
  citations: z.array(citation),
})

/** Where a side stands on a demand, and what that rests on (codebook 5). */
export const reading = z.object({
  reading: readingName,
  since: day.nullable().describe('first day of the unbroken run of this reading'),
  sinceEarliest: day.nullable().describe('the first day that these statements allow; equal where their day is known'),
  lastHeard: day.nullable().describe('the latest day of its last statements'),
  lastHeardEarliest: day.nullable().describe('the first day that these allow; equal where their day is known'),
  robust: z.boolean().describe('the same without outside relays, and without hedged statements'),
  word: relation
    .nullable()
    .describe('on whose word it rests, seen from the side: the closest; null where it is silent'),
  onWordOf: z.array(id).describe('the actors whose word it is; for own, the speakers'),
  hedged: z.boolean().describe('every stance that decides it is hedged'),
  why: z.string().describe('why it reads so, in plain sentences, and what a fragile reading hangs on'),
  statements: z.array(id).describe('the statements it rests on'),
  places: z.array(place).describe('the places that count and tell it'),
  sources: z.array(id).describe('the sources of these places'),
  beside: z.array(id).describe('disputed statements, and those that may have been said by then'),
  more: z
    .object({ statements: z.int(), places: z.int(), beside: z.int() })
    .partial()
    .optional()
    .describe('how many of these lists are left out, where there are many: GET /api/v1/trajectories has all'),
})

/** Which content answered: a hash of the scripts, and the load that published them. */
export const dataVersion = z.object({ version: z.string(), generation: z.string() })

export type Statement = z.infer<typeof statement>
export type Reading = z.infer<typeof reading>
export type DataVersion = z.infer<typeof dataVersion>
