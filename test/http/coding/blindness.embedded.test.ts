/** While one of two passes is open, no route gives one coder a byte of the other's: every route is asked, and all that is logged read. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { QueryService } from '../../../src/query/query-service.js'
import { openQueries } from '../../../src/query/query-service.js'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { testFolder } from '../../provision/test-folder.js'
import { usualBudget, usualLimits } from '../../query/served.js'
import { readingRequests } from '../every-endpoint.js'
import { type Answer, type CodingServer, close, codingServer } from './coding-server.js'

/** Words and numbers that stand nowhere but in the pass of ada. */
const marker = /mrkr|765432/i
const span = { start: 765_432, end: 765_439 }
const marked = (key: string) => ({
  ...{ act: 'put', kind: 'statement', key, by: 'suggestion:mrkr#1', group: `mrkr-${key}`, id: `mrkr-${key}` },
  after: {
    ...{
      key,
      speaker: 'mrkr-speaker',
      earliest: '2022-03-01',
      latest: '2022-03-01',
      mode: 'direct',
      certainty: 'stated',
    },
    ...{ summary: 'mrkr summary', at: 'mrkr-event', disputedBy: ['mrkr-other'] },
    relays: [{ actor: 'mrkr-relay', relation: 'press' }],
    stances: [{ demand: 'mrkr-demand', stance: 'ASSERTS', extent: 'full' }],
    assesses: [{ target: 'mrkr-draft', status: 'near' }],
    exchanges: [{ of: 'mrkr-demand', for: 'mrkr-demand-2', kind: 'exchange' }],
    citations: [{ paragraph: 1, ...span, phrase: 'mrkr phrase', tells: ['mrkr-demand'], relays: ['mrkr-relay'] }],
  },
})
const record = (kind: string, more: object = {}) => ({
  ...{ act: 'put', kind, key: `mrkr-${kind}`, after: { id: `mrkr-${kind}`, name: 'Mrkr', why: 'mrkr why', ...more } },
})
const all = [
  ...['mrkr-1', 'mrkr-2', 'mrkr-3'].map(marked),
  { act: 'undo', id: 'mrkr-undo' },
  { act: 'put', kind: 'uncoded', key: '2', after: { paragraph: 2, reason: 'mrkr reason', note: 'mrkr note' } },
  ...['actor', 'demand', 'event', 'draft'].map((kind) => record(kind)),
]

let graphs: Graphs
let queries: QueryService
let server: CodingServer
const page = testFolder('page')
beforeAll(async () => {
  const store = { dataDir: inject('shippedStore') }
  graphs = embeddedGraphs(store.dataDir)
  queries = openQueries({
    ...{ store, allowAdHoc: true, budget: usualBudget, limits: usualLimits, logger: pino({ level: 'silent' }) },
    current: () => graphs.current(),
    ...(graphs.file && { file: graphs.file }),
  })
  mkdirSync(join(page, 'assets'))
  writeFileSync(join(page, 'index.html'), '<title>Ledger</title>')
  server = await codingServer(graphs, {}, { page, queries })
  const kept = await server.as('ada').code('gazette', 0, ...all)
  expect([kept.status, kept.body.n]).toEqual([200, all.length])
  await server
    .as('bob')
    .code('gazette', 0, { ...marked('b1'), id: 'b', by: 'hand', group: 'g', after: { key: 'b1', speaker: 'mayor' } })
})
afterAll(async () => {
  server.close()
  await queries.close()
  await graphs.close()
})

interface Operation {
  operationId: string
  parameters: { name: string; in: string }[]
}

/** Each route of the description, with what bob may try: his own coder's name, that of ada, and others. */
async function routes(): Promise<{ method: string; path: string }[]> {
  const response = await fetch(`${server.base}/api/v1/openapi.json`)
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> }
  const filled = (path: string) => {
    const values: Record<string, string[]> = { source: ['gazette', 'courier', 'mrkrx'], coder: ['ada', 'bob', 'ad'] }
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    return names.reduce(
      (made, name) =>
        made.flatMap((one) => (values[name] ?? ['source-003', 'ada']).map((it) => one.replace(`{${name}}`, it))),
      [path],
    )
  }
  const questions = [
    '',
    '?a=ada&b=bob',
    '?source=gazette',
    '?start=0&end=20',
    '?start=0&end=20&speaker=mayor',
    '?dryRun=true',
  ]
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).flatMap((method) =>
      filled(path).flatMap((one) =>
        (path.includes('/coding') || path.includes('agreement') ? questions : ['']).map((query) => ({
          method: method.toUpperCase(),
          path: one.replace('/api/v1', '') + query,
        })),
      ),
    ),
  )
}

/** All that bob hears, by the request; bodies of events are refused or skipped, so that his pass stays as it is. */
async function heard(): Promise<Map<string, Answer>> {
  const bob = server.as('bob')
  const answers = new Map<string, Answer>()
  const bodies = [
    {},
    { events: [{ act: 'undo', id: 'b' }] },
    { events: [{ act: 'redo', id: 'new' }] },
    { statement: { key: 'b1' } },
  ]
  for (const { method, path } of await routes()) {
    if (method === 'GET') answers.set(`GET ${path}`, await bob.get(path))
    else
      for (const [at, body] of bodies.entries())
        for (const seen of ['0', '3', '99'])
          answers.set(`${method} ${path} ${at} ${seen}`, await bob.send(method, path, body, { 'if-match': seen }))
  }
  for (const path of Object.values(readingRequests))
    if (path.startsWith('/api/v1')) answers.set(`GET ${path}`, await bob.get(path.slice('/api/v1'.length)))
  return answers
}

const views = [
  '/',
  '/code',
  '/code/gazette',
  '/code/gazette/compare',
  '/assets/x.js',
  '/coding/gazette/ada.jsonl',
  '/healthz',
]
const odd = [
  '..%2fcoding%2fgazette%2fada.jsonl',
  '%2e%2e/ada.jsonl',
  'ada.jsonl',
  'ada%00',
  'ADA',
  'ada/events',
  'ada%2fevents',
]

async function expectNothing(): Promise<void> {
  const answers = await heard()
  expect(answers.size).toBeGreaterThan(250)
  const ok = [...answers.values()].filter(({ status }) => status === 200)
  expect(ok.length).toBeGreaterThan(90)
  // A refusal repeats the address that was asked for.
  const told = [...answers].filter(([request, { text, headers }]) =>
    marker.test(
      `${text} ${[...headers.entries()]}`.replaceAll(request.split(' ')[1] ?? '', '').replaceAll('mrkrx', ''),
    ),
  )
  expect(told.map(([request]) => request)).toEqual([])
  for (const path of views) {
    const response = await fetch(server.base + path, { headers: { 'x-coder': 'bob', accept: 'text/html, */*' } })
    expect(await response.text()).not.toMatch(marker)
  }
  for (const name of odd) {
    const { status, text } = await server.as('bob').get(`/coding/gazette/passes/${name}`)
    expect([name, status >= 400, marker.test(text)]).toEqual([name, true, false])
  }
}

describe('a coder hears nothing of the pass of another', () => {
  it('which its own coder reads', async () => {
    const { text } = await server.as('ada').get('/coding/gazette/passes/ada')
    for (const word of ['mrkr summary', 'mrkr-actor', 'mrkr reason', '765432']) expect(text).toContain(word)
  })

  it('while both are open, nor in the log of the server', async () => {
    await server.as('ada').get('/coding/gazette/suggest?start=765432&end=765439&speaker=mrkr-speaker')
    await server
      .as('ada')
      .code('gazette', all.length, { ...marked('mrkr-4'), after: { key: 'mrkr-4', spaeker: 'mrkr' } })
    await server.as('ada').code('gazette', 1, marked('mrkr-5'))
    await expectNothing()
    const lines = server.logged().split('\n')
    expect(lines.length).toBeGreaterThan(250)
    expect(lines.filter((line) => marker.test(line.replaceAll('mrkrx', '')))).toEqual([])
  }, 120_000)

  it('while that one is closed and his own is open', async () => {
    await server.as('ada').code('gazette', all.length, close)
    await expectNothing()
  }, 120_000)

  it('while his own is closed and that one is open', async () => {
    await server.as('ada').code('gazette', all.length + 1, { act: 'reopen' })
    await server.as('bob').code('gazette', 1, close)
    await expectNothing()
  }, 120_000)

  it('until both are closed', async () => {
    await server.as('ada').code('gazette', all.length + 2, close)
    expect((await server.as('bob').get('/coding/gazette/compare')).text).toMatch(marker)
    expect((await server.as('bob').get('/coding/gazette/passes/ada')).text).toMatch(marker)
  })
})
