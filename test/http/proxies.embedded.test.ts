/** A server behind a proxy: it believes what a trusted proxy says of the reader, and nobody else. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { allowedHosts } from '../../src/http/allowed-hosts.js'
import { ownStore, type Served, serve } from '../query/served.js'
import { type Listening, listening } from './listening.js'

const hosts = allowedHosts('127.0.0.1', 'news.example')
/** As a proxy sends them that takes HTTPS off and asks by its own name. */
const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'news.example', 'x-forwarded-for': '203.0.113.7' }

let served: Served
let trusting: Listening
let plain: Listening
beforeAll(async () => {
  served = await serve({ store: ownStore() }, readDataset())
  const parts = { graphs: served.graphs, queries: served.queries, hosts, basePath: '/demarche' }
  trusting = await listening({ ...parts, trustedProxies: ['loopback'] })
  plain = await listening(parts)
})
afterAll(async () => {
  trusting.close()
  plain.close()
  await served.close()
})

/** Node's own `fetch` does not let Host and Origin be set. */
function statusOf(server: Listening, path: string, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const client = request(`${server.base}/demarche${path}`, { method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    client.on('error', reject)
    client.end(body)
  })
}

/** From the page under the public name, by a browser that sends the origin alone. */
const query = (server: Listening, origin: string, headers: Record<string, string> = {}) =>
  statusOf(
    server,
    '/api/v1/query',
    { origin, 'content-type': 'application/json', ...headers },
    '{"query":"RETURN 1 AS x"}',
  )

describe('a query from the own page behind a proxy', () => {
  it('is answered where the proxy passes the host on', async () => {
    for (const server of [plain, trusting])
      expect(await query(server, 'https://news.example', { host: 'news.example' })).toBe(200)
  })

  it('is answered where a trusted proxy says which host it was asked for', async () => {
    expect(await query(trusting, 'https://news.example', forwarded)).toBe(200)
  })

  it('is refused where anyone else says so: then it may be another page', async () => {
    expect(await query(plain, 'https://news.example', forwarded)).toBe(403)
  })

  it('is refused where another page sent it, whatever the proxy', async () => {
    expect(await query(trusting, 'https://evil.example', forwarded)).toBe(403)
    const sent = { 'sec-fetch-site': 'cross-site', ...forwarded }
    expect(await query(trusting, 'https://news.example', sent)).toBe(403)
  })
})

describe('the host that a proxy names', () => {
  it('must be one under which the server answers, if the proxy is trusted', async () => {
    const asked = { ...forwarded, 'x-forwarded-host': 'evil.example' }
    expect(await statusOf(trusting, '/healthz', forwarded)).toBe(200)
    expect(await statusOf(trusting, '/healthz', asked)).toBe(403)
    // Else it says nothing, and cannot stand for the name by which the server was asked either.
    expect(await statusOf(plain, '/healthz', asked)).toBe(200)
    for (const server of [plain, trusting])
      expect(await statusOf(server, '/healthz', { ...forwarded, host: 'evil.example' })).toBe(403)
  })
})
