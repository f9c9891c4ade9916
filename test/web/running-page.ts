/** The real application, queries and all, with the page as built from its sources, on a port of its own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { inject } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { allowedHosts } from '../../src/http/allowed-hosts.js'
import { createApp } from '../../src/http/app.js'
import { openCoding } from '../../src/http/coding/coding.js'
import { openExports } from '../../src/http/export-service.js'
import { openQueries } from '../../src/query/query-service.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { loadVersion } from '../../src/versions/load-version.js'
import { openVersions, versionsFolder } from '../../src/versions/versions.js'
import { cardWriter } from '../http/cards/card-server.js'
import { makesExports } from '../http/listening.js'
import { builtDrawing } from '../provision/build-server.js'
import { type ProxyName, publicName, startProxy } from '../provision/hosting/proxy.js'
import { testFolder } from '../provision/test-folder.js'

export interface ServedOptions {
  /** Folder of data scripts; without it, the shipped dataset. */
  dataset?: string
  /** Folder of data scripts that were published before them. */
  before?: string
  /** Folder of copies of the texts. */
  sourcesDir?: string
  /** Lets the dataset be coded, which must be a copy in a temporary folder. */
  coding?: boolean | 'with tokens'
  /** Milliseconds an ad-hoc query may take. */
  timeoutMs?: number
  /** Puts it below /demarche behind this web server, with HTTPS. */
  behind?: ProxyName
  /** Other origins whose pages may read the API. */
  origins?: string[]
  /** Who may show the page in a frame. */
  frameAncestors?: string
}

export interface RunningPage {
  /** Where readers find it. */
  base: string
  /** Where it listens itself. */
  own: string
  stop(): Promise<void>
}

export async function startPage(options: ServedOptions = {}): Promise<RunningPage> {
  const folder = testFolder('page')
  // A page on the shipped dataset only reads it.
  const dataDir = options.dataset === undefined ? inject('shippedStore') : folder
  const graphs = embeddedGraphs(dataDir)
  const versions = openVersions(graphs, options.dataset === undefined ? {} : { folder: versionsFolder(folder) })
  for (const dataset of [options.before, options.dataset])
    if (dataset !== undefined) await loadVersion(graphs, readDataset(dataset), versions)
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
  const { sourcesDir, dataset, behind, origins, frameAncestors } = options
  const basePath = behind ? '/demarche' : ''
  const coding =
    options.coding && dataset !== undefined
      ? openCoding({ dataset, sourcesDir, open: options.coding === 'with tokens', logger }, graphs)
      : undefined
  const exports = openExports(makesExports(graphs))
  const server = createServer(
    createApp({
      graphs,
      versions,
      exports,
      logger,
      version: '1.2.3',
      page,
      queries,
      sourcesDir,
      coding,
      embeds: { drawing: builtDrawing },
      ...(dataset && { dataset }),
      // What a link shows needs no browser; here it says whether the address of the page is right.
      ...(behind && { cards: await cardWriter() }),
      ...(behind && { basePath, hosts: allowedHosts('127.0.0.1', publicName), trustedProxies: ['loopback'] }),
      ...(origins && { origins }),
      ...(frameAncestors && { frameAncestors }),
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const proxy = behind && (await startProxy(behind, port))
  const own = `http://127.0.0.1:${port}${basePath}`
  return {
    base: proxy ? `${proxy.origin}${basePath}` : own,
    own,
    async stop() {
      await proxy?.stop()
      server.closeAllConnections()
      server.close()
      exports.close()
      await queries.close()
      await graphs.close()
    },
  }
}
