/** Who may write: nobody unless it is switched on, no page of another site, and off this machine only coders with tokens. */
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { addCoder, removeCoder } from '../../../src/coding/coders.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { listening } from '../listening.js'
import { type CodingServer, codingServer, gazetteDataset, statementAt } from './coding-server.js'

let graphs: Graphs
let server: CodingServer
beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  server = await codingServer(graphs)
})
afterAll(async () => {
  server.close()
  await graphs.close()
})

const events = { events: [{ ...statementAt('k1'), id: 'a' }] }
const path = '/coding/gazette/passes/ada/events'
const first = { 'if-match': '0' }

/** Node's own `fetch` sets some headers itself. */
const statusOf = (headers: Record<string, string>, method = 'PUT') =>
  new Promise((resolve, reject) => {
    const all = { 'x-coder': 'ada', 'x-coding-token': server.token, 'if-match': '0', ...headers }
    const client = request(`${server.base}/api/v1${path}`, { method, headers: all }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    client.on('error', reject)
    client.end()
  })

describe('a server without CODING', () => {
  it('has no route of the bench, and does not describe any', async () => {
    const plain = await listening({ graphs })
    for (const route of ['/coding', '/coding/session', '/coding/gazette/passes/ada'])
      expect((await fetch(`${plain.base}/api/v1${route}`, { headers: { 'x-coder': 'ada' } })).status).toBe(404)
    expect(await (await fetch(`${plain.base}/api/v1/openapi.json`)).text()).not.toContain('/coding')
    plain.close()
  })

  it('unlike one with it, whose description is valid', async () => {
    const described = (await (await fetch(`${server.base}/api/v1/openapi.json`)).json()) as Record<string, unknown>
    const validator = new Validator()
    expect(await validator.validate({ ...structuredClone(described) })).toEqual({ valid: true })
    const { paths } = described as { paths: Record<string, Record<string, { operationId: string }>> }
    const coding = Object.entries(paths).filter(([path]) => path.startsWith('/api/v1/coding'))
    const operations = coding.flatMap(([path, all]) => Object.keys(all).map((method) => `${method} ${path}`))
    expect(operations).toContain('put /api/v1/coding/{source}/passes/{coder}/events')
  })
})

describe('a request that writes', () => {
  it('needs the token of the session', async () => {
    const { token, coders } = (await server.as('ada').get('/coding/session')).body
    expect([token, coders]).toEqual([server.token, 'names'])
    const ada = server.as('ada')
    for (const wrong of ['', 'x', `${token}x`])
      expect((await ada.send('PUT', path, events, { ...first, 'x-coding-token': wrong })).status).toBe(403)
    expect((await ada.send('PUT', path, events, first)).status).toBe(200)
  })

  it('is refused from another site before its body is read', async () => {
    expect(await statusOf({ origin: 'https://evil.example', 'content-length': '9999999' })).toBe(403)
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await statusOf({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await statusOf({ 'sec-fetch-site': 'same-origin' })).toBe(415)
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(405)
  })

  it('names its coder, whose pass it is', async () => {
    const send = (coder: string) => server.as(coder).send('PUT', path, events, first)
    expect(await send('bob')).toMatchObject({
      status: 403,
      body: { detail: 'This is the pass of ada, and you are bob.' },
    })
    for (const odd of ['', 'Ada', '../ada', 'decisions', 'a b', 'x'.repeat(61)])
      expect((await send(odd)).status).toBe(400)
  })

  it('leaves nothing outside the folder of coding', async () => {
    expect(readdirSync(server.dataset).sort()).toEqual(['coding', 'texts'])
    expect(readdirSync(join(server.dataset, 'coding', 'gazette')).sort()).toEqual(['ada.jsonl', 'source.json'])
  })
})

describe('a server that others can reach', () => {
  it('knows coders by their tokens, of which it keeps only a hash', async () => {
    const dataset = gazetteDataset()
    const open = await codingServer(graphs, { dataset, open: true })
    const read = async (coder: string, token?: string) =>
      open.as(coder, token === undefined ? {} : { authorization: `Bearer ${token}` }).get('/coding')
    expect((await open.as('').get('/coding/session')).body.coders).toBe('tokens')
    expect(await read('ada', 'x')).toMatchObject({
      status: 401,
      body: { detail: 'No coder has a token yet. Run: demarche coder add NAME' },
    })
    const [ada, bob] = [await addCoder(dataset, 'ada'), await addCoder(dataset, 'bob')]
    const kept = readFileSync(join(dataset, 'coding', 'coders.json'), 'utf8')
    expect(kept).toContain('"ada"')
    for (const token of [ada, bob]) expect(kept).not.toContain(token)
    expect((await read('ada')).headers.get('www-authenticate')).toBe('Bearer')
    const statuses = [await read('ada', ada), await read('bob', bob), await read('ada', bob), await read('eve', ada)]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 401, 401])
    const renewed = await addCoder(dataset, 'ada')
    expect([(await read('ada', ada)).status, (await read('ada', renewed)).status]).toEqual([401, 200])
    await removeCoder(dataset, 'bob')
    expect((await read('bob', bob)).status).toBe(401)
    await expect(removeCoder(dataset, 'bob')).rejects.toThrow('No coder "bob" has a token.')
    await expect(addCoder(dataset, 'Bob')).rejects.toThrow('use small letters')
    open.close()
  })
})
