/** The application on a free port of the loopback address, for tests that ask it over HTTP. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { exportMaker } from '../../src/export/process/make-export.js'
import { type AppOptions, createApp } from '../../src/http/app.js'
import { openExports } from '../../src/http/export-service.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { readTarget, type StoreSettings } from '../../src/store/open-store.js'

export interface Listening {
  base: string
  close(): void
}

/** Makes exports of `graphs`; a server has its settings in `store`. */
export const makesExports = ({ file }: Pick<Graphs, 'file'>, store: StoreSettings = { dataDir: '' }) =>
  exportMaker({ target: () => readTarget(store, file), memoryMb: 1_024, warn: () => {} })

type Options = Omit<AppOptions, 'logger' | 'version' | 'exports'> & Partial<Pick<AppOptions, 'exports' | 'logger'>>

export async function listening(options: Options): Promise<Listening> {
  const { exports = openExports(makesExports(options.graphs)) } = options
  const server = createServer(createApp({ logger: pino({ level: 'silent' }), version: '1.2.3', ...options, exports }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      exports.close()
      server.close()
    },
  }
}
