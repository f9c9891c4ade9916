/** The HTTP side: one route a question, and the built page. Express adds nothing of its own. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import type { DataVersion } from '../codebook/schemas.js'
import { notFound, Problem, unavailable } from '../errors.js'
import type { QueryService } from '../query/query-service.js'
import { questionList } from '../questions/index.js'
import { parseParams } from '../questions/support/parse-params.js'
import type { Question } from '../questions/support/question.js'
import type { Graphs } from '../store/graph-store.js'
import { readPassages } from '../verify/passages.js'
import { csvAnswer, listColumns } from './csv-answer.js'
import { exportPaths } from './export-paths.js'
import { mountExports } from './mount-exports.js'
import { mountQueries } from './mount-queries.js'
import { openapi, pathOf } from './openapi.js'
import { problemHandler } from './problems.js'
import { queryPaths } from './query-paths.js'

export interface AppOptions {
  graphs: Graphs
  logger: Logger
  version: string
  /** Folder of the built page; without it only the API is served. */
  page?: string
  /** Without it, no queries but those of the questions. */
  queries?: QueryService
  /** Folder of the reader's copies of the texts. */
  sourcesDir?: string | undefined
}

/** The whole application, ready to listen. */
export function createApp({ graphs, logger, version, page, queries, sourcesDir }: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(
    pinoHttp({
      logger,
      customLogLevel: (_req, res, error) => levelOf(res.statusCode, error),
      serializers: { req: ({ method, url }) => ({ method, url }), res: ({ statusCode }) => ({ statusCode }) },
    }),
  )
  app.use(
    helmet({
      contentSecurityPolicy: { directives: { 'style-src': ["'self'"], 'upgrade-insecure-requests': null } },
      // We speak plain HTTP; whoever puts TLS before us decides on this.
      strictTransportSecurity: false,
    }),
  )
  app.use(compression())
  app.get('/healthz', async (_req, res) => {
    const data = await graphs.current()
    res.status(data ? 200 : 503).json({ status: data ? 'ok' : 'no graph loaded', version, data })
  })
  const description = openapi(version, { ...exportPaths(), ...(queries ? queryPaths() : {}) })
  app.get('/api/v1/openapi.json', (_req, res) => {
    res.json(description)
  })
  for (const question of questionList) {
    if (listColumns(question)) app.get(`${pathOf(question)}.csv`, (req, res) => answerCsv(graphs, question, req, res))
    app.get(pathOf(question), (req, res) => answer(graphs, question, req, res))
    app.all(pathOf(question), (req, res) => {
      res.setHeader('Allow', 'GET, HEAD')
      throw new Problem(405, 'Method not allowed', `${req.method} is not for reading. Use GET.`)
    })
  }
  app.get('/api/v1/passages/:id', async (req, res) => {
    res.json(
      await graphs.view(async (graph, data) => ({
        items: await readPassages(graph, req.params.id, sourcesDir),
        data,
      })),
    )
  })
  mountExports(app, graphs)
  if (queries) mountQueries(app, queries)
  app.use('/api', (req) => {
    throw notFound(`There is nothing at ${req.originalUrl}. GET /api/v1/openapi.json lists what there is.`)
  })
  if (page) servePage(app, page)
  app.use((req) => {
    throw notFound(`There is nothing at ${req.originalUrl}.`)
  })
  app.use(problemHandler(logger))
  return app
}

function levelOf(status: number, error: Error | undefined) {
  if (status >= 500 || error) return 'error'
  return status >= 400 ? 'warn' : 'info'
}

async function answer(graphs: Graphs, question: Question, req: Request, res: Response): Promise<void> {
  const params = parseParams(question, { ...req.query, ...req.params })
  const body = await graphs.view(async (graph, data) => {
    res.setHeader('ETag', etagOf(data, req.originalUrl))
    res.setHeader('Cache-Control', 'no-cache')
    return req.fresh ? null : { ...(await question.answer(graph, params)), data }
  })
  if (body === null) res.status(304).end()
  else res.json(body)
}

async function answerCsv(graphs: Graphs, question: Question, req: Request, res: Response): Promise<void> {
  const params = parseParams(question, { ...req.query, ...req.params })
  const csv = await graphs.view(async (graph, data) => {
    res.setHeader('ETag', etagOf(data, req.originalUrl))
    res.setHeader('Cache-Control', 'no-cache')
    return req.fresh ? null : { version: data.version, text: await csvAnswer(graph, question, params) }
  })
  // Not before the view has ended: where a load commits half way, all of it is asked again.
  if (csv === null) res.status(304).end()
  else res.attachment(`demarche-${question.name}-${csv.version}.csv`).type('text/csv').send(csv.text)
}

/** The same data and the same request give the same bytes. */
function etagOf(data: DataVersion, url: string): string {
  return `W/"${createHash('sha256').update(`${data.generation}\0${url}`).digest('base64url').slice(0, 22)}"`
}

/** The page is one document; a path without a dot in its last part names one of its views. Hashed assets never change. */
function servePage(app: Express, page: string): void {
  app.use('/assets', express.static(join(page, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(page, { maxAge: 0 }))
  app.get(/^\/[^.]*(?:\/[^/]*)?$/, (req, res, next) => {
    if (!req.accepts('html') || req.path.startsWith('/assets/')) return next()
    // `npm start` serves while the page is still being built; the header makes the browser look again.
    if (!existsSync(join(page, 'index.html'))) {
      res.setHeader('Refresh', '2')
      throw unavailable('The page is not built yet. It is looked for again every two seconds.')
    }
    res.sendFile(join(page, 'index.html'), { maxAge: 0 })
  })
}
