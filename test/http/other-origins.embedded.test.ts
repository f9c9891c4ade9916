/** What pages of other origins may do in their readers' browsers: read the API and send queries where they are named, never code. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { ownStore, type Served, serve } from '../query/served.js'
import { type Listening, listening } from './listening.js'

const notebook = 'https://notebook.example'
const stranger = 'https://stranger.example'

let served: Served
let named: Listening
let open: Listening
let closed: Listening
beforeAll(async () => {
  served = await serve({ store: ownStore() }, readDataset())
  const parts = { graphs: served.graphs, queries: served.queries }
  named = await listening({ ...parts, origins: [notebook], basePath: '/demarche' })
  open = await listening({ ...parts, origins: ['*', notebook] })
  closed = await listening(parts)
})
afterAll(async () => {
  for (const server of [named, open, closed]) server.close()
  await served.close()
})

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Node's own `fetch` does not let Origin be set. */
function send(address: string, { method = 'GET', headers = {}, body }: Asked) {
  return new Promise<{ status: number; header(name: string): string | undefined }>((resolve, reject) => {
    const client = request(address, { method, headers }, (response) => {
      response.resume().on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => response.headers[name] as string | undefined,
        }),
      )
    })
    client.on('error', reject)
    client.end(body)
  })
}
const grants = ({ header }: Awaited<ReturnType<typeof send>>) => ({
  origin: header('access-control-allow-origin'),
  methods: header('access-control-allow-methods'),
  headers: header('access-control-allow-headers'),
})
const nothing = { origin: undefined, methods: undefined, headers: undefined }

const crossSite = (origin: string) => ({ origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })
const get = (address: string, origin: string) => send(address, { headers: crossSite(origin) })
const post = (address: string, origin: string) =>
  send(address, {
    method: 'POST',
    headers: { ...crossSite(origin), 'content-type': 'application/json' },
    body: '{"query":"RETURN 1 AS x"}',
  })
const preflight = (address: string, origin: string, method = 'POST') =>
  send(address, {
    method: 'OPTIONS',
    headers: {
      ...crossSite(origin),
      'access-control-request-method': method,
      'access-control-request-headers': 'content-type',
    },
  })

describe('a page of a named origin', () => {
  const api = () => `${named.base}/demarche/api/v1`

  it.each(['/stats', '/ledger.csv?limit=1', '/openapi.json', '/nothing', '/query?q=RETURN+1+AS+x'])(
    'reads %s, with what its headers say, and without credentials',
    async (path) => {
      for (const answer of [await get(api() + path, notebook), await get(api() + path, notebook)]) {
        expect(grants(answer)).toEqual({ ...nothing, origin: notebook })
        expect(answer.header('access-control-allow-credentials')).toBeUndefined()
        expect(answer.header('vary')).toMatch(/\bOrigin\b/)
        for (const name of ['ETag', 'Content-Disposition', 'X-Truncated', 'Retry-After'])
          expect(answer.header('access-control-expose-headers')?.split(', ')).toContain(name)
      }
    },
  )

  it('asks first, and sends queries', async () => {
    const asked = await preflight(`${api()}/query`, notebook)
    expect(asked.status).toBe(204)
    expect(grants(asked)).toEqual({
      origin: notebook,
      methods: 'GET, HEAD, POST',
      headers: 'Content-Type, If-None-Match, Prefer, Mcp-Protocol-Version, Mcp-Method, Mcp-Name',
    })
    expect(Number(asked.header('access-control-max-age'))).toBeGreaterThan(0)
    for (const path of ['/query', '/query.csv']) expect((await post(api() + path, notebook)).status).toBe(200)
    for (const path of ['/query?q=RETURN+1+AS+x', '/library/first-to-say?p.demand=crimea'])
      expect((await get(api() + path, notebook)).status).toBe(200)
  })

  it('cannot reach the coding bench', async () => {
    for (const path of ['/coding', '/coding/session', '/Coding/session', '/coding/source-003/suggest']) {
      expect([path, grants(await get(api() + path, notebook))]).toEqual([path, nothing])
      const asked = await preflight(api() + path, notebook)
      expect([path, grants(asked)]).toEqual([path, nothing])
      expect(asked.status).not.toBe(204)
    }
  })
})

describe('a page of another origin', () => {
  it.each([stranger, 'http://notebook.example', 'https://notebook.example:8443', 'https://a.notebook.example', 'null'])(
    'such as %s reads nothing and sends no queries',
    async (origin) => {
      const api = `${named.base}/demarche/api/v1`
      const answer = await get(`${api}/stats`, origin)
      expect(grants(answer)).toEqual(nothing)
      // A shared cache must not give it what a named origin was given.
      expect(answer.header('vary')).toMatch(/\bOrigin\b/)
      expect(grants(await preflight(`${api}/query`, origin))).toEqual(nothing)
      expect((await post(`${api}/query`, origin)).status).toBe(403)
      expect((await get(`${api}/query?q=RETURN+1+AS+x`, origin)).status).toBe(403)
    },
  )

  it('is granted nothing, and no answer differs by it, where no origin is named', async () => {
    const answer = await get(`${closed.base}/api/v1/stats`, notebook)
    expect(grants(answer)).toEqual(nothing)
    expect(answer.header('vary') ?? '').not.toContain('Origin')
    expect((await post(`${closed.base}/api/v1/query`, notebook)).status).toBe(403)
  })
})

describe('a server open to every page', () => {
  it('lets all read, and only named origins send queries', async () => {
    for (const origin of [stranger, notebook, 'null']) {
      const answer = await get(`${open.base}/api/v1/stats`, origin)
      expect([answer.status, grants(answer).origin, answer.header('vary')]).toEqual([200, '*', 'Accept-Encoding'])
    }
    const asked = await preflight(`${open.base}/api/v1/query`, stranger)
    expect(grants(asked)).toEqual({ origin: '*', methods: 'GET, HEAD', headers: 'If-None-Match' })
    expect((await post(`${open.base}/api/v1/query`, stranger)).status).toBe(403)
    expect((await post(`${open.base}/api/v1/query`, notebook)).status).toBe(200)
    expect(grants(await get(`${open.base}/api/v1/coding/session`, stranger))).toEqual(nothing)
  })
})
