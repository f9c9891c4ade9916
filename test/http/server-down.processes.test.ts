/** A database server that is down: every route says so, in time, and as documented. */
import { createServer, type Server } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemShape } from '../../src/http/problems.js'
import { openQueries } from '../../src/query/query-service.js'
import { neo4jGraphs } from '../../src/store/neo4j/neo4j-graphs.js'
import { connectNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import { builtDrawing } from '../provision/build-server.js'
import { usualBudget, usualLimits } from '../query/served.js'
import { readingRequests } from './every-endpoint.js'
import { listening } from './listening.js'

/** A port on which whatever connects is hung up on, as by a proxy before a server that has gone. */
let proxy: Server
beforeAll(async () => {
  proxy = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void proxy.close())

const withoutGraph = /^(exports|library|openapi)$/
const asking = Object.entries(readingRequests).filter(([name]) => !withoutGraph.test(name))

describe.each<[string, () => number]>([
  ['at a port where nothing listens', () => 1],
  ['behind a proxy that hangs up', () => (proxy.address() as { port: number }).port],
])('a server %s', (_, port) => {
  it('is answered with 503 on every route, within two seconds', async () => {
    const uri = `bolt://127.0.0.1:${port()}`
    const graphs = neo4jGraphs(connectNeo4j({ uri }), { uri })
    const queries = openQueries({
      store: { dataDir: '', neo4jUri: uri },
      allowAdHoc: false,
      budget: usualBudget,
      limits: usualLimits,
      logger: pino({ level: 'silent' }),
      current: () => graphs.current(),
    })
    const served = await listening({
      graphs,
      queries: { ...queries, allowAdHoc: true },
      embeds: { drawing: builtDrawing },
    })
    expect(asking.length).toBeGreaterThan(30)
    const ask = async ([name, path]: [string, string]) => {
      const begun = performance.now()
      const response = await fetch(served.base + path)
      const body = (await response.json()) as Record<string, unknown>
      const milliseconds = performance.now() - begun
      expect([name, response.status, milliseconds < 2_000 ? 'in time' : milliseconds]).toEqual([name, 503, 'in time'])
      if (name === 'healthz') expect(body).toMatchObject({ status: 'the graph cannot be read', data: null })
      else expect(problemShape.parse(body).title).toBe('Service unavailable')
    }
    // A few at a time: each mostly waits, but all at once would be the time of a queue.
    for (let at = 0; at < asking.length; at += 6) await Promise.all(asking.slice(at, at + 6).map(ask))
    served.close()
    await queries.close()
    await graphs.close()
  }, 120_000)
})
