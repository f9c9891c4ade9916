/** Starts the application with ad-hoc queries on every engine, for tests over HTTP. */
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { inject } from 'vitest'
import type { Dataset } from '../../src/cypher/dataset.js'
import { createApp } from '../../src/http/app.js'
import { openExports } from '../../src/http/export-service.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { openQueries, type QueryService, type QueryServiceOptions } from '../../src/query/query-service.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { connectNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import { openGraphs, type StoreSettings } from '../../src/store/open-store.js'
import { makesExports } from '../http/listening.js'
import { builtDrawing } from '../provision/build-server.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines, type Engine } from '../store/engines.js'

export interface ConsoleEngine {
  name: string
  embedded: boolean
  store: StoreSettings
}

export interface Served {
  base: string
  graphs: Graphs
  queries: QueryService
  /** Asks over HTTP; `body` makes it a POST of JSON. */
  ask(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  query(text: string, more?: Record<string, unknown>): Promise<{ status: number; body: Record<string, unknown> }>
  close(): Promise<void>
}

/** Describes the same on every engine, each in a project of its own, as `describeOnEngines` does. */
export function describeOnConsoles(title: string, body: (engine: ConsoleEngine) => void): void {
  const folder = join(tmpdir(), `demarche-query-${process.pid}-${Math.random().toString(36).slice(2)}`)
  describeOnEngines(title, ({ name, server }) => {
    const { uri, user, password } = server ?? {}
    const store = { dataDir: folder, neo4jUri: uri, neo4jUser: user, neo4jPassword: password }
    body({ name, embedded: !server, store })
  })
}

/** A test that waits for the deadline asks for an earlier one; the others have the patience of a busy machine. */
export const usualBudget = { timeoutMs: 20_000, maxRows: 1_000, maxBytes: 5_000_000 }
export const usualLimits = { memoryMb: 1_024, concurrency: 2, queue: 20 }

/** Loads `dataset`, or serves what stands there (null), on a free port of the loopback address. */
export async function serve(
  { store }: Pick<ConsoleEngine, 'store'>,
  dataset: Dataset | null,
  options: Partial<QueryServiceOptions> = {},
): Promise<Served> {
  if (dataset && store.neo4jUri) await wipe(store)
  const graphs = await openGraphs(store)
  if (dataset) await loadDataset(graphs, dataset)
  const close = dataset ? () => rmSync(store.dataDir, { recursive: true, force: true }) : () => {}
  const logger = pino({ level: 'silent' })
  const queries = openQueries({
    store,
    allowAdHoc: true,
    budget: usualBudget,
    limits: usualLimits,
    logger,
    current: () => graphs.current(),
    ...(graphs.file && { file: graphs.file }),
    ...options,
  })
  const exports = openExports(makesExports(graphs, store))
  const server = createServer(
    createApp({ graphs, exports, logger, version: '1.2.3', queries, embeds: { drawing: builtDrawing } }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask: Served['ask'] = (path, body, headers = {}) =>
    fetch(base + path, {
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
  return {
    base,
    graphs,
    queries,
    ask,
    async query(text, more = {}) {
      const response = await ask('/api/v1/query', { query: text, ...more })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    close: () => end(server, queries, graphs).then(exports.close).then(close),
  }
}

async function end(server: Server, queries: QueryService, graphs: Graphs): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await queries.close()
  await graphs.close()
}

async function wipe({ neo4jUri = '', neo4jUser, neo4jPassword }: StoreSettings): Promise<void> {
  const driver = connectNeo4j({ uri: neo4jUri, user: neo4jUser, password: neo4jPassword })
  await driver.executeQuery('MATCH (n) DETACH DELETE n')
  await driver.close()
}

/** Serves the shipped dataset, for tests that only read. */
export async function serveShipped(engine: Engine): Promise<Served> {
  const graphs = await engine.openShipped()
  await graphs.close()
  const { uri, user, password } = engine.server ?? {}
  return serve(
    { store: { dataDir: inject('shippedStore'), neo4jUri: uri, neo4jUser: user, neo4jPassword: password } },
    null,
  )
}

/** An embedded store of its own in a temporary folder. */
export const ownStore = (): StoreSettings => ({ dataDir: testFolder('query') })
