/** The real application with the shipped dataset and the page as built from its sources, on a port of its own. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
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

const page = join(packageRoot, 'dist', 'web')

/** Builds the page where it is missing or older than a source of it. */
async function buildPage(): Promise<void> {
  const built = join(page, 'index.html')
  const sources = readdirSync(join(packageRoot, 'web'), { recursive: true, withFileTypes: true })
  const newest = Math.max(...sources.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
  if (existsSync(built) && statSync(built).mtimeMs > newest) return
  await build({ configFile: join(packageRoot, 'vite.config.ts'), root: join(packageRoot, 'web'), logLevel: 'warn' })
}

/** @returns the address, and how to stop */
export async function startPage(): Promise<{ base: string; stop: () => Promise<void> }> {
  await buildPage()
  const folder = mkdtempSync(join(tmpdir(), 'demarche-page-'))
  const graphs = embeddedGraphs(folder)
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
