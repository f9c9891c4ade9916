/** An endpoint: one route of the API as a plain object, which `mount` serves and `openapi` describes. */
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import type { DataVersion } from '../codebook/schemas.js'
import type { Pieces } from '../export/formats.js'

export interface Endpoint<P extends z.ZodObject = z.ZodObject, B extends z.ZodType = z.ZodType> {
  /** Unique; the operationId in OpenAPI. */
  name: string
  method: 'get' | 'post' | 'put' | 'delete'
  /** As OpenAPI writes paths: `/api/v1/statement/{id}`. */
  path: string
  /** One English sentence. */
  summary: string
  /** What the summary has no room for. */
  description?: string
  /**
   * Parameters of the path and of the query string; a record is written `name.key=value`. Without a schema the query
   * string is ignored.
   */
  params?: P
  /** A body of JSON. */
  body?: B
  /** In bytes, where it may be larger than others. */
  largestBody?: number
  /** Request headers that have an effect, each with its effect. */
  headers?: Readonly<Record<string, string>>
  /** Answers by status, without the problems. */
  answers: Readonly<Record<number, Answer>>
  /** Statuses of the problems it may answer with. */
  problems: readonly ProblemStatus[]
  /** The header Accept chooses the media type of the answer. */
  negotiates?: true
  /**
   * `generation`: the same URL on the same generation always gives the same bytes, so the ETag is known before anything
   * is computed. Otherwise the ETag is a hash of the answer.
   */
  tag?: 'generation'
  /** The answer depends on generation and parameters alone, and is kept for the next who asks if it is whole. */
  kept?: true
  /** Refuses a request before its body is read. @throws Problem */
  guard?(asked: Pick<Asked, 'header' | 'setHeader' | 'site'>): Promise<void>
  /** @throws Problem for everything the caller can mend */
  handle(asked: Asked<z.output<P>, z.output<B>>): Promise<Reply>
}

export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 406
  | 409
  | 413
  | 415
  | 422
  | 428
  | 429
  | 431
  | 500
  | 501
  | 503
  | 504
  | 507

export interface Answer {
  description: string
  /** By media type: the schema of JSON, or the kind of bytes. */
  content?: Readonly<Record<string, z.ZodType | 'text' | 'binary'>>
  headers?: Readonly<Record<string, { description: string; type: 'string' | 'integer' | 'boolean' }>>
}

/** A request whose parameters and body fit the endpoint's schemas. */
export interface Asked<P = Record<string, unknown>, B = unknown> {
  params: P
  body: B
  /** The address under which the client reaches the server, such as `https://news.example/demarche`; not for what is `kept`. */
  readonly site: string
  /** Where the server stands on its host: an empty text or, for example, `/demarche`. */
  basePath: string
  /** Aborted when the client leaves before it has its answer. */
  signal: AbortSignal
  /** The request's header, or an empty text. */
  header(name: string): string
  /** The media type to answer with: the one that was negotiated, else the only or first one. */
  type: string
  /** Sets a header that is sent with the answer and with a problem alike. */
  setHeader(name: string, value: string): void
  /** Sends headers ahead of the answer, as 103 Early Hints. */
  hint(headers: Record<string, string>): void
}

export interface Reply {
  /** 200 when left out. */
  status?: number
  /** The generation that answered. */
  data?: DataVersion
  type?: string
  headers?: Readonly<Record<string, string>>
  /** The file name under which a browser saves it. */
  file?: string
  /** Whole, or in pieces that are written only as fast as the client reads. */
  body?: string | Buffer | (() => Pieces | Readable)
}

/** Checks the types of one endpoint against its own schemas, and drops them so that endpoints fit in one list. */
export function endpoint<P extends z.ZodObject, B extends z.ZodType>(it: Endpoint<P, B>): Endpoint {
  return it as unknown as Endpoint
}

export function jsonReply(value: unknown, data?: DataVersion): Reply {
  return { type: 'application/json', body: JSON.stringify(value), ...(data && { data }) }
}
