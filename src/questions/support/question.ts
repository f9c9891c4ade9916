/** A question: one plain object from which its route, OpenAPI, command and client types are derived. */
import type { z } from 'zod'
import type { Graph } from '../../store/graph-store.js'

export interface QuestionParts<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  /** What it answers, in one English sentence. */
  summary: string
  /** A parameter called `id` is part of the path, the others are a query string's. */
  params: P
  /** At least one of these must be given. */
  needsOneOf?: readonly (keyof P['shape'] & string)[]
  result: R
  /** The columns of a table for people, in this order; data formats have all fields. */
  columns: readonly string[]
  /** The rows of tables and CSV, where the answer is not a page of items; `usual` are parameters that differ there unless given. */
  list?: { item: z.ZodObject; of(answer: z.input<R>): Iterable<Record<string, unknown>>; usual?: Partial<z.output<P>> }
  answer(graph: Graph, params: z.output<P>): Promise<z.input<R>>
  /**
   * The items of all pages, a few at a time, where there may be too many to have them all in memory. What it gives back may
   * be called more than once, also when the graph is closed: each time they begin anew.
   *
   * @throws what `answer` throws, before or while the first items are given
   */
  pieces?(graph: Graph, params: z.output<P>): Promise<() => AsyncIterable<Record<string, unknown>[]>>
  /** What a reader of the table should know and its rows do not say. */
  note?(answer: z.input<R>): string | null
}

/** A question with its name, which is its key in the registry. */
export interface Question extends QuestionParts {
  name: string
}

/** Infers the types of a question's own schemas. */
export function question<P extends z.ZodObject, R extends z.ZodObject>(it: QuestionParts<P, R>): QuestionParts<P, R> {
  return it
}
