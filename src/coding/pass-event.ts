/** What a line of a pass or of a log of decisions says: one act of a coder, such as writing a statement or taking it back. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { badRequest } from '../errors.js'
import { recordSchemas } from '../records/records.js'
import { codedStatement } from './coded-statement.js'
import { decision } from './decision.js'

/** The version of the codebook that a pass follows. */
export const codebookVersion = '1.4'

const { actors, capacities, memberships, demands, demandRelations, events, drafts } = recordSchemas
const why = z.string().max(2_000).optional().describe('why it is needed, where none of the dataset fits')

/** A record that a coder needs and the dataset lacks; like a statement, it may be unfinished. */
const newRecord = {
  actor: actors.partial().extend({
    id,
    why,
    represents: z
      .array(capacities.omit({ actor: true }).partial())
      .max(50)
      .default([]),
    memberOf: z
      .array(memberships.omit({ state: true }).partial())
      .max(50)
      .default([]),
  }),
  demand: demands.partial().extend({
    id,
    why,
    relations: z
      .array(demandRelations.omit({ from: true }).partial())
      .max(50)
      .default([]),
  }),
  event: events.partial().extend({ id, why }),
  draft: drafts.partial().extend({ id, why }),
}

/** A paragraph without a citation, and the reason. */
export const uncodedParagraph = z.strictObject({
  paragraph: z.int().min(1),
  reason: z.string().min(1).max(200),
  note: z.string().max(2_000).default(''),
})

/** What a pass is made of. */
export const itemSchemas = { statement: codedStatement, uncoded: uncodedParagraph, ...newRecord }
export type ItemKind = keyof typeof itemSchemas
export type Items = { [K in ItemKind]: z.output<(typeof itemSchemas)[K]> }

/** Those, and what a log of decisions is made of. */
export const loggedSchemas = { ...itemSchemas, decision }
export type LoggedKind = keyof typeof loggedSchemas
export type Logged = Items & { decision: z.output<typeof decision> }

const kinds = Object.keys(loggedSchemas) as [LoggedKind, ...LoggedKind[]]
const name = z.string().min(1).max(120)
/** The key of a decision may be made of those of two statements. */
const itemKey = z.string().min(1).max(250)

/** What a client sends: the log adds the number, the time and what stood there before. */
export const sentEvent = z
  .strictObject({
    act: z.enum(['put', 'drop', 'undo', 'redo', 'close', 'reopen']),
    kind: z.enum(kinds).optional().describe('of put and drop'),
    key: itemKey.optional().describe('of put and drop: which item; of an uncoded paragraph its number'),
    before: z.unknown().optional().describe('what stood there; refused where something else does'),
    after: z.unknown().optional().describe('of put'),
    group: name.optional().describe('events of one group are undone together'),
    by: z
      .string()
      .regex(/^(hand|suggestion:.{1,200})$/, 'by is "hand" or "suggestion:<run>#<n>"')
      .default('hand'),
    id: name.describe('made by the client, so that an event that is sent twice counts once'),
    at: z.iso.datetime().optional().describe('when it was done; now, where it is left out'),
  })
  .superRefine(refuseFaults)

/** A line of the log. */
export const loggedEvent = z
  .strictObject({
    n: z.int().min(1),
    at: z.iso.datetime(),
    act: z.enum(['put', 'drop', 'undo', 'redo', 'close', 'reopen']),
    kind: z.enum(kinds).optional(),
    key: itemKey.optional(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    group: name.optional(),
    codebook: z.string(),
    by: z.string(),
    coder: name.optional().describe('of a decision: who decided'),
    id: name,
  })
  .superRefine(refuseFaults)

export type SentEvent = z.output<typeof sentEvent>
export type LoggedEvent = z.output<typeof loggedEvent>

type Shape = Pick<SentEvent, 'act' | 'kind' | 'key' | 'after'>

function refuseFaults(event: Shape, context: z.RefinementCtx): void {
  const fault = faultOf(event)
  if (fault) context.addIssue({ code: 'custom', message: fault })
}

function faultOf({ act, kind, key, after }: Shape): string | null {
  if (act !== 'put' && act !== 'drop')
    return kind || key !== undefined || after !== undefined ? `${act} has neither kind, key nor after` : null
  if (!kind || key === undefined) return `${act} needs a kind and a key`
  if (act === 'drop') return after === undefined ? null : 'drop has no after'
  const own = (after as { key?: string; id?: string; paragraph?: number } | undefined) ?? {}
  const named = kind === 'uncoded' ? String(own.paragraph) : kind === 'statement' ? own.key : own.id
  return kind === 'decision' || named === key ? null : `the ${kind} is called "${named}", the event's key is "${key}"`
}

/** What is put, in the form in which it is kept. @throws Problem 400 that names the field and what is wrong with it */
export function keptItem(kind: LoggedKind, after: unknown): unknown {
  const parsed = loggedSchemas[kind].safeParse(after)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  throw badRequest(`This ${kind} cannot be kept. ${faults.join('; ')}.`)
}
