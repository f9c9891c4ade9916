/** The contract of a graph store: what both engines do alike, and the values that cross it. */

import type { DataVersion } from '../codebook/schemas.js'
import type { Query } from '../cypher/query-file.js'

/** A value in a row: dates and times are ISO strings, integers are numbers (bigint beyond 2^53). */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value }
export type Row = Record<string, Value>

/** A calendar day as a parameter, so that a store can send it typed. */
export interface DateParam {
  $date: string
}
export type Param = null | boolean | number | bigint | string | DateParam | Param[] | { [key: string]: Param }
export type Params = Record<string, Param>

/** What one read may cost. */
export interface Budget {
  /** The engine ends the read after this time where it can (Neo4j); the embedded engine has no cancel. */
  timeoutMs?: number
}

/** A writing statement, and what it takes. */
export interface Write {
  text: string
  params?: Params
}

/** Something Cypher can be read from. */
export interface Graph {
  /** Runs one reading query; rejects with the engine's own error. */
  read(query: string, params?: Params, budget?: Budget): Promise<Row[]>
}

/** One graph in one engine. */
export interface GraphStore extends Graph {
  /** Runs all statements in one transaction: all of them hold, or none. A failure is a StatementError. */
  write(statements: readonly Write[]): Promise<void>
  close(): Promise<void>
}

/**
 * A new generation under way: invisible to readers until it is published. Reading it shows what would be
 * published, so every write comes before the first read.
 */
export interface Staging extends Graph {
  write(statements: readonly Write[]): Promise<void>
  /** Makes this generation the one that is read, in one step. */
  publish(version: string): Promise<DataVersion>
  /** Drops it; what was published before goes on being read. Safe to call twice. */
  abandon(): Promise<void>
}

/** The published graph, generation after generation. */
export interface Graphs {
  /** Hands `work` one whole generation, whatever is published meanwhile. */
  view<T>(work: (graph: Graph, data: DataVersion) => Promise<T>): Promise<T>
  /** The generation that is being read; null when nothing has been published yet. */
  current(): Promise<DataVersion | null>
  /** Begins a new generation on an empty graph (or, on a server, beside what is not ours). */
  stage(schema: readonly Write[]): Promise<Staging>
  close(): Promise<void>
}

/** The statement of a `write` that failed; `index` counts from 0. */
export class StatementError extends Error {
  readonly index: number

  constructor(index: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'StatementError'
    this.index = index
  }
}

/** Runs a documented query: dates are sent typed as its header declares them, absent parameters as null. */
export function ask(graph: Graph, query: Query, params: Record<string, unknown>, budget?: Budget): Promise<Row[]> {
  const sent: Params = {}
  for (const { name, type } of query.params) {
    const value = (params[name] ?? null) as Param
    sent[name] = type === 'date' && typeof value === 'string' ? { $date: value } : value
  }
  return graph.read(query.text, sent, budget)
}
