/** What a question is: one plain object from which route, OpenAPI, command and client types are derived. */
import { z } from 'zod'
import { clock, day, id, relation } from '../../codebook/schemas.js'
import type { Graph } from '../../store/graph-store.js'

export interface QuestionParts<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  /** One English sentence: what it answers. */
  summary: string
  /** A parameter called `id` is part of the path, the others are a query string's. */
  params: P
  result: R
  /** What a person sees of each item in a table, in this order; data formats carry everything. */
  columns: readonly string[]
  /** What a table and a CSV list of an answer that is no page. */
  list?: { item: z.ZodObject; of(answer: z.input<R>): Record<string, unknown>[] }
  answer(graph: Graph, params: z.output<P>): Promise<z.input<R>>
}

/** A question of the registry, with its name there. */
export interface Question extends QuestionParts {
  name: string
}

/** Keeps the types of a question's own schemas. */
export function question<P extends z.ZodObject, R extends z.ZodObject>(it: QuestionParts<P, R>): QuestionParts<P, R> {
  return it
}

/** A list as one string, `a,b`, as query strings and commands carry it. */
export function commaList<T extends z.ZodType<string, string>>(item: T) {
  return z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item))
    .optional()
}

export const asOf = day.optional().describe('the day the answer is for, YYYY-MM-DD; without it, the whole record')
export const limit = (most: number, usual: number) =>
  z.coerce.number().pipe(z.int().min(1).max(most)).default(usual).describe(`at most so many items, up to ${most}`)
export const cursor = z.string().max(400).optional().describe('the `next` of the page before')

/** The parameters every answer that depends on time or trust takes. */
export const viewParams = {
  asOf,
  clock: clock.default('said'),
  source: id.optional().describe('only what this source tells'),
  withoutRelays: commaList(relation).describe(
    'leave out what only these relays tell: own, ally, mediator, adversary, press, author',
  ),
  hedged: z.enum(['include', 'exclude']).default('include').describe('exclude leaves out hedged statements'),
}

/** A page of a list; the server adds which data answered. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('pass it as cursor to get the next page; null at the end'),
  })
}
