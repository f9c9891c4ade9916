/** What other web pages in the reader's browser can do: nothing under a name of theirs, and no queries under ours. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { allowedHosts } from '../../src/http/allowed-hosts.js'
import { ownStore, type Served, serve } from '../query/served.js'
import { type Listening, listening } from './listening.js'

let served: Served
let local: Listening
beforeAll(async () => {
  served = await serve({ store: ownStore() }, readDataset())
  const hosts = allowedHosts('127.0.0.1', 'talks.example.org')
  local = await listening({ graphs: served.graphs, queries: served.queries, hosts })
})
afterAll(async () => {
  local.close()
  await served.close()
})

/** Node's own `fetch` sets these headers itself. */
function send(
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status?: number; text: string }> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const client = request(local.base + path, { method, headers }, async (response) => {
      let text = ''
      for await (const piece of response) text += piece
      resolve({ ...(response.statusCode && { status: response.statusCode }), text })
    })
    client.on('error', reject)
    client.end(body)
  })
}
const askedAs = async (host: string) => (await send('/api/v1/stats', { host })).status

describe('a server on the loopback address', () => {
  it.each([
    'localhost',
    'localhost:3000',
    'LocalHost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    'talks.example.org',
    'Talks.Example.org:443',
  ])('answers as %s', async (host) => {
    expect(await askedAs(host)).toBe(200)
  })

  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.nip.io:3000',
    'localhost@evil.example',
    'evil.example@localhost',
    'other.example.org',
    '[::2]',
    '192.168.0.7:3000',
  ])('refuses %s on every route, and says what to do', async (host) => {
    for (const path of ['/healthz', '/api/v1/stats', '/api/v1/query?q=RETURN+1+AS+x', '/api/v1/passage/s003-02', '/']) {
      const { status, text } = await send(path, { host })
      expect([path, status, text]).toEqual([path, 403, expect.stringContaining('ALLOWED_HOSTS')])
    }
  })

  it('answers under any name when it is open to the network, unless names are given', () => {
    expect(allowedHosts('0.0.0.0')).toBeUndefined()
    expect(allowedHosts('0.0.0.0', 'a.example, B.example')).toEqual([
      'localhost',
      '127.0.0.1',
      '[::1]',
      'a.example',
      'b.example',
    ])
    for (const host of ['127.0.0.1', '127.0.0.2', 'localhost', '::1']) expect(allowedHosts(host)).toContain('localhost')
  })
})

describe('a query', () => {
  const byUrl = '/api/v1/query?q=RETURN+1+AS+x'
  const host = 'localhost:3000'
  const post = (headers: Record<string, string>) =>
    send('/api/v1/query', { host, 'content-type': 'application/json', ...headers }, '{"query":"RETURN 1 AS x"}')

  it.each<[string, Record<string, string>]>([
    ['the own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }],
    ['the own page behind a proxy that changes the host', { 'sec-fetch-site': 'same-origin', origin: 'https://a.org' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['the own page in a browser that sends the origin alone', { origin: 'http://localhost:3000' }],
    ['a program', {}],
  ])('of %s is answered', async (_, headers) => {
    expect((await send(byUrl, { host, ...headers })).status).toBe(200)
    expect((await post(headers)).status).toBe(200)
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a link on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:8080' }],
    ['another site in a browser that sends the origin alone', { origin: 'https://evil.example' }],
    ['another port in such a browser', { origin: 'http://localhost:8080' }],
    ['a page without an origin', { origin: 'null' }],
  ])('of %s is refused, saved queries too', async (_, headers) => {
    const answers = [
      ...[
        byUrl,
        byUrl.replace('?', '.csv?'),
        `${byUrl}&explain=true`,
        '/api/v1/library/first-to-say?p.demand=crimea',
      ].map((path) => send(path, { host, ...headers })),
      post(headers),
    ]
    for (const { status, text } of await Promise.all(answers))
      expect([status, text]).toEqual([403, expect.stringContaining('Another web page sent this query')])
  })

  it('is all that is refused to other sites: links to views and data go on working', async () => {
    const headers = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    for (const path of ['/api/v1/ledger.csv?limit=1', '/api/v1/export/gexf'])
      expect((await send(path, headers)).status).toBe(200)
  })
})
