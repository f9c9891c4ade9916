/** What the address of the protocol refuses, and that a query passes no other gate than that of the API. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openGraphs } from '../../src/store/open-store.js'
import { listening } from '../http/listening.js'
import { disguises, innocent } from '../query/bypass-disguises.js'
import { bypasses } from '../query/bypass-table.js'
import { ownStore, type Served, serve } from '../query/served.js'
import { smallDataset } from '../store/fixture.js'
import { overHttp } from './mcp-clients.js'
import { withClient } from './with-client.js'

const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }
const accept = { accept: 'application/json, text/event-stream' }

describe('POST /mcp', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
  })
  afterAll(() => served.close())

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${served.base}/mcp`, {
      method: 'POST',
      headers: { ...accept, 'content-type': 'application/json', ...headers },
      body,
    })

  it('answers a program without any session', async () => {
    const response = await post(JSON.stringify(ping))
    expect([response.status, response.headers.get('mcp-session-id')]).toEqual([200, null])
    expect(await response.text()).toContain('"result":{}')
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site, which its browser names', { 'sec-fetch-site': 'cross-site' }],
    ['no site at all, such as a file', { origin: 'null' }],
  ])('refuses a page of %s', async (_, headers) => {
    expect((await post(JSON.stringify(ping), headers)).status).toBe(403)
  })

  it('answers its own page', async () => {
    expect((await post(JSON.stringify(ping), { origin: served.base })).status).toBe(200)
  })

  it('refuses a body that is too large, one that is not JSON, and many messages in one', async () => {
    const large = JSON.stringify({ ...ping, params: { padding: 'x'.repeat(300_000) } })
    expect((await post(large)).status).toBe(413)
    expect((await post('{')).status).toBe(400)
    expect((await post(JSON.stringify(ping), { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(JSON.stringify([ping, ping]))).status).toBe(400)
  })

  it.each(['GET', 'DELETE', 'PUT'])('has no %s: there are no sessions and no streams', async (method) => {
    const response = await fetch(`${served.base}/mcp`, { method, headers: accept })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })
})

describe('POST /mcp below a path, with an origin that is listed', () => {
  it('answers a page of that origin, and gives the address of a statement', async () => {
    const graphs = await openGraphs({ dataDir: inject('shippedStore') })
    const server = await listening({ graphs, basePath: '/demarche', origins: ['https://notes.example'] })
    const ask = (origin: string, path = '/demarche/mcp') =>
      fetch(server.base + path, {
        method: 'POST',
        headers: { ...accept, 'content-type': 'application/json', origin },
        body: JSON.stringify({
          ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
          params: { name: 'cite', arguments: { ids: ['s000-01'] } },
        }),
      })
    const answer = await ask('https://notes.example')
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, 'https://notes.example'])
    expect(await answer.text()).toContain(`${server.base}/demarche/statement/s000-01`)
    expect((await ask('https://evil.example')).status).toBe(403)
    expect((await ask('https://notes.example', '/mcp')).status).toBe(404)
    server.close()
    await graphs.close()
  })
})

describe('without ad-hoc queries', () => {
  it('there is no tool for them', async () => {
    const served = await serve({ store: { dataDir: inject('shippedStore') } }, null, { allowAdHoc: false })
    const kit = await overHttp(served.base)
    const { tools } = await kit.client.listTools()
    expect(tools.map(({ name }) => name)).toContain('ledger')
    expect(tools.map(({ name }) => name)).not.toContain('query')
    await expect(kit.call('query', { query: 'RETURN 1 AS one' })).rejects.toThrow(/query/)
    await kit.close()
    await served.close()
  })
})

describe('the tool query', () => {
  const told = smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }])
  const budget = { timeoutMs: 20_000, maxRows: 5, maxBytes: 20_000 }
  const { call } = withClient(() => serve({ store: ownStore() }, told, { budget }))

  it.each([...bypasses, ...disguises].map((row) => [row.name, row] as const))(
    'refuses what %s',
    async (_, { query, harmless, parameters }) => {
      const { text, isError } = await call('query', { query, ...(parameters && { parameters }) })
      expect(text).not.toMatch(/root:|PATH=/)
      if (harmless && !isError) return
      expect([isError, text]).toEqual([true, expect.stringMatching(/\w/)])
      expect(text).not.toMatch(/\n| at .*\.[jt]s:\d/)
    },
  )

  it.each(innocent)('answers what only looks like an attack: %s', async (query) => {
    expect((await call('query', { query })).isError).toBe(false)
  })

  it('keeps to the limits of rows and bytes, and says so', async () => {
    const { text } = await call('query', { query: 'UNWIND range(1, 9) AS n RETURN n' })
    expect(text).toMatch(/^5 rows of 9\. The rest is left out: page with ORDER BY, SKIP and LIMIT\./)
    const large = await call('query', { query: "RETURN reduce(s = 'x', n IN range(1, 15) | s + s) AS s" })
    expect([large.isError, large.text]).toEqual([true, expect.stringContaining('larger than 20000 bytes')])
    expect((await call('query', { query: 'RETURN 1 AS one', maxRows: 0 })).text).toMatch(/^maxRows must be/)
  })
})
