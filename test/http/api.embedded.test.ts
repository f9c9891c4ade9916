/** The HTTP API: every route, every error, on the shipped dataset. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get as httpGet, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { createApp } from '../../src/http/app.js'
import { problemShape } from '../../src/http/problems.js'
import { answerShape } from '../../src/http/question-endpoints.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { questionList } from '../../src/questions/index.js'
import type { Question } from '../../src/questions/support/question.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'

const all = questionList
/** What each question that cannot do without parameters is asked with. */
const asked: Record<string, string> = {
  statement: '/s000-01',
  actor: '/sergey-lavrov',
  neighborhood: '/neutrality',
  links: '?ids=neutrality,s003-02',
  path: '?from=vladimir-putin&to=crimea',
  trajectory: '?side=russia&demand=government-removal',
  trajectories: '?demand=neutrality',
  changes: '?from=2022-03-11&to=2022-03-29',
}
const urlOf = (question: Question) => `/api/v1/${question.name}${asked[question.name] ?? ''}`

const folder = mkdtempSync(join(tmpdir(), 'demarche-api-'))
let graphs: Graphs
let server: Server
let base: string

async function start(on: Graphs, page?: string): Promise<[Server, string]> {
  const app = createApp({ graphs: on, logger: pino({ level: 'silent' }), version: '1.2.3', ...(page && { page }) })
  const it = createServer(app)
  await new Promise<void>((resolve) => it.listen(0, '127.0.0.1', resolve))
  return [it, `http://127.0.0.1:${(it.address() as AddressInfo).port}`]
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers })

async function problem(path: string, status: number) {
  const response = await get(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const body = problemShape.strict().parse(await response.json())
  expect(body).toMatchObject({ status, instance: path })
  return body
}

beforeAll(async () => {
  graphs = embeddedGraphs(folder)
  await loadDataset(graphs, readDataset())
  ;[server, base] = await start(graphs)
})
afterAll(async () => {
  server.close()
  await graphs.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('every question', () => {
  it.each(all.map((question) => [question.name, question] as const))(
    '%s answers in its own shape',
    async (_, question) => {
      const response = await get(urlOf(question))
      expect(response.status).toBe(200)
      const body = answerShape(question)
        .strict()
        .parse(await response.json())
      expect(body.data).toEqual(await graphs.current())
      const { items } = body as { items?: unknown[] }
      if (items) expect(items.length).toBeGreaterThan(0)
    },
  )

  it.each(all.map((question) => [question.name, question] as const))(
    '%s refuses a parameter it does not have, and says what it has',
    async (_, question) => {
      const url = urlOf(question)
      const { detail } = await problem(`${url}${url.includes('?') ? '&' : '?'}colour=red`, 400)
      expect(detail).toContain(`${question.name} has no parameter "colour".`)
    },
  )

  it.each(all.map((question) => [question.name, question] as const))('%s only reads', async (_, question) => {
    const response = await fetch(base + urlOf(question), { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('a ledger item', () => {
  it('carries the reading, its statements and why', async () => {
    const response = await get('/api/v1/ledger?asOf=2022-03-29&demand=neutrality&sides=ukraine')
    const { items } = (await response.json()) as { items: Record<string, unknown>[] }
    expect(items).toHaveLength(1)
    expect(Object.keys(items[0] ?? {}).sort()).toEqual([
      'beside',
      'demand',
      'issue',
      'lastHeard',
      'reading',
      'robust',
      'role',
      'side',
      'since',
      'sources',
      'statements',
      'why',
    ])
    expect(items[0]).toMatchObject({
      side: 'ukraine',
      demand: 'neutrality',
      role: 'addressee',
      lastHeard: '2022-03-29',
    })
  })

  it('is found by its reading and by no other', async () => {
    const response = await get('/api/v1/ledger?asOf=2022-03-29&sides=russia&reading=softened,dropped')
    const { items } = (await response.json()) as { items: { reading: string; demand: string }[] }
    expect(items.map((item) => item.demand)).toContain('government-removal')
    expect(new Set(items.map((item) => item.reading))).toEqual(new Set(['softened', 'dropped']))
  })
})

describe('bad parameters', () => {
  it.each([
    ['/api/v1/ledger?asOf=2022-02-30', 'asOf: a day is written YYYY-MM-DD and must exist'],
    ['/api/v1/ledger?asOf=yesterday', 'asOf: a day is written YYYY-MM-DD and must exist'],
    ['/api/v1/ledger?clock=heard', 'clock: '],
    ['/api/v1/ledger?reading=dropt', 'reading'],
    ['/api/v1/ledger?withoutRelays=gossip', 'withoutRelays'],
    ['/api/v1/ledger?limit=0', 'limit: '],
    ['/api/v1/ledger?limit=1e9', 'limit: '],
    ['/api/v1/ledger?asof=2022-03-29', 'Did you mean "asOf"?'],
    ['/api/v1/ledger?asOf=2022-03-29&asOf=2022-03-30', 'asOf is given twice'],
    ['/api/v1/ledger?cursor=nonsense', 'cursor is not one that an answer gave'],
    ['/api/v1/trajectory?side=russia', 'demand: '],
    ['/api/v1/changes?from=2022-03-29&to=2022-03-11', 'from (2022-03-29) must be before to (2022-03-11)'],
    ['/api/v1/trace?text=', 'text: '],
    ['/api/v1/neighborhood/neutrality?depth=9', 'depth: '],
    ['/api/v1/network?variable1=actor', 'variable1: '],
    ['/api/v1/network?start=2022-02-30', 'start: a day is written YYYY-MM-DD, a moment YYYY-MM-DDThh:mm:ss'],
    ['/api/v1/network?start=2022-03-02&stop=2022-03-01', 'start (2022-03-02) must not be after stop (2022-03-01).'],
    ['/api/v1/network?isolates=yes', 'isolates: '],
    ['/api/v1/network?excludeValues=neutrality', 'a value is written variable:id, such as concept:neutrality'],
    ['/api/v1/network?kernel=gaussian', 'kernel=gaussian has no meaning here: it weighs by time'],
    ['/api/v1/network?timeWindow=days&windowSize=2000', 'No window of 2000 days fits between'],
  ])('%s is a 400 that says: %s', async (path, words) => {
    expect((await problem(path, 400)).detail).toContain(words)
  })

  it('that hold quotes, Cypher or script reach nothing but a plain 404', async () => {
    const text = encodeURIComponent(`x' OR 1=1 // <script>alert(1)</script>`)
    expect((await problem(`/api/v1/statement/${text}`, 404)).detail).toContain('There is no statement')
    const { items } = (await (await get(`/api/v1/trace?text=${text}`)).json()) as { items: unknown[] }
    expect(items).toEqual([])
  })
})

describe('what is not there', () => {
  it.each([
    ['/api/v1/statement/s999-01', 'There is no statement "s999-01". GET /api/v1/trace'],
    ['/api/v1/actor/sergei-lavrov', 'Did you mean "sergey-lavrov"?'],
    ['/api/v1/neighborhood/nothing-here', 'There is no node "nothing-here"'],
    ['/api/v1/ledger?demand=neutralty', 'Did you mean "neutrality"?'],
    ['/api/v1/ledger?issue=teritory', 'Did you mean "territory"?'],
    ['/api/v1/ledger?sides=rusia', 'Did you mean "russia"?'],
    ['/api/v1/network?excludeValues=organization:rusia', 'Did you mean "russia"?'],
    ['/api/v1/trajectory?side=russia&demand=x', 'There is no demand "x"'],
    ['/api/v1/nothing', 'GET /api/v1/openapi.json lists what there is'],
    ['/elsewhere', 'There is nothing at /elsewhere'],
  ])('%s is a 404 that says: %s', async (path, words) => {
    expect((await problem(path, 404)).detail).toContain(words)
  })
})

describe('paging', () => {
  it.each([
    '/api/v1/ledger?limit=7',
    '/api/v1/trace?limit=7',
    '/api/v1/actor/russia?limit=7',
    '/api/v1/changes?from=2022-03-01&to=2022-03-29&limit=2',
  ])('%s, page after page, gives each item once and in the order of the whole', async (first) => {
    const whole = (await (await get(first.replace(/limit=\d+/, 'limit=200'))).json()) as { items: unknown[] }
    const paged: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = (await (await get(`${first}${cursor && `&cursor=${cursor}`}`)).json()) as {
        items: unknown[]
        next: string | null
      }
      paged.push(...page.items)
      cursor = page.next
    }
    expect(paged.slice(0, 200)).toEqual(whole.items)
  })
})

describe('caching', () => {
  // fetch adds Cache-Control: no-cache of its own, which asks for a whole answer.
  const ask = (tag: string) =>
    new Promise<IncomingMessage>((resolve) =>
      httpGet(`${base}/api/v1/stats`, { headers: { 'If-None-Match': tag } }, resolve),
    )

  it('answers 304 to the tag of the same data, and a new tag after a load', async () => {
    const tag = (await get('/api/v1/stats')).headers.get('etag') ?? ''
    expect((await ask(tag)).statusCode).toBe(304)
    await loadDataset(graphs, readDataset())
    const after = await ask(tag)
    expect(after.statusCode).toBe(200)
    expect(after.headers.etag).not.toBe(tag)
  })
})

describe('the server', () => {
  it('says it is well, with the data it serves', async () => {
    expect(await (await get('/healthz')).json()).toEqual({
      status: 'ok',
      version: '1.2.3',
      data: await graphs.current(),
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
      const [other, url] = await start(asked)
      expect(await (await fetch(url + path)).text()).toBe(await (await get(path)).text())
      other.close()
    },
  )

  it('answers 503 and what to do while nothing is loaded', async () => {
    const empty = embeddedGraphs(join(folder, 'empty'))
    const [other, url] = await start(empty)
    const response = await fetch(`${url}/api/v1/ledger`)
    expect(response.status).toBe(503)
    expect(problemShape.parse(await response.json()).detail).toContain('Run: demarche load')
    expect((await fetch(`${url}/healthz`)).status).toBe(503)
    other.close()
    await empty.close()
  })

  it('has the browser look again for a page that is still being built', async () => {
    const page = join(folder, 'page')
    const [other, url] = await start(graphs, page)
    const look = () => fetch(`${url}/graph?id=crimea`, { headers: { accept: 'text/html' } })
    const early = await look()
    expect([early.status, early.headers.get('refresh')]).toEqual([503, '2'])
    expect((await fetch(`${url}/api/v1/stats`)).status).toBe(200)
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

  it('hides a fault of ours behind a 500 without its words', async () => {
    const broken: Graphs = { ...graphs, view: () => Promise.reject(new Error('secret path')) }
    const [other, url] = await start(broken)
    const response = await fetch(`${url}/api/v1/ledger`)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    other.close()
  })
})
