/** The codebook's records as zod schemas; every type of the domain is inferred from here. */
import { z } from 'zod'

export const stances = ['ASSERTS', 'CONCEDES', 'REJECTS'] as const
export const extents = ['full', 'partial', 'conditional', 'signalled'] as const
export const roles = ['raiser', 'addressee', 'third'] as const
export const modes = ['direct', 'indirect', 'document'] as const
export const certainties = ['stated', 'hedged', 'disputed'] as const
export const relations = ['own', 'ally', 'mediator', 'adversary', 'press', 'author'] as const
/** Relays that are not of the speaker's own camp: a reading that hangs on them is not robust (codebook 5). */
export const outsideRelations = ['mediator', 'adversary', 'press', 'author'] as const
export const statuses = ['agreed', 'near', 'open', 'stuck', 'unanswered'] as const
export const exchangeKinds = ['exchange', 'precondition', 'sequence'] as const
export const clocks = ['said', 'published'] as const
export const readingNames = [
  'kept',
  'reinstated',
  'narrowed',
  'softened',
  'dropped',
  'repudiated',
  'rejected',
  'hardened',
  'leaning',
  'accepted',
  'supports',
  'opposes',
  'yielding',
  'mixed',
  'disputed',
  'silent',
] as const

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
  .describe('said: the day it was taken; published: the day a reader could know (codebook 4)')
export const readingName = z.enum(readingNames)

export const actor = z.object({
  id,
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()),
})

export const citation = z.object({
  source: id,
  paragraph: z.int().positive().describe('the n-th line of the source that is not blank, from 1'),
  start: z.int().nonnegative().describe('first code point'),
  end: z.int().positive().describe('one past the last code point'),
  phrase: z.string().describe('a verbatim fragment of at most 12 words'),
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
  lastHeard: day.nullable(),
  robust: z.boolean().describe('the same without outside relays, and without hedged statements'),
  why: z.string().describe('the rule that fired, and what a fragile reading hangs on'),
  statements: z.array(id).describe('the statements it rests on'),
  beside: z.array(id).describe('disputed statements, and those that may have been said by then'),
})

/** Which content answered: a hash of the scripts, and the load that published them. */
export const dataVersion = z.object({ version: z.string(), generation: z.string() })

export type Stance = z.infer<typeof stance>
export type Extent = z.infer<typeof extent>
export type Role = z.infer<typeof role>
export type Mode = z.infer<typeof mode>
export type Certainty = z.infer<typeof certainty>
export type Relation = z.infer<typeof relation>
export type Clock = z.infer<typeof clock>
export type Status = z.infer<typeof status>
export type ExchangeKind = z.infer<typeof exchangeKind>
export type ReadingName = z.infer<typeof readingName>
export type Statement = z.infer<typeof statement>
export type Reading = z.infer<typeof reading>
export type DataVersion = z.infer<typeof dataVersion>
