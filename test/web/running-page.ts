/** The real application, queries and all, with the page as built from its sources, on a port of its own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { inject } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { createApp } from '../../src/http/app.js'
import { openCoding } from '../../src/http/coding/coding.js'
import { openExports } from '../../src/http/export-service.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { openQueries } from '../../src/query/query-service.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { makesExports } from '../http/listening.js'
import { testFolder } from '../provision/test-folder.js'

export interface PageOptions {
  /** Folder of data scripts; without it, the shipped dataset. */
  dataset?: string
  /** Folder of copies of the texts. */
  sourcesDir?: string
  /** Lets the dataset be coded, which must be a copy in a temporary folder. */
  coding?: boolean | 'with tokens'
  /** Milliseconds an ad-hoc query may take. */
  timeoutMs?: number
}

/** @returns the address, and how to stop */
export async function startPage(options: PageOptions = {}): Promise<{ base: string; stop: () => Promise<void> }> {
  const folder = testFolder('page')
  // A page on the shipped dataset only reads it.
  const dataDir = options.dataset === undefined ? inject('shippedStore') : folder
  const graphs = embeddedGraphs(dataDir)
  if (options.dataset !== undefined) await loadDataset(graphs, readDataset(options.dataset))
  const logger = pino({ level: 'silent' })
  const queries = openQueries({
    store: { dataDir },
    allowAdHoc: true,
    budget: { timeoutMs: options.timeoutMs ?? 2_000, maxRows: 1_000, maxBytes: 5_000_000 },
    limits: { memoryMb: 1_024, concurrency: 2, queue: 20 },
    logger,
    current: () => graphs.current(),
  })
  const page = inject('builtPage')
  const { sourcesDir, dataset } = options
  const coding =
    options.coding && dataset !== undefined
      ? openCoding({ dataset, sourcesDir, open: options.coding === 'with tokens', logger }, graphs)
      : undefined
  const exports = openExports(makesExports(graphs))
  const server = createServer(
    createApp({
      graphs,
      exports,
      logger,
      version: '1.2.3',
      page,
      queries,
      sourcesDir,
      coding,
      ...(dataset && { dataset }),
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      exports.close()
      await queries.close()
      await graphs.close()
    },
  }
}
