/** The questions over HTTP: their answers, their parameters, and what is not there, on the shipped dataset. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { problemShape } from '../../src/http/problems.js'
import { answerShape } from '../../src/http/question-endpoints.js'
import { questionList } from '../../src/questions/index.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { readingRequests } from './every-endpoint.js'
import { type Listening, listening } from './listening.js'

const each = questionList.map((question) => [question.name, question, readingRequests[question.name] ?? ''] as const)
let graphs: Graphs
let server: Listening
const get = (path: string) => fetch(server.base + path)

async function problem(path: string, status: number) {
  const response = await get(path)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const body = problemShape.strict().parse(await response.json())
  expect(body).toMatchObject({ status, instance: path })
  return body
}

beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  server = await listening({ graphs })
})
afterAll(async () => {
  server.close()
  await graphs.close()
})

describe('every question', () => {
  it.each(each)('%s answers in its own shape', async (_, question, path) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    const body = answerShape(question)
      .strict()
      .parse(await response.json())
    expect(body.data).toEqual(await graphs.current())
    const { items } = body as { items?: unknown[] }
    if (items) expect(items.length).toBeGreaterThan(0)
  })

  it.each(each)('%s refuses a parameter it does not have, and says what it has', async (name, _, path) => {
    const { detail } = await problem(`${path}${path.includes('?') ? '&' : '?'}colour=red`, 400)
    expect(detail).toContain(`${name} has no parameter "colour".`)
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
      'hedged',
      'issue',
      'lastHeard',
      'lastHeardEarliest',
      'onWordOf',
      'places',
      'reading',
      'robust',
      'role',
      'side',
      'since',
      'sinceEarliest',
      'sources',
      'statements',
      'why',
      'word',
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
    ['/api/v1/ledger?cursor=nonsense', 'cursor is not one that an answer of ledger gave'],
    ['/api/v1/ledger?cursor=ledger.nonsense', 'cursor is not one that an answer gave'],
    ['/api/v1/trajectory?side=russia', 'demand: '],
    ['/api/v1/changes?from=2022-03-29&to=2022-03-11', 'from (2022-03-29) must be before to (2022-03-11)'],
    ['/api/v1/trace?text=', 'text: '],
    ['/api/v1/neighborhood/neutrality?depth=9', 'depth: '],
    ['/api/v1/neighborhood/neutrality?types=made', 'types'],
    ['/api/v1/path?from=russia&to=ukraine&without=CITED', 'without'],
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
    ['/api/v1/ledger?sides=Kiev', 'Did you mean "ukraine"?'],
    ['/api/v1/trace?speaker=selenskyj', 'Did you mean "volodymyr-zelenskyy"?'],
    [`/api/v1/actor/${encodeURIComponent('Лавров')}`, 'Did you mean "sergey-lavrov"?'],
    ['/api/v1/neighborhood/poutine', 'Did you mean "source-002-author" or "vladimir-putin"?'],
    ['/api/v1/path?from=neutralty&to=russia', 'Did you mean "neutrality"?'],
    ...['ledger?', 'trace?', 'moves?', 'network?', 'citations?', 'conflicts?', 'actor/russia?'].map((path) => [
      `/api/v1/${path}source=sorce-000`,
      'There is no source "sorce-000". Did you mean "source-000"?',
    ]),
    [
      '/api/v1/network?excludeValues=person:Putin',
      'There is no actor "Putin". Did you mean "source-002-author" or "vladimir-putin"?',
    ],
    ['/api/v1/ledger?source=Bloomberg', 'There is no source "Bloomberg". Did you mean "source-004"?'],
    ['/api/v1/demands?issue=teritory', 'Did you mean "territory"?'],
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

  it('refuses the cursor of another list, which would begin somewhere in this one', async () => {
    const { next } = (await (await get('/api/v1/trace?limit=1')).json()) as { next: string }
    expect((await get(`/api/v1/trace?limit=1&cursor=${next}`)).status).toBe(200)
    const refused = await problem(`/api/v1/moves?cursor=${next}`, 400)
    expect(refused.detail).toContain('cursor is not one that an answer of moves gave')
  })
})
