/** The real application with the shipped dataset and the page as built from its sources, on a port of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { build } from 'vite'
import { createApp } from '../../src/app.js'
import { packageRoot, readDataset } from '../../src/dataset.js'
import { loadDataset } from '../../src/load.js'
import { embeddedGraphs } from '../../src/store/embedded-graphs.js'

/** @returns the address, and how to stop */
export async function startPage(): Promise<{ base: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-page-'))
  // A folder of its own: a build that runs at the same time empties the usual one.
  const page = join(folder, 'web')
  await build({
    configFile: join(packageRoot, 'vite.config.ts'),
    root: join(packageRoot, 'web'),
    logLevel: 'warn',
    build: { outDir: page },
  })
  const graphs = embeddedGraphs(join(folder, 'data'))
  await loadDataset(graphs, readDataset())
  const server = createServer(createApp({ graphs, logger: pino({ level: 'silent' }), version: '1.2.3', page }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await graphs.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
