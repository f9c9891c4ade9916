/** Composes the server: opens the store, loads the dataset if nothing is loaded, and serves until it is told to stop. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { loadCardWriter } from './cards/load-card-writer.js'
import { readCoders } from './coding/coders.js'
import type { Config } from './config.js'
import { readDataset } from './cypher/dataset.js'
import { packageRoot } from './cypher/package-root.js'
import { keptEmbeds } from './embed/kept-embeds.js'
import { messageOf } from './errors.js'
import { exportMaker } from './export/process/make-export.js'
import { allowedHosts } from './http/allowed-hosts.js'
import { answerUnreadable } from './http/answer-unreadable.js'
import type { AppOptions } from './http/app.js'
import { cannotListen } from './http/cannot-listen.js'
import type { Coding } from './http/coding/coding.js'
import { type ExportService, openExports } from './http/export-service.js'
import { limitConnections } from './http/most-connections.js'
import { stopping } from './http/stop-server.js'
import { warmUp } from './http/warm-up.js'
import { type LoadProgress, shareText } from './load/load-progress.js'
import { trustFactor } from './query/budget.js'
import { openQueries, type QueryService } from './query/query-service.js'
import { readOnce } from './questions/read-once.js'
import { DamagedStoreError, elsewhereFrom } from './store/embedded/embedded-graphs.js'
import type { Graphs, OpenOptions } from './store/graph-store.js'
import { openGraphs, readTarget, type StoreSettings } from './store/open-store.js'
import { prepareStarts } from './store/start-process.js'
import { loadVersion } from './versions/load-version.js'
import { openVersions, type Versions, versionsFolder } from './versions/versions.js'

/** The package's own version. */
export const packageVersion: string = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version

/** The store the settings name. */
export function graphsOf(config: Config, options?: OpenOptions): Promise<Graphs> {
  return openGraphs(storeOf(config), options)
}

const storeOf = (config: Config): StoreSettings => ({
  dataDir: config.DATA_DIR,
  neo4jUri: config.NEO4J_URI,
  neo4jUser: config.NEO4J_USER,
  neo4jPassword: config.NEO4J_PASSWORD,
  neo4jDatabase: config.NEO4J_DATABASE,
  queryTimeoutMs: trustFactor * config.QUERY_TIMEOUT_MS,
})

type TerminalOrFile = { fd: number; isTTY: boolean }

interface LogLine {
  msg?: string
  req?: { method: string; url: string }
  res?: { statusCode: number }
  responseTime?: number
}

/** A log of one line an event: readable on a terminal, JSON anywhere else. */
export async function openLog(level: Config['LOG_LEVEL'], stream: TerminalOrFile = process.stdout): Promise<Logger> {
  // Written when there is time: a reader of the log that is slow, or far away, must not hold up the server.
  if (!stream.isTTY) return pino({ level }, pino.destination({ fd: stream.fd, sync: false }))
  // Every command imports this module, and few of them log.
  const { default: pretty } = await import('pino-pretty')
  const asText = pretty({
    destination: stream.fd,
    sync: true,
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname,req,res,responseTime',
    messageFormat: ({ msg = '', req, res, responseTime }: LogLine) =>
      req ? `${req.method} ${req.url} ${res?.statusCode} in ${responseTime} ms` : msg,
  })
  return pino({ level }, asText)
}

/** The published versions of the data, kept in the data folder whichever the engine. */
export function versionsOf(config: Config, graphs: Graphs, say: (message: string) => void): Versions {
  return openVersions(graphs, { folder: versionsFolder(config.DATA_DIR), say })
}

/** Ad-hoc queries and the library, on the store the settings name. */
export function queriesOf(config: Config, graphs: Graphs, logger: Logger): QueryService {
  return openQueries({
    store: storeOf(config),
    allowAdHoc: config.ALLOW_AD_HOC === 'true',
    budget: {
      timeoutMs: config.QUERY_TIMEOUT_MS,
      maxRows: config.QUERY_MAX_ROWS,
      maxBytes: config.QUERY_MAX_BYTES,
    },
    limits: {
      memoryMb: config.QUERY_MEMORY_MB,
      concurrency: config.QUERY_CONCURRENCY,
      queue: config.QUERY_QUEUE,
    },
    logger,
    current: () => graphs.current(),
    ...(graphs.file && { file: graphs.file }),
  })
}

/** Exports, made in processes of their own, of the store the settings name. */
export function exportsOf(config: Config, graphs: Graphs, logger: Logger): ExportService {
  return openExports(
    exportMaker({
      target: () => readTarget(storeOf(config), graphs.file),
      memoryMb: trustFactor * config.QUERY_MEMORY_MB,
      warn: (message) => logger.error(message),
    }),
  )
}

/** Serves until SIGTERM or SIGINT; then it answers the requests that have begun, and closes. @throws when it cannot start */
export async function serve(config: Config): Promise<void> {
  const logger = await openLog(config.LOG_LEVEL)
  logger.info(`Opening the graph in ${config.NEO4J_URI ?? config.DATA_DIR}.`)
  const graphs = await graphsOf(config, { warn: (message) => logger.warn(message), ready: readOnce, elsewhereFrom })
  const versions = versionsOf(config, graphs, (message) => logger.warn(message))
  const exports = exportsOf(config, graphs, logger)
  let queries: QueryService | undefined
  const close = async () => {
    exports.close()
    await graphs.close().finally(() => queries?.close())
  }
  try {
    const [{ createApp }, cards] = await Promise.all([
      // Every command imports this module, and only this one serves. A large graph is being opened meanwhile.
      import('./http/app.js'),
      loadCardWriter(join(packageRoot, 'dist', 'card')),
      ensureLoaded(graphs, versions, config, logger),
    ])
    // Else the first question would wait for it.
    await graphs.view(readOnce)
    prepareStarts()
    await versions.settle().catch((error) => logger.warn(`This version cannot be noted: ${messageOf(error)}`))
    queries = queriesOf(config, graphs, logger)
    const server = await listening(config, createApp, { graphs, versions, exports, queries, logger, cards })
    stopWhenTold(server, config, logger, close)
    const { port } = server.address() as AddressInfo
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST
    logger.info(`Demarche ${packageVersion} is at http://${host}:${port}${config.BASE_PATH}`)
    await graphs
      .view((graph, data) => warmUp(graph, data))
      .catch((error) => logger.warn(`Not warmed up: ${messageOf(error)}`))
  } catch (error) {
    // A connection to a server would keep the process from ending.
    await close()
    throw error
  }
}

async function listening(
  config: Config,
  createApp: (options: AppOptions) => RequestListener,
  parts: Pick<AppOptions, 'graphs' | 'exports' | 'queries' | 'logger' | 'cards'> & { versions: Versions },
): Promise<Server> {
  const page = join(packageRoot, 'dist', 'web')
  if (!existsSync(join(page, 'index.html'))) {
    parts.logger.warn('The page has not been built, so only the API is served. Run: npm run build')
  }
  const coding = config.CODING === 'true' ? await codingOf(config, parts) : undefined
  const app = createApp({
    ...parts,
    dataset: config.DATASET,
    coding,
    version: packageVersion,
    page,
    embeds: {
      drawing: join(packageRoot, 'dist', 'embed'),
      kept: keptEmbeds(join(config.DATA_DIR, 'embeds'), (message) => parts.logger.warn(message)),
    },
    sourcesDir: config.SOURCES_DIR,
    hosts: allowedHosts(config.HOST, config.ALLOWED_HOSTS),
    basePath: config.BASE_PATH,
    trustedProxies: config.TRUSTED_PROXIES,
    origins: config.ALLOWED_ORIGINS,
    frameAncestors: config.FRAME_ANCESTORS,
    keptBytes: config.ANSWER_CACHE_MB * 1024 * 1024,
  })
  const server = createServer(app)
  limitConnections(server, parts.logger)
  answerUnreadable(server)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, config)))
    server.listen(config.PORT, config.HOST, () => resolve(server))
  })
}

/** Who reaches this server over the network, or through a proxy, is not taken at their word. */
async function codingOf(
  config: Config,
  { graphs, versions, logger }: Pick<AppOptions, 'graphs' | 'logger'> & { versions: Versions },
): Promise<Coding> {
  const { openCoding } = await import('./http/coding/coding.js')
  const coders = readCoders(config.DATASET).length
  const behindProxy = [config.ALLOWED_HOSTS, config.TRUSTED_PROXIES, config.BASE_PATH || undefined]
  const reached = behindProxy.some((it) => it !== undefined) || allowedHosts(config.HOST) === undefined
  const open = reached || coders > 0
  if (open && coders === 0) logger.warn('Nobody can code yet: no coder has a token. Run: demarche coder add NAME')
  logger.info(`Coders write below ${join(config.DATASET, 'coding')}${open ? ', each with a token' : ''}.`)
  return openCoding({ dataset: config.DATASET, sourcesDir: config.SOURCES_DIR, open, versions, logger }, graphs)
}

function stopWhenTold(server: Server, config: Config, logger: Logger, close: () => Promise<void>): void {
  const stopServer = stopping(server)
  // The longest query may take this long; a client that holds its connection open must not hold the server.
  const graceMs = trustFactor * config.QUERY_TIMEOUT_MS
  const stop = async () => {
    // What still runs for clients that are gone must not hold the server either.
    setTimeout(() => process.exit(), graceMs + 1_000).unref()
    await stopServer(graceMs, () => logger.info('Stopping: finishing the requests that have begun.'))
    await close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Loads when the store is empty or damaged: it is only a cache of the scripts. */
export async function ensureLoaded(graphs: Graphs, versions: Versions, config: Config, logger: Logger): Promise<void> {
  try {
    const data = await graphs.current()
    if (data) return logger.info(data, 'Serving the graph loaded before.')
    logger.info(`Nothing is loaded yet. Loading and checking ${config.DATASET}.`)
  } catch (error) {
    if (!(error instanceof DamagedStoreError)) throw error
    logger.warn(`Rebuilding from the scripts: ${messageOf(error)}`)
  }
  const progress: LoadProgress = {
    warning: (text) => logger.warn(text),
    share: (done, secondsLeft) => logger.info(`Loading: ${shareText(done, secondsLeft)}.`),
    shareEveryMs: 10_000,
    check: (file, ms) => logger.debug(`${file} holds, ${ms.toFixed(0)} ms.`),
  }
  const dataset = readDataset(config.DATASET)
  const { data, seconds } = await loadVersion(graphs, dataset, versions, progress)
  logger.info(data, `Loaded in ${seconds.toFixed(2)} s.`)
}
