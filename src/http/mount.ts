/** Serves endpoints with Express; methods, ETags, 304, HEAD and 405 work the same way for all of them. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import compression from 'compression'
import type { IRouter, Request, RequestHandler, Response } from 'express'
import type { DataVersion } from '../codebook/schemas.js'
import { inChunks } from '../export/write/in-chunks.js'
import type { Endpoint, Reply } from './endpoint.js'
import { type Encoding, encodings, isWhole, type KeptReplies, keptReplies, type WholeReply } from './kept-replies.js'
import { notAllowed } from './not-allowed.js'
import { closeUnread } from './problems.js'
import { readRequest } from './read-request.js'

export interface MountOptions {
  /** The program's: another version may answer the same request differently. */
  version: string
  current(): Promise<DataVersion | null>
  /** Bytes of answers that are kept in memory. */
  keptBytes: number
}

export function mount(app: IRouter, endpoints: readonly Endpoint[], options: MountOptions): void {
  const kept = keptReplies(options.keptBytes)
  // Express takes the first route that matches: `{id}.csv` must come before `{id}`.
  const ordered = [...endpoints].sort((a, b) => Number(a.path.endsWith('}')) - Number(b.path.endsWith('}')))
  for (const path of new Set(ordered.map((it) => it.path))) {
    const route = app.route(path.replace(/\{(\w+)\}/g, ':$1'))
    const here = ordered.filter((it) => it.path === path)
    for (const it of here) route[it.method](...handlersOf(it, options, kept))
    route.all(otherMethods(here))
  }
}

const compress = compression()

/** What is kept is compressed already; it is answered before anything else is done for a request. */
function handlersOf(endpoint: Endpoint, { version, current }: MountOptions, kept: KeptReplies): RequestHandler[] {
  const tagOf = (data: DataVersion, req: Request) => {
    const key = [version, data.generation, req.originalUrl, endpoint.negotiates ? req.get('accept') : ''].join('\0')
    return `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`
  }
  const addressOf = ({ generation }: DataVersion, req: Request) =>
    [generation, req.get('accept-encoding') ?? '', req.originalUrl].join(' ')
  const again: RequestHandler = async (req, res, next) => {
    const data = await current()
    const known = data && kept.at(addressOf(data, req))
    res.locals.data = data
    if (!known) return next()
    res.set({ 'Cache-Control': 'no-cache', ...known.whole.reply.headers, ETag: known.tag })
    sendWhole(known.whole, req, res)
  }
  const answer = async (req: Request, res: Response) => {
    if (endpoint.method === 'get') res.setHeader('Cache-Control', 'no-cache')
    const asked = await readRequest(endpoint, req, res)
    if (endpoint.negotiates) res.vary('Accept')
    const tags = endpoint.tag ? req.get('if-none-match') : undefined
    // `*` matches if there is any answer, which is not known before it is computed.
    if (tags !== undefined && tags !== '*') {
      const data = await current()
      if (data) res.setHeader('ETag', tagOf(data, req))
      if (data && req.fresh) return notModified(req, res)
    }
    // Without a graph, the endpoint itself says what to do.
    const data: DataVersion | null = endpoint.kept ? res.locals.data : null
    const encoding = encodingOf(req)
    const whole = data && (await kept.reply(endpoint, asked, data, encoding))
    const reply = whole ? whole.reply : await endpoint.handle(asked)
    if (res.destroyed) return
    res.status(reply.status ?? 200).set(reply.headers ?? {})
    if (endpoint.tag && reply.data) res.setHeader('ETag', tagOf(reply.data, req))
    if (!whole || !isWhole(whole)) return send(reply, req, res)
    // A load may have come between; then the answer is that of another generation.
    if (endpoint.tag && reply.data?.generation === data.generation)
      kept.remember(addressOf(data, req), kept.keyOf(endpoint, asked, data, encoding), tagOf(data, req))
    sendWhole(whole, req, res)
  }
  const first: RequestHandler = async (req, res) => {
    try {
      await answer(req, res)
    } catch (error) {
      // A client that leaves early is not an error.
      if (!res.destroyed || (error as Error).name !== 'AbortError') throw error
    }
  }
  return [...(endpoint.kept ? [again] : []), compress, first]
}

async function send({ type, file, body }: Reply, req: Request, res: Response): Promise<void> {
  if (req.fresh && typeof body !== 'string') return notModified(req, res)
  closeUnread(req, res)
  if (file) res.attachment(file)
  if (type) res.type(type)
  // `res.send` compares the ETag itself, and adds one if there is none yet.
  if (typeof body === 'string' || Buffer.isBuffer(body)) return void res.send(body)
  if (body === undefined || req.method === 'HEAD') return void res.end()
  try {
    const made = body()
    await pipeline(made instanceof Readable ? made : Readable.from(inChunks(made), { objectMode: false }), res)
  } catch (error) {
    // A client that leaves early is not an error.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

function sendWhole({ reply: { type, file }, bytes, encoding }: WholeReply, req: Request, res: Response): void {
  res.vary('Accept-Encoding')
  if (req.fresh) {
    notModified(req, res)
    return
  }
  if (encoding) res.setHeader('Content-Encoding', encoding)
  closeUnread(req, res)
  if (file) res.attachment(file)
  if (type) res.type(type)
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}

function encodingOf(req: Request): Encoding | undefined {
  return encodings.find((encoding) => encoding === req.acceptsEncodings(...encodings, 'identity'))
}

/** What an endpoint may set otherwise than the server does: a browser would put these in the place of those that it keeps. */
const ofTheKept = ['Content-Security-Policy', 'Cross-Origin-Resource-Policy', 'X-Frame-Options']

function notModified(req: Request, res: Response): void {
  closeUnread(req, res)
  for (const header of ofTheKept) res.removeHeader(header)
  res.status(304).end()
}

function otherMethods(endpoints: readonly Endpoint[]): RequestHandler {
  const allowed = endpoints.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
  return (req, res) => {
    throw notAllowed(req, res, allowed)
  }
}
