/** An endpoint: one route of the API as a plain object that `mount` serves and `openapi` describes. */
import type { z } from 'zod'
import type { DataVersion } from '../codebook/schemas.js'

export interface Endpoint<P extends z.ZodObject = z.ZodObject, B extends z.ZodType = z.ZodType> {
  /** Unique; the operationId in OpenAPI. */
  name: string
  method: 'get' | 'post' | 'delete'
  /** As OpenAPI writes paths: `/api/v1/statement/{id}`. */
  path: string
  /** One English sentence. */
  summary: string
  /**
   * Parameters of the path and of the query string; a record is written `name.key=value`. Without a schema the query
   * string is ignored.
   */
  params?: P
  /** A body of JSON. */
  body?: B
  /** Request headers that it heeds, each with its effect. */
  headers?: Readonly<Record<string, string>>
  /** What it answers, by status; problems come on top. */
  answers: Readonly<Record<number, Answer>>
  /** Statuses of the problems it may answer with. */
  problems: readonly ProblemStatus[]
  /** The header Accept chooses among the media types of the answer. */
  negotiates?: true
  /**
   * `generation`: one generation and one URL always give the same bytes, so that a tag is compared before anything is
   * computed. Otherwise the tag is a hash of the answer.
   */
  tag?: 'generation'
  /** @throws Problem for everything the caller can mend */
  handle(asked: Asked<z.output<P>, z.output<B>>): Promise<Reply>
}

export type ProblemStatus = 400 | 403 | 404 | 406 | 409 | 413 | 415 | 422 | 429 | 503 | 504

export interface Answer {
  description: string
  /** By media type: the schema of JSON, else what kind of bytes. */
  content?: Readonly<Record<string, z.ZodType | 'text' | 'binary'>>
  headers?: Readonly<Record<string, { description: string; type: 'string' | 'integer' | 'boolean' }>>
}

/** A request that has been read and found good. */
export interface Asked<P = Record<string, unknown>, B = unknown> {
  params: P
  body: B
  /** Aborted when the client leaves before it has its answer. */
  signal: AbortSignal
  /** The request's header, or an empty text. */
  header(name: string): string
  /** The media type to answer with: the one that was negotiated, else the only or first one. */
  type: string
  /** Sets a header that is sent whatever the outcome. */
  setHeader(name: string, value: string): void
  /** Sends headers ahead of the answer, as 103 Early Hints. */
  hint(headers: Record<string, string>): void
}

export type Pieces = Iterable<string | Uint8Array>

export interface Reply {
  /** 200 when left out. */
  status?: number
  /** The generation that answered. */
  data?: DataVersion
  type?: string
  headers?: Readonly<Record<string, string>>
  /** Name of the file that a browser saves it under. */
  file?: string
  /** Whole, or in pieces that are written only as fast as the client reads. */
  body?: string | (() => Pieces | Promise<Pieces>)
}

/** Infers the types of an endpoint's schemas, and forgets them for the list. */
export function endpoint<P extends z.ZodObject, B extends z.ZodType>(it: Endpoint<P, B>): Endpoint {
  return it as unknown as Endpoint
}

export function jsonReply(value: unknown, data?: DataVersion): Reply {
  return { type: 'application/json', body: JSON.stringify(value), ...(data && { data }) }
}
