/** The contract of a graph store: what both engines must do, and the values that go in and out. */

import type { DataVersion } from '../codebook/schemas.js'
import type { Query } from '../cypher/query-file.js'
import type { Table } from './table.js'

/** A value in a row: dates and times are ISO strings, integers are numbers (bigint beyond 2^53). */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value }
export type Row = Record<string, Value>

/** A calendar day as a parameter; the store sends it as a date. */
export interface DateParam {
  $date: string
}
export type Param = null | boolean | number | bigint | string | DateParam | Param[] | { [key: string]: Param }
export type Params = Record<string, Param>

/** Limits of one read. */
export interface Budget {
  /** Neo4j ends the read after this time; the embedded engine cannot cancel. */
  timeoutMs?: number
  /** On Neo4j: how long the caller waits for a server that says nothing. */
  waitsMs?: number
}

/** A statement that writes, with its parameters. Without any, a literal list that opens it is sent as one. */
export interface Write {
  text: string
  params?: Params
}

/** Anything that answers Cypher queries. */
export interface Graph {
  /** Runs one query that reads. Rejects with the engine's own error. */
  read(query: string, params?: Params, budget?: Budget): Promise<Row[]>
  /** The same as columns, where the engine has them: it costs a fraction of rows. */
  readTable?(query: string, params?: Params): Promise<Table>
  /**
   * The answers to many queries at once, none of them in memory before somebody looks at it: what a load asks last, and
   * where this is there, the memory of its graph is given back for it.
   */
  readAside?(asked: readonly { query: string; params: Params }[]): Promise<Table[]>
  /** Of a generation that never changes: where what is computed from it may be kept. */
  readonly cache?: GenerationCache
}

/** Where what is computed from one generation may be kept on this machine. It is a cache: it may vanish at any time. */
export interface GenerationCache {
  generation: string
  /** The beginning of the paths of its files, which are swept with the generation. */
  path: string
  /** Says what is made anew, or cannot be kept. */
  say(message: string): void
}

/** One graph in one engine. */
export interface GraphStore extends Graph {
  /** Runs all statements in one transaction, all or nothing. A failure is a StatementError. */
  write(statements: readonly Write[]): Promise<void>
  close(): Promise<void>
}

/**
 * A new generation being built, invisible to readers until it is published. Reading it shows what would be published,
 * so all writes must come before the first read.
 */
export interface Staging extends Graph {
  write(statements: readonly Write[]): Promise<void>
  /** Publishes this generation in one step: from then on readers get it. */
  publish(version: string): Promise<DataVersion>
  /** Discards it; the published generation stays. Safe to call twice. */
  abandon(): Promise<void>
}

/** How graphs are opened. */
export interface OpenOptions {
  /** Says what was repaired, and what could not be opened. */
  warn?: (message: string) => void
  /** Makes a new generation ready; until then the one before is served, where the engine still has it. */
  ready?: (graph: Graph) => Promise<unknown>
  /** On files: a graph in a file of so many bytes is held by a process of its own, so that nobody waits while it is opened. */
  elsewhereFrom?: number
}

/** A generation that was published. */
export interface Publication extends DataVersion {
  /** When, as an ISO time in UTC; null where an older program published it and did not note it. */
  published: string | null
}

/** The published graph; each load publishes a new generation of it. */
export interface Graphs {
  /** Runs `work` on one generation; a concurrent publish does not affect it. Views of one generation share one `graph`. */
  view<T>(work: (graph: Graph, data: DataVersion) => Promise<T>): Promise<T>
  /** The published generation; null before the first load. */
  current(): Promise<DataVersion | null>
  /** What was published last, which may not be served yet, and when; null before the first load. */
  publication(): Promise<Publication | null>
  /** On files: resolves once what was published last is served, or could not be made ready. */
  settled?(): Promise<void>
  /** On files: the one that is being read, for another process to open. @throws Problem 503 when there is none */
  file?(): { path: string; data: DataVersion }
  /**
   * Starts a new generation, on an empty graph or, on a server, beside data that is not ours. `bytes` is how much will be
   * written: on files, a process of its own writes a large graph.
   */
  stage(schema: readonly Write[], bytes?: number): Promise<Staging>
  close(): Promise<void>
}

/** A statement of a `write` failed; `index` counts from 0. */
export class StatementError extends Error {
  readonly index: number

  constructor(index: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'StatementError'
    this.index = index
  }
}

/** Runs a query file: parameters that its header declares as dates are sent as dates, missing ones as null. */
export function ask(graph: Graph, query: Query, params: Record<string, unknown>, budget?: Budget): Promise<Row[]> {
  return graph.read(query.text, sentTo(query, params), budget)
}

/** The parameters of a query file as the store takes them. */
export function sentTo(query: Query, params: Record<string, unknown>): Params {
  const sent: Params = {}
  for (const { name, type } of query.params) {
    const value = (params[name] ?? null) as Param
    sent[name] = type === 'date' && typeof value === 'string' ? { $date: value } : value
  }
  return sent
}
