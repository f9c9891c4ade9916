/** Mounts the routes of queries and of the library. */
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { badRequest, notFound, Problem, unavailable } from '../errors.js'
import type { SavedQuery } from '../query/library.js'
import { cancelled, tooLarge } from '../query/query-problems.js'
import type { QueryService } from '../query/query-service.js'
import { type Asked, fromBody, fromLibrary, fromQuery, runAsked, setFresh } from './query-requests.js'
import { formats } from './send-result.js'

const queryPaths = ['/api/v1/query', ...formats.map((format) => `/api/v1/query.${format}`)]
const largestBody = 256 * 1024

export function mountQueries(app: Express, queries: QueryService): void {
  const run =
    (read: (req: Request, ending: string | undefined) => Asked): RequestHandler =>
    async (req, res) => {
      const asked = read(req, endingOf(req.path))
      if (req.method === 'GET' && (await isFresh(queries, req, res))) return void res.status(304).end()
      await runAsked(queries, asked, req, res)
    }
  app.get(
    queryPaths,
    run((req, ending) => fromQuery(queries, req, ending)),
  )
  app.post(
    queryPaths,
    express.json({ limit: largestBody }),
    bodyProblems,
    run((req, ending) => fromBody(queries, req, ending)),
  )
  app.all(queryPaths, only('GET, HEAD, POST'))
  app.delete('/api/v1/query/:id', (req, res) => {
    const running = queries.running.get(String(req.params.id))
    if (!running) throw notFound('No query under way has this id: it has its answer, or never was.')
    running.abort(cancelled())
    res.status(204).end()
  })
  app.get('/api/v1/library', async (_req, res) => {
    const { adHoc, allowAdHoc, library } = queries
    res.json({ items: library.map(entryOf), limits: adHoc, allowAdHoc, data: await queries.current() })
  })
  app.all('/api/v1/library', only('GET, HEAD'))
  app.get(
    '/api/v1/library/:name',
    run((req, ending) => fromLibrary(queries, req, String(req.params.name).replace(/\.[a-z]+$/, ''), ending)),
  )
  app.all('/api/v1/library/:name', only('GET, HEAD'))
}

const endingOf = (path: string) => /\.([a-z]+)$/.exec(path)?.[1]

async function isFresh(queries: QueryService, req: Request, res: Parameters<RequestHandler>[1]): Promise<boolean> {
  const data = await queries.current()
  if (!data) throw unavailable('Nothing has been loaded yet. Run: demarche load')
  if (!req.get('if-none-match')) return false
  setFresh(res, data, req)
  return req.fresh
}

const only =
  (methods: string): RequestHandler =>
  (req, res) => {
    res.setHeader('Allow', methods)
    throw new Problem(405, 'Method not allowed', `${req.method} is not for this. Use ${methods}.`)
  }

const bodyProblems: ErrorRequestHandler = (error, _req, _res, _next) => {
  const { status } = z.object({ status: z.int() }).catch({ status: 400 }).parse(error)
  if (status === 413) throw tooLarge(`The request is larger than ${largestBody} bytes.`, { bytes: largestBody })
  throw badRequest('The body is not JSON. Send {"query": "...", "parameters": {...}}.')
}

/** What a person needs to choose and call a saved query; a typed default as it is written. */
function entryOf({ params, file, ...rest }: SavedQuery): Record<string, unknown> {
  const written = (value: unknown) =>
    typeof value === 'object' && value !== null && '$date' in value ? value.$date : value
  return { ...rest, params: params.map((param) => ({ ...param, default: written(param.default) })) }
}
