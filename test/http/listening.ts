/** The application on a free port of the loopback address, for tests that ask it over HTTP. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { type AppOptions, createApp } from '../../src/http/app.js'

export interface Listening {
  base: string
  close(): void
}

export async function listening(options: Omit<AppOptions, 'logger' | 'version'>): Promise<Listening> {
  const server = createServer(createApp({ logger: pino({ level: 'silent' }), version: '1.2.3', ...options }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
