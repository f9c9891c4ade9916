/** A statement as a coder writes it: loose while it is being coded, complete before it is published. */
import { z } from 'zod'
import { certainty, day, exchangeKind, extent, id, mode, relation, stance, status } from '../codebook/schemas.js'

/** In characters; a summary is one sentence, a phrase at most 12 words. */
const longestText = 2_000
const mostItems = 500

const text = z.string().max(longestText)
const key = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,119}$/, 'a key is made of letters, digits, points and hyphens')
  .describe('its name in this pass')
const list = <T extends z.ZodType>(item: T) => z.array(item).max(mostItems).default([])
const offset = z.int().min(0).max(1_000_000_000)

/** Work half done is kept: whatever is not chosen yet is left out, and lists are empty. */
export const codedStatement = z.strictObject({
  key,
  speaker: id.optional(),
  earliest: day.optional(),
  latest: day.optional(),
  mode: mode.optional(),
  certainty: certainty.optional(),
  summary: text.optional(),
  at: id.optional().describe('the event at which it was made'),
  relays: list(z.strictObject({ actor: id, relation: relation.optional() })),
  disputedBy: list(id),
  stances: list(z.strictObject({ demand: id, stance: stance.optional(), extent: extent.optional() })),
  assesses: list(z.strictObject({ target: id, status: status.optional() })),
  exchanges: list(z.strictObject({ of: id, for: id, kind: exchangeKind.optional() })),
  citations: list(
    z.strictObject({
      paragraph: z.int().min(1).max(1_000_000),
      start: offset,
      end: offset,
      phrase: text.optional(),
      tells: z.array(id).max(mostItems).optional(),
      relays: z.array(id).max(mostItems).optional(),
    }),
  ),
})

const wholeList = <T extends z.ZodType>(item: T) => z.array(item).max(mostItems)

/** What a statement must have before it is published; the checks of the dataset ask for more. */
export const completeStatement = z.strictObject({
  key,
  speaker: id,
  earliest: day,
  latest: day,
  mode,
  certainty,
  summary: text.min(1),
  at: id.optional(),
  relays: wholeList(z.strictObject({ actor: id, relation })),
  disputedBy: wholeList(id),
  stances: wholeList(z.strictObject({ demand: id, stance, extent })),
  assesses: wholeList(z.strictObject({ target: id, status })),
  exchanges: wholeList(z.strictObject({ of: id, for: id, kind: exchangeKind })),
  citations: wholeList(
    z.strictObject({
      paragraph: z.int().min(1),
      start: offset,
      end: offset,
      phrase: text.min(1),
      tells: z.array(id).min(1),
      relays: z.array(id).default([]),
    }),
  ).min(1, 'a statement has at least one place'),
})

export type CodedStatement = z.output<typeof codedStatement>
export type CompleteStatement = z.output<typeof completeStatement>
/** A statement with its source. */
export type Coded = CodedStatement & { source: string }
