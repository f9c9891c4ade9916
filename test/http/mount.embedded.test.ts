/** What every endpoint does alike: tags, HEAD, bodies, encodings, names that no schema keeps. */
import { type IncomingMessage, request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { ownStore, type Served, serve } from '../query/served.js'
import { readingRequests } from './every-endpoint.js'

interface Answered {
  status: number | undefined
  headers: IncomingMessage['headers']
  body: Buffer
}

let served: Served
beforeAll(async () => {
  served = await serve({ store: ownStore() }, readDataset())
})
afterAll(() => served.close())

/** Node's own client sends what it is told, and nothing of its own about caches. */
function send(path: string, headers: Record<string, string> = {}, method = 'GET', body?: Buffer | string) {
  return new Promise<Answered>((resolve, reject) => {
    const client = request(served.base + path, { method, headers }, async (response) => {
      const pieces: Buffer[] = []
      for await (const piece of response) pieces.push(piece)
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) })
    })
    client.on('error', reject)
    client.end(body)
  })
}
const detailOf = ({ body }: Answered) => (JSON.parse(body.toString()) as { detail: string }).detail

describe('a tag', () => {
  it.each(Object.entries(readingRequests))('of %s saves the answer when it is sent again', async (_, path) => {
    const { headers } = await send(path, {}, 'HEAD')
    expect(headers['cache-control']).toBe('no-cache')
    // The times in an answer to a query differ, so only the first tag can be compared.
    const again = await send(path, { 'if-none-match': String(headers.etag) })
    expect([again.status, again.headers.etag, again.body.length]).toEqual([304, headers.etag, 0])
    expect((await send(path, { 'if-none-match': 'W/"of-another-answer"' })).status).toBe(200)
  })

  it.each([
    ['in a list', (tag: string) => `"other", ${tag}, W/"third"`],
    ['as a strong one', (tag: string) => tag.replace('W/', '')],
    ['as *, which any answer fits', () => '*'],
  ])('is recognised %s', async (_, write) => {
    const tag = String((await send('/api/v1/stats')).headers.etag)
    expect((await send('/api/v1/stats', { 'if-none-match': write(tag) })).status).toBe(304)
  })

  it('as * fits no answer where there is none', async () => {
    expect((await send('/api/v1/statement/s999-01', { 'if-none-match': '*' })).status).toBe(404)
    expect((await send('/api/v1/ledger?asOf=never', { 'if-none-match': '*' })).status).toBe(400)
  })

  it('of a query is another one for another format', async () => {
    const path = '/api/v1/query?q=RETURN%201%20AS%20one'
    const json = await send(path, { accept: 'application/json' })
    const csv = await send(path, { accept: 'text/csv' })
    expect([json.headers.vary, csv.headers.vary]).toEqual([expect.stringContaining('Accept'), csv.headers.vary])
    expect(csv.headers.etag).not.toBe(json.headers.etag)
  })

  it('is a new one after a load', async () => {
    const tag = String((await send('/api/v1/export/graphml', {}, 'HEAD')).headers.etag)
    await loadDataset(served.graphs, readDataset())
    expect((await send('/api/v1/export/graphml', { 'if-none-match': tag }, 'HEAD')).status).toBe(200)
  })
})

describe('HEAD', () => {
  it.each(Object.entries(readingRequests))('of %s has the headers of GET and no body', async (_, path) => {
    const [head, get] = [await send(path, {}, 'HEAD'), await send(path)]
    expect([head.status, head.body.length]).toEqual([200, 0])
    for (const name of ['content-type', 'etag', 'content-disposition'])
      if (!(name === 'etag' && /openapi|query|library/.test(path))) expect(head.headers[name]).toBe(get.headers[name])
  })
})

/** Sends a body that goes on until the server ends the connection; null when that came before the answer. */
function endless(path: string, method: string, headers: Record<string, string>): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const client = request(served.base + path, { method, headers: { ...headers, 'transfer-encoding': 'chunked' } })
    const feeding = setInterval(() => client.write(' '.repeat(20_000)), 10)
    let answered: IncomingMessage | null = null
    client.on('error', () => {})
    client.once('response', (response) => {
      answered = response.resume()
    })
    client.once('close', () => {
      clearInterval(feeding)
      resolve(answered)
    })
  })
}

describe('a body', () => {
  const json = { 'content-type': 'application/json' }
  const asked = JSON.stringify({ query: 'RETURN 1 AS one' })

  it('may be compressed, and is then measured as it unpacks', async () => {
    const gzip = { ...json, 'content-encoding': 'gzip' }
    expect((await send('/api/v1/query', gzip, 'POST', gzipSync(asked))).status).toBe(200)
    const bomb = gzipSync(JSON.stringify({ query: 'x'.repeat(5_000_000) }))
    expect(bomb.length).toBeLessThan(10_000)
    const refused = await send('/api/v1/query', gzip, 'POST', bomb)
    expect([refused.status, detailOf(refused)]).toEqual([413, 'The body is larger than 262144 bytes.'])
  })

  it.each([
    [415, 'of another type', { 'content-type': 'text/plain' }, asked],
    [415, 'without a type', {}, asked],
    [415, 'in a compression that nobody knows', { ...json, 'content-encoding': 'zip' }, asked],
    [415, 'in a character set that nobody knows', { 'content-type': 'application/json; charset=klingon' }, asked],
    [400, 'compressed only by name', { ...json, 'content-encoding': 'gzip' }, asked],
    [400, 'that is no JSON', json, '{"query": '],
    [400, 'that is no object', json, '"RETURN 1 AS one"'],
    [400, 'with a member that means nothing', json, '{"query": "RETURN 1 AS x", "limit": 3}'],
    [400, 'with the name __proto__', json, '{"query": "RETURN 1 AS x", "__proto__": {"maxRows": 1}}'],
    [400, 'with a parameter called __proto__', json, '{"query": "RETURN 1 AS x", "parameters": {"__proto__": 1}}'],
    [
      400,
      'with a map in a parameter that says __proto__',
      json,
      '{"query": "RETURN $x AS x", "parameters": {"x": {"__proto__": 1}}}',
    ],
  ])('is a problem %i, %s', async (status, _, headers, body) => {
    const answered = await send('/api/v1/query', headers as Record<string, string>, 'POST', body)
    expect([answered.status, detailOf(answered)]).toEqual([status, expect.stringMatching(/\.$/)])
  })

  it.each([
    ['POST', '/api/v1/query', 413],
    ['POST', '/api/v1/ledger', 405],
    ['GET', '/api/v1/stats', 200],
    ['PUT', '/nowhere', 404],
  ])('without an end is not read for ever: %s %s is a %i, and the connection ends', async (method, path, status) => {
    // A reset that overtakes the answer is a matter of the network: then it is asked again.
    let answered: IncomingMessage | null = null
    for (let attempt = 0; attempt < 5 && !answered; attempt++) answered = await endless(path, method, json)
    expect([answered?.statusCode, answered?.headers.connection]).toEqual([status, 'close'])
  })

  it('without an end is not read for an answer that has not changed either', async () => {
    const { etag = '' } = (await send('/api/v1/stats')).headers
    let answered: IncomingMessage | null = null
    for (let attempt = 0; attempt < 5 && !answered; attempt++)
      answered = await endless('/api/v1/stats', 'GET', { 'if-none-match': etag })
    expect([answered?.statusCode, answered?.headers.connection]).toEqual([304, 'close'])
  })

  it('that was read leaves the connection open', async () => {
    const answered = await send('/api/v1/query', { ...json, connection: 'keep-alive' }, 'POST', asked)
    expect([answered.status, answered.headers.connection]).toEqual([200, 'keep-alive'])
  })
})

describe('a URL', () => {
  it.each([
    ['/api/v1/ledger?__proto__=1', 'ledger has no parameter "__proto__".'],
    ['/api/v1/stats?__proto__=1', 'stats has no parameter "__proto__".'],
    ['/api/v1/query?q=RETURN%201%20AS%20x&p.__proto__=1', 'A parameter cannot be called "__proto__".'],
    ['/api/v1/library/who-aligns?p.__proto__=1', 'A parameter cannot be called "__proto__".'],
    ['/api/v1/query?q=RETURN%201%20AS%20x&p=1', 'parameters of the query are written p.name=value'],
    ['/api/v1/query?q=RETURN%201%20AS%20x&id=1', 'query has no parameter "id".'],
    ['/api/v1/query?q=RETURN%20$x%20AS%20x&p.x=1&p.x=2', 'p.x is given twice.'],
    ['/api/v1/trace?text=M%FCnchen', 'text is not UTF-8.'],
    ['/api/v1/statement/%FF', 'The request cannot be read.'],
  ])('%s is refused: %s', async (path, words) => {
    const answered = await send(path)
    expect([answered.status, detailOf(answered)]).toEqual([400, expect.stringContaining(words)])
  })

  it('may have any letters that are UTF-8', async () => {
    expect((await send('/api/v1/trace?text=%D0%97%EF%BF%BD')).status).toBe(200)
  })
})

describe('an answer to a query', () => {
  it.each([
    ['text/csv', 'text/csv; charset=utf-8'],
    ['application/x-ndjson', 'application/x-ndjson'],
    ['text/*, application/json;q=0.5', 'text/csv; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
  ])('for %s is %s', async (accept, type) => {
    const { headers } = await send('/api/v1/query?q=RETURN%201%20AS%20one', { accept })
    expect(headers['content-type']).toBe(type)
  })

  it('for a type that it does not come in is a 406, unless the path names the format', async () => {
    const refused = await send('/api/v1/query?q=RETURN%201%20AS%20one', { accept: 'image/png' })
    expect([refused.status, detailOf(refused)]).toEqual([406, expect.stringContaining('text/csv')])
    expect((await send('/api/v1/query.csv?q=RETURN%201%20AS%20one', { accept: 'image/png' })).status).toBe(200)
  })
})
