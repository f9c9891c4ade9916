/** The HTTP application: the endpoints of the API, and the built page. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { notFound, unavailable } from '../errors.js'
import type { QueryService } from '../query/query-service.js'
import type { Graphs } from '../store/graph-store.js'
import { exportEndpoints } from './export-endpoints.js'
import { mount } from './mount.js'
import { passageEndpoints } from './passage-endpoints.js'
import { problemHandler } from './problems.js'
import { queryEndpoints } from './query-endpoints.js'
import { questionEndpoints } from './question-endpoints.js'
import { healthEndpoint, openapiEndpoint } from './service-endpoints.js'

export interface AppOptions {
  graphs: Graphs
  logger: Logger
  version: string
  /** Folder of the built page; without it, only the API is served. */
  page?: string
  /** Without it, there are no ad-hoc and no saved queries. */
  queries?: QueryService
  /** Folder with copies of the source texts. */
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
      // The server speaks plain HTTP; a proxy that adds TLS decides on this.
      strictTransportSecurity: false,
    }),
  )
  app.use(compression())
  const endpoints = [
    ...questionEndpoints(graphs),
    ...passageEndpoints(graphs, sourcesDir),
    ...exportEndpoints(graphs),
    ...(queries ? queryEndpoints(queries) : []),
    healthEndpoint(graphs, version),
  ]
  mount(app, [...endpoints, openapiEndpoint(version, endpoints)], { version, current: () => graphs.current() })
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

/** The page is one document: a path without a dot in its last part is one of its views. Assets are named by hash. */
function servePage(app: Express, page: string): void {
  app.use('/assets', express.static(join(page, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  app.use(express.static(page, { maxAge: 0 }))
  app.get(/^\/[^.]*(?:\/[^/]*)?$/, (req, res, next) => {
    if (!req.accepts('html') || req.path.startsWith('/assets/')) return next()
    // `npm start` serves while the page is still being built; the header makes the browser try again.
    if (!existsSync(join(page, 'index.html'))) {
      res.setHeader('Refresh', '2')
      throw unavailable('The page is not built yet. Your browser tries again every two seconds.')
    }
    res.sendFile(join(page, 'index.html'), { maxAge: 0 })
  })
}
