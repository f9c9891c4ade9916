/** A Neo4j server that goes away while it is served, and comes back: nobody has to restart anything. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { problemShape } from '../../src/http/problems.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { openGraphs } from '../../src/store/open-store.js'
import { bytesOf, exportOf } from '../export/exported.js'
import { type Served, serve, usualBudget } from '../query/served.js'
import { describeOnNeo4j } from '../store/engines.js'

/**
 * A port before a server: while it is down, it takes no connection and has cut those it had; while it is mute, it keeps them, and
 * nothing comes.
 */
async function portBefore(uri: string) {
  const { hostname, port } = new URL(uri.replace(/^\w+/, 'http'))
  const open = new Set<Socket>()
  let mute = false
  const held: [Buffer, Socket][] = []
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => {}).once('close', () => open.delete(socket))
  }
  const listen = (at: number) =>
    new Promise<Server>((resolve) => {
      const server = createServer((client) => {
        const behind = connect(Number(port), hostname)
        for (const socket of [client, behind]) keep(socket)
        const through = (text: Buffer, to: Socket) => (mute ? held.push([text, to]) : to.write(text))
        client.on('data', (text) => through(text, behind)).once('close', () => behind.destroy())
        behind.on('data', (text) => through(text, client)).once('close', () => client.destroy())
      }).listen(at, '127.0.0.1', () => resolve(server))
    })
  let server = await listen(0)
  const own = (server.address() as AddressInfo).port
  const down = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of open) socket.destroy()
    await closed
  }
  return {
    uri: `bolt://127.0.0.1:${own}`,
    down,
    async up() {
      server = await listen(own)
    },
    mute: () => {
      mute = true
    },
    speak: () => {
      mute = false
      for (const [text, to] of held.splice(0)) to.write(text)
    },
  }
}

describeOnNeo4j('a server that goes away and comes back', ({ uri, user, password }) => {
  let port: Awaited<ReturnType<typeof portBefore>>
  let served: Served
  const store = () => ({ dataDir: '', neo4jUri: port.uri, neo4jUser: user, neo4jPassword: password })

  beforeAll(async () => {
    port = await portBefore(uri)
    const graphs = await openGraphs(store())
    await loadDataset(graphs, readDataset())
    await graphs.close()
    served = await serve({ store: store() }, null, { budget: { ...usualBudget, timeoutMs: 4_000 } })
  })
  afterAll(async () => {
    await served.close()
    await port.down()
  })

  const adHoc = '/api/v1/query?q=MATCH+(a:Actor)+RETURN+count(a)+AS+actors'
  const paths = [
    '/api/v1/ledger?asOf=2022-03-29',
    '/api/v1/trace?demand=crimea',
    adHoc,
    '/api/v1/library/actors',
    '/api/v1/export/json?asOf=2022-03-29',
    '/healthz',
  ]
  const asked = (path: string) =>
    served.ask(path).then(async (response) => ({ path, status: response.status, body: await response.json() }))
  const statuses = async () =>
    Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await asked(path)).status])))
  const all = (status: number) => Object.fromEntries(paths.map((path) => [path, status]))

  /** @returns the milliseconds until every route answers */
  async function untilAnswered(): Promise<number> {
    const begun = performance.now()
    for (let found = await statuses(); ; found = await statuses()) {
      const took = performance.now() - begun
      if (Object.values(found).every((status) => status === 200)) return took
      if (took > 10_000) expect(found).toEqual(all(200))
      await pause(200)
    }
  }

  it('is answered from, exports too', async () => {
    expect(await statuses()).toEqual(all(200))
    const data = (await served.graphs.current()) ?? expect.fail()
    const known = await served.graphs.view((graph) => exportOf(graph, { asOf: '2022-03-29' }))
    const response = await served.ask('/api/v1/export/gexf?asOf=2022-03-29')
    expect(Buffer.from(await response.arrayBuffer()).equals(await bytesOf('gexf', { ...known, data }))).toBe(true)
  })

  describe.each([1, 2])('time %d', () => {
    it('is a 503 on every route within two seconds while it is away', async () => {
      await port.down()
      for (const path of paths) {
        const begun = performance.now()
        const { status, body } = await asked(path)
        expect([path, status, performance.now() - begun < 2_000]).toEqual([path, 503, true])
        if (path !== '/healthz') expect(problemShape.parse(body).title).toBe('Service unavailable')
      }
    })

    it('is answered from again once it is back, at every route, with nothing restarted', async () => {
      await port.up()
      expect(await untilAnswered()).toBeLessThan(5_000)
    })
  })

  it('is a 503 within seconds while it keeps its connections and says nothing, and is answered from when it speaks', async () => {
    port.mute()
    const begun = performance.now()
    // An ad-hoc query has its own time, less than the five seconds of the other requests.
    expect(await statuses()).toEqual({ ...all(503), [adHoc]: 504 })
    expect(performance.now() - begun).toBeLessThan(15_000)
    port.speak()
    expect(await untilAnswered()).toBeLessThan(5_000)
  })
})
