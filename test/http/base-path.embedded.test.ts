/** A server below a path of its host: everything is there, says so, and nothing is elsewhere. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { testFolder } from '../provision/test-folder.js'
import { ownStore, type Served, serve } from '../query/served.js'
import { type Listening, listening } from './listening.js'

const built = `<!doctype html>
<meta name="base-path" content="" />
<!-- head -->
<title>Demarche</title>
<!-- /head -->
<link rel="icon" type="image/svg+xml" href="./assets/icon.svg" />
<link rel="stylesheet" href="./assets/a.css">
<script type="module" src="./assets/a.js"></script>`

let served: Served
let below: Listening
beforeAll(async () => {
  const page = testFolder('page-below')
  mkdirSync(join(page, 'assets'))
  writeFileSync(join(page, 'index.html'), built)
  writeFileSync(join(page, 'assets', 'a.js'), '')
  writeFileSync(join(page, 'assets', 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />')
  served = await serve({ store: ownStore() }, readDataset())
  below = await listening({ graphs: served.graphs, queries: served.queries, page, basePath: '/demarche' })
})
afterAll(async () => {
  below.close()
  await served.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(below.base + path, { headers, redirect: 'manual' })
const json = async (path: string) => (await get(path)).json()

describe('a server below /demarche', () => {
  it.each([
    '/healthz',
    '/api/v1/ledger?limit=1',
    '/api/v1/ledger.csv?limit=1',
    '/api/v1/query?q=RETURN+1+AS+x',
    '/assets/a.js',
  ])('answers %s there, and nowhere else', async (path) => {
    expect((await get(`/demarche${path}`)).status).toBe(200)
    for (const elsewhere of [path, `/Demarche${path}`, `/demarches${path}`])
      expect([elsewhere, (await get(elsewhere)).status]).toEqual([elsewhere, 404])
  })

  it('leads a browser that shows an answer to the icon of the page', async () => {
    const asked = await get('/demarche/favicon.ico')
    expect([asked.status, asked.headers.get('location')]).toEqual([302, '/demarche/assets/icon.svg'])
    const icon = await get('/demarche/assets/icon.svg')
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  })

  it('says to a proxy that takes the path away what is wrong', async () => {
    const { detail } = await json('/api/v1/ledger')
    expect(detail).toBe(
      'There is nothing at /api/v1/ledger. This server answers below /demarche/ (BASE_PATH). A proxy before it must leave /demarche in the address.',
    )
  })

  it.each([
    ['/demarche', '/demarche/'],
    ['/demarche?asOf=2022-03-29&q=a%2Fb', '/demarche/?asOf=2022-03-29&q=a%2Fb'],
  ])('leads from %s to the address with a slash', async (path, target) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, target])
  })

  it.each(['/', '/ledger', '/demand/crimea', '/code/source-003/compare', '/index.html'])(
    'serves the page at %s with addresses that lead from anywhere',
    async (path) => {
      const answer = await get(`/demarche${path}`)
      const text = await answer.text()
      expect(answer.status).toBe(200)
      expect(text).toBe(
        built.replace('content=""', 'content="/demarche"').replaceAll('"./assets/', '"/demarche/assets/'),
      )
    },
  )

  it('has not changed the page for a browser that has it', async () => {
    const tag = (await get('/demarche/ledger')).headers.get('etag') ?? ''
    expect(tag).not.toBe('')
    expect((await get('/demarche/ledger', { 'if-none-match': tag, 'cache-control': 'max-age=0' })).status).toBe(304)
  })

  it('names its addresses in full: of the API, of exports, of a running query', async () => {
    expect((await json('/demarche/api/v1/openapi.json')).servers).toEqual([{ url: '/demarche' }])
    const { items } = await json('/demarche/api/v1/export')
    expect(items.length).toBeGreaterThan(3)
    for (const { path } of items) expect((await fetch(below.base + path, { method: 'HEAD' })).status).toBe(200)
  })

  it.each([
    ['/feed.atom', 20],
    ['/feed.json', 20],
    ['/sitemap.xml', 100],
    ['/robots.txt', 1],
  ])('writes into %s no address that leads elsewhere', async (path, least) => {
    const text = await (await get(`/demarche${path}`)).text()
    const named = [...text.matchAll(/http:\/\/127\.0\.0\.1:\d+[^"'<>&\s\\]*/g)].map(([address]) => address)
    expect(named.length).toBeGreaterThanOrEqual(least)
    expect(named.filter((address) => !address.startsWith(`${below.base}/demarche/`))).toEqual([])
  })

  it.each([
    ['/demarche/api/v1/nothing', 'GET /demarche/api/v1/openapi.json lists what there is.'],
    ['/demarche/api/v1/actor/nothing', 'GET /demarche/api/v1/actors lists them.'],
    ['/demarche/api/v1/neighborhood/nothing', 'GET /demarche/api/v1/actors and /demarche/api/v1/demands list ids.'],
  ])('answers %s with the addresses that help', async (path, sentence) => {
    const { detail, instance } = await json(path)
    expect(detail).toContain(sentence)
    expect(detail).not.toContain('/demarche/demarche')
    expect(instance).toBe(path)
  })
})
