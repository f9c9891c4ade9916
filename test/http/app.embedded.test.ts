/** The application around the endpoints: health, headers, CSV, the page, and faults of ours. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemShape } from '../../src/http/problems.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { testFolder } from '../provision/test-folder.js'
import { type Listening, listening } from './listening.js'

const folder = testFolder('app')
let graphs: Graphs
let served: Listening
const get = (path: string, headers: Record<string, string> = {}) => fetch(served.base + path, { headers })

beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  served = await listening({ graphs })
})
afterAll(async () => {
  served.close()
  await graphs.close()
})

describe('the server', () => {
  it('says it is well, with the data it serves', async () => {
    expect(await (await get('/healthz')).json()).toEqual({
      status: 'ok',
      version: '1.2.3',
      data: await graphs.current(),
      coding: false,
    })
  })

  it('sends security headers and compresses', async () => {
    const { headers } = await get('/api/v1/demands', { 'Accept-Encoding': 'gzip' })
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('content-encoding')).toBe('gzip')
  })

  it('gives a list as CSV too, every page of it', async () => {
    const response = await get('/api/v1/ledger.csv?asOf=2022-03-29&limit=7')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="?demarche-ledger-[\w.-]+\.csv"?$/,
    )
    const rows: Record<string, string>[] = parseCsv(await response.text(), { columns: true })
    const { items } = (await (await get('/api/v1/ledger?asOf=2022-03-29&limit=1000')).json()) as {
      items: { side: string; demand: string; reading: string; statements: string[] }[]
    }
    expect(rows.length).toBeGreaterThan(7)
    expect(rows.map((row) => [row.side, row.demand, row.reading, row.statements])).toEqual(
      items.map((item) => [item.side, item.demand, item.reading, item.statements.join(';')]),
    )
    const cells = await (await get('/api/v1/network.csv?sides=russia&demands=crimea&asOf=2022-03-29')).text()
    expect(cells.trimEnd().split('\r\n')).toEqual([
      'start,stop,row,column,value,statements',
      '2022-02-24,2022-03-21,russia,crimea,3,s001-07;s000-10;s000-53',
    ])
    expect((await get('/api/v1/network.csv?normalization=jaccard')).status).toBe(400)
    const one = await get('/api/v1/actor/russia.csv')
    expect((await one.text()).split('\r\n')[0]).toContain('statement')
    expect((await get('/api/v1/ledger.csv?asOf=2022-02-31')).status).toBe(400)
    expect((await get('/api/v1/stats.csv')).status).toBe(404)
  })

  it.each(['/api/v1/ledger.csv?limit=7', '/api/v1/ledger'])(
    'sends %s once, also where a load half way has it asked again',
    async (path) => {
      const asked: Graphs = {
        ...graphs,
        async view(work) {
          await graphs.view(work)
          return graphs.view(work)
        },
      }
      const other = await listening({ graphs: asked })
      expect(await (await fetch(other.base + path)).text()).toBe(await (await get(path)).text())
      other.close()
    },
  )

  it('answers 503 and what to do while nothing is loaded', async () => {
    const empty = embeddedGraphs(join(folder, 'empty'))
    const other = await listening({ graphs: empty })
    const response = await fetch(`${other.base}/api/v1/ledger`)
    expect(response.status).toBe(503)
    expect(problemShape.parse(await response.json()).detail).toContain('Run: demarche load')
    expect((await fetch(`${other.base}/healthz`)).status).toBe(503)
    other.close()
    await empty.close()
  })

  it('has the browser look again for a page that is still being built', async () => {
    const page = join(folder, 'page')
    const other = await listening({ graphs, page })
    const look = () => fetch(`${other.base}/graph?id=crimea`, { headers: { accept: 'text/html' } })
    const early = await look()
    expect([early.status, early.headers.get('refresh')]).toEqual([503, '2'])
    expect((await fetch(`${other.base}/api/v1/stats`)).status).toBe(200)
    mkdirSync(page)
    writeFileSync(join(page, 'index.html'), '<title>Ledger</title>')
    const later = await look()
    expect([later.status, await later.text(), later.headers.get('refresh')]).toEqual([
      200,
      '<title>Ledger</title>',
      null,
    ])
    other.close()
  })

  it.each(['/', '/ledger', '/actor/russia', '/assets/x.js'])('takes nothing but GET and HEAD at %s', async (path) => {
    const page = testFolder('page-read-only')
    writeFileSync(join(page, 'index.html'), '<title>Ledger</title>')
    const other = await listening({ graphs, page })
    const refused = await fetch(other.base + path, { method: 'POST', body: 'x' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(problemShape.parse(await refused.json()).detail).toBe('POST is not allowed here. Use GET or HEAD.')
    other.close()
  })

  it('hides a fault of ours behind a 500 without its words', async () => {
    const broken: Graphs = { ...graphs, view: () => Promise.reject(new Error('secret path')) }
    const other = await listening({ graphs: broken })
    const response = await fetch(`${other.base}/api/v1/ledger`)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    other.close()
  })
})
