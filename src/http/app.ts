/** The HTTP application: the endpoints of the API, and the built page. */
import compression from 'compression'
import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import type { CardWriter } from '../cards/card.js'
import { shippedDataset } from '../cypher/dataset.js'
import { notFound } from '../errors.js'
import type { QueryService } from '../query/query-service.js'
import type { Graphs } from '../store/graph-store.js'
import { openVersions, type Versions } from '../versions/versions.js'
import { agreementEndpoint } from './agreement-endpoint.js'
import { allowOrigins } from './allow-origins.js'
import { refuseOtherHosts } from './allowed-hosts.js'
import { capWaiting } from './cap-waiting.js'
import { cardEndpoint } from './cards/card-endpoint.js'
import { keptCards } from './cards/kept-cards.js'
import { pageHeads } from './cards/page-heads.js'
import { robotsEndpoint } from './cards/robots-endpoint.js'
import { sitemapEndpoint } from './cards/sitemap-endpoint.js'
import type { Coding } from './coding/coding.js'
import { codingEndpoints } from './coding/coding-endpoints.js'
import { embedEndpoints } from './embed-endpoints.js'
import { type EmbedSettings, openEmbeds } from './embed-service.js'
import { exportEndpoints } from './export-endpoints.js'
import type { ExportService } from './export-service.js'
import { feedEndpoints } from './feed-endpoints.js'
import { mount } from './mount.js'
import { mountBelow } from './mount-below.js'
import { networkEndpoints } from './network-endpoints.js'
import { oembedEndpoint } from './oembed-endpoint.js'
import { passageEndpoints } from './passage-endpoints.js'
import { problemHandler } from './problems.js'
import { queryEndpoints } from './query-endpoints.js'
import { questionEndpoints } from './question-endpoints.js'
import { securityHeaders } from './security-headers.js'
import { serveMcp } from './serve-mcp.js'
import { servePage } from './serve-page.js'
import { healthEndpoint, openapiEndpoint } from './service-endpoints.js'
import { versionsEndpoint } from './versions-endpoint.js'

export interface AppOptions {
  graphs: Graphs
  exports: ExportService
  /** The published versions of the data; the present one alone when left out. */
  versions?: Versions
  logger: Logger
  version: string
  /** Folder of the built page; without it, only the API is served. */
  page?: string
  /** Writes what a shared link shows; without it, links show no more than the name of Demarche. */
  cards?: CardWriter | null
  /** Without it, no view can be shown in a frame. */
  embeds?: EmbedSettings
  /** Without it, there are no ad-hoc and no saved queries. */
  queries?: QueryService
  /** Without it, nothing can be coded and nothing is written. */
  coding?: Coding | undefined
  /** Folder of the dataset, with what coders coded; the shipped one when left out. */
  dataset?: string
  /** Folder with copies of the source texts. */
  sourcesDir?: string | undefined
  /** Names under which it answers, without ports; any when left out. */
  hosts?: readonly string[] | undefined
  /** The path under which it answers, without a slash at its end; the top of the host when left out. */
  basePath?: string
  /** Proxies that are believed, as Express's `trust proxy` takes them; none when left out. */
  trustedProxies?: number | string[] | undefined
  /** Origins whose pages may read the API; none when left out. */
  origins?: readonly string[] | undefined
  /** Who may show pages in a frame, as a content security policy says it; the server's own pages when left out. */
  frameAncestors?: string
  /** Bytes of answers that are kept in memory; 64 MB when left out. */
  keptBytes?: number
}

/** The whole application, ready to listen. */
export function createApp(options: AppOptions): Express {
  const {
    graphs,
    exports,
    versions = openVersions(graphs),
    logger,
    version,
    page,
    cards: writer = null,
    embeds,
    queries,
    coding,
    dataset = shippedDataset,
    sourcesDir,
    hosts,
    basePath = '',
    trustedProxies = [],
    origins = [],
    frameAncestors = "'self'",
    keptBytes = 64 * 1024 * 1024,
  } = options
  const app = express()
  app.disable('x-powered-by')
  app.set('case sensitive routing', basePath !== '')
  app.set('query parser', 'simple')
  app.set('trust proxy', trustedProxies)
  app.locals.basePath = basePath
  app.use(capWaiting())
  app.use(
    pinoHttp({
      logger,
      customLogLevel: (_req, res, error) => levelOf(res.statusCode, error),
      serializers: {
        req: ({ method, url }) => ({ method, url: loggedUrl(url) }),
        res: ({ statusCode }) => ({ statusCode }),
      },
    }),
  )
  app.use(securityHeaders(basePath, frameAncestors))
  if (hosts) app.use(refuseOtherHosts(hosts))
  const cards = writer && keptCards(graphs, writer)
  const framed = embeds && openEmbeds(graphs, embeds)
  const endpoints = [
    ...questionEndpoints(graphs),
    ...networkEndpoints(graphs, exports),
    ...passageEndpoints(graphs, { sourcesDir, dataset }),
    ...exportEndpoints(graphs, exports),
    ...(queries ? queryEndpoints(queries, origins) : []),
    ...(coding ? codingEndpoints(coding) : []),
    agreementEndpoint(graphs, dataset),
    versionsEndpoint(graphs, versions),
    ...feedEndpoints(graphs, versions),
    ...(cards ? [cardEndpoint(cards)] : []),
    ...(page ? [robotsEndpoint, sitemapEndpoint(graphs)] : []),
    ...(framed ? [...embedEndpoints(graphs, framed, frameAncestors), oembedEndpoint(framed)] : []),
    healthEndpoint(graphs, version, coding !== undefined),
  ]
  const all = [...endpoints, openapiEndpoint(version, basePath, endpoints)]
  const site = mountBelow(app, basePath)
  if (origins.length > 0) site.use(allowOrigins(origins))
  // Search engines read the API to see the page as it is; they list none of its answers, and the page rather than its embed.
  site.use(['/api', '/healthz', '/embed', '/oembed'], (_req, res, next) => {
    res.setHeader('X-Robots-Tag', 'noindex')
    next()
  })
  mount(site, all, { version, current: () => graphs.current(), keptBytes })
  site.use('/api', (req) => {
    throw notFound(`There is nothing at ${req.originalUrl}. GET /api/v1/openapi.json lists what there is.`)
  })
  serveMcp(site, { graphs, queries, logger, version, origins })
  if (page) servePage(site.use(compression()), page, cards ? pageHeads(cards, framed !== undefined) : undefined)
  app.use((req) => {
    throw notFound(`There is nothing at ${req.originalUrl}.`)
  })
  app.use(problemHandler(logger))
  return app
}

/** What a coder looks up while a pass is open is for nobody else to read. */
const loggedUrl = (url: string) => (/^[^?]*\/api\/v1\/coding/i.test(url) ? url.replace(/\?.*/, '') : url)

function levelOf(status: number, error: Error | undefined) {
  if (status >= 500 || error) return 'error'
  return status >= 400 ? 'warn' : 'info'
}
