/** Passes over HTTP: who is asked for what, what is kept, and what becomes of two tabs, a lost answer and a changed text. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { type CodingServer, close, codingServer, gazetteDataset, statementAt } from './coding-server.js'

let graphs: Graphs
let server: CodingServer
beforeAll(() => {
  graphs = embeddedGraphs(inject('shippedStore'))
})
afterAll(() => graphs.close())
beforeEach(async () => {
  server = await codingServer(graphs)
})
afterEach(() => server.close())

const own = '/coding/gazette/passes/ada'

describe('a pass', () => {
  it('is empty and open before anything is coded, then has what was put, in the order of the text', async () => {
    const ada = server.as('ada')
    const before = await ada.get(own)
    expect([before.status, before.etag]).toEqual([200, '"0"'])
    expect(before.body).toEqual({
      ...{ n: 0, state: 'open', canUndo: false, canRedo: false, torn: 0, readOnly: null, staysClosed: null },
      items: { statements: [], uncoded: [], actors: [], demands: [], events: [], drafts: [] },
    })
    const later = statementAt('k1', { citations: [{ paragraph: 3, start: 43, end: 60 }] })
    const caption = { act: 'put', kind: 'uncoded', key: '2', after: { paragraph: 2, reason: 'caption' } }
    const person = { act: 'put', kind: 'actor', key: 'mayor', after: { id: 'mayor', name: 'The mayor' } }
    const after = await ada.code('gazette', 0, later, statementAt('k2'), caption, person)
    expect([after.status, after.etag, after.body.n]).toEqual([200, '"4"', 4])
    expect(after.body.items.statements.map(({ key }: { key: string }) => key)).toEqual(['k2', 'k1'])
    expect(after.body.items.uncoded).toEqual([{ paragraph: 2, reason: 'caption', note: '' }])
    expect(after.body.items.actors).toMatchObject([{ id: 'mayor', name: 'The mayor', represents: [] }])
    expect((await ada.get(own)).body).toEqual(after.body)
    expect(after.headers.get('cache-control')).toBe('no-store')
  })

  it('undoes and redoes across a restart of the server', async () => {
    await server.as('ada').code('gazette', 0, statementAt('k1'), statementAt('k2'))
    const again = await codingServer(graphs, { dataset: server.dataset })
    const undone = await again.as('ada').code('gazette', 2, { act: 'undo' })
    expect(undone.body).toMatchObject({ n: 3, canUndo: true, canRedo: true, items: { statements: [{ key: 'k1' }] } })
    expect((await again.as('ada').code('gazette', 3, { act: 'redo' })).body.items.statements).toHaveLength(2)
    again.close()
  })

  it('takes what is only half done, and names the field of what it cannot take', async () => {
    const ada = server.as('ada')
    expect((await ada.code('gazette', 0, { ...statementAt('k1'), after: { key: 'k1' } })).status).toBe(200)
    const refused = await ada.code('gazette', 1, statementAt('k1', { extent: 'full' }))
    expect(refused).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('Unrecognized key: "extent"') },
    })
    const unknown = await ada.code('gazette', 1, statementAt('k1', { mode: 'directly' }))
    expect(unknown.body.detail).toContain('mode: Invalid option')
    const decision = { act: 'put', kind: 'decision', key: 'd', after: { about: 'x', take: 'a', rule: 'y' } }
    expect((await ada.code('gazette', 1, decision)).status).toBe(400)
    expect((await ada.get(own)).body.n).toBe(1)
  })
})

describe('events', () => {
  it('that are sent again because the answer was lost count once', async () => {
    const ada = server.as('ada')
    const event = { ...statementAt('k1'), id: 'sent-twice' }
    expect((await ada.code('gazette', 0, event)).status).toBe(200)
    expect((await ada.code('gazette', 0, event)).body.n).toBe(1)
  })

  it('of a second tab are refused with those that it has missed, and taken when they are sent again', async () => {
    const [one, other] = [server.as('ada'), server.as('ada')]
    await one.code('gazette', 0, { ...statementAt('k1'), id: 'first-tab' })
    const late = { ...statementAt('k2'), id: 'second-tab' }
    const refused = await other.code('gazette', 0, late)
    expect(refused.status).toBe(409)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(refused.body.missed).toMatchObject([{ n: 1, id: 'first-tab', key: 'k1' }])
    expect((await other.code('gazette', 1, late)).body).toMatchObject({ n: 2 })
  })

  it('need to say what their sender has seen', async () => {
    const send = (headers: Record<string, string>) =>
      server.as('ada').send('PUT', `${own}/events`, { events: [{ ...statementAt('k1'), id: 'a' }] }, headers)
    expect((await send({})).status).toBe(428)
    expect((await send({ 'if-match': '*' })).status).toBe(400)
    expect((await send({ 'if-match': '7' })).status).toBe(409)
    expect((await send({ 'if-match': '0' })).status).toBe(200)
  })

  it('are limited in size, and may be many', async () => {
    const ada = server.as('ada')
    const many = Array.from({ length: 300 }, (_, at) => statementAt(`k${at}`, { summary: 'said '.repeat(200) }))
    expect((await ada.code('gazette', 0, ...many)).body.n).toBe(300)
    const huge = Array.from({ length: 3_000 }, (_, at) => statementAt(`h${at}`, { summary: 'said '.repeat(390) }))
    expect((await ada.code('gazette', 300, ...huge)).status).toBe(413)
    expect((await ada.code('gazette', 300, statementAt('k1', { summary: 'x'.repeat(2_001) }))).status).toBe(400)
  })
})

describe('a text', () => {
  it('that has changed since can be read and not be coded, and one sentence says so', async () => {
    const ada = server.as('ada')
    await ada.code('gazette', 0, statementAt('k1'))
    writeFileSync(join(server.dataset, 'texts', 'gazette.txt'), 'Another text.\n')
    const sentence =
      'This is not the text that was coded: gazette.txt has changed since. Its coding can be read, and not changed.'
    expect((await ada.get(own)).body).toMatchObject({ n: 1, readOnly: sentence })
    expect(await ada.code('gazette', 1, statementAt('k2'))).toMatchObject({ status: 409, body: { detail: sentence } })
    const { items } = (await ada.get('/coding')).body
    expect(items.slice(0, 2)).toMatchObject([{ source: 'courier', paragraphs: 3 }, { paragraphs: null }])
  })

  it('is listed with its passes, and with counts of those that one may read', async () => {
    await server.as('ada').code('gazette', 0, statementAt('k1'))
    await server.as('bob').code('gazette', 0, statementAt('k1', { mode: 'direct' }), close)
    const listed = async (coder: string) =>
      (await server.as(coder).get('/coding')).body.items.find(({ source }: { source: string }) => source === 'gazette')
    expect(await listed('ada')).toEqual({
      ...{ source: 'gazette', title: 'The gazette', paragraphs: 3, state: 'open' },
      passes: [
        { coder: 'ada', state: 'open', mine: true, statements: 1, dealtWith: 1 },
        { coder: 'bob', state: 'closed', mine: false },
      ],
    })
    await server.as('ada').code('gazette', 1, close)
    expect(await listed('eve')).toMatchObject({
      state: 'closed',
      passes: [
        { coder: 'ada', statements: 1 },
        { coder: 'bob', statements: 1 },
      ],
    })
  })

  it('of the graph is listed too, unless its id cannot be the name of a folder', async () => {
    const shipped = await codingServer(graphs, { dataset: gazetteDataset([]) })
    const { items } = (await shipped.as('ada').get('/coding')).body
    expect(items.map(({ source, state }: Record<string, string>) => `${source} ${state}`)).toEqual(
      ['000', '001', '002', '003', '004'].map((number) => `source-${number} published`),
    )
    shipped.close()
  })

  it('that nobody knows has no pass', async () => {
    expect(await server.as('ada').code('gazete', 0, statementAt('k1'))).toMatchObject({
      status: 404,
      body: { detail: 'There is no source "gazete". Did you mean "gazette"? GET /api/v1/coding lists them.' },
    })
    for (const path of ['..', '%2e%2e%2f%2e%2e', 'a%2fb'])
      expect((await server.as('ada').get(`/coding/${path}/passes/ada`)).status).toBe(404)
  })
})

describe('a torn last line', () => {
  it('is cut by the next event, and said in the answer and in the log', async () => {
    const ada = server.as('ada')
    await ada.code('gazette', 0, statementAt('k1'), statementAt('k2'))
    const file = join(server.dataset, 'coding', 'gazette', 'ada.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10))
    const { n, torn } = (await ada.get(own)).body
    expect([n, torn > 100]).toEqual([1, true])
    expect(server.logged()).toContain('coding/gazette/ada.jsonl ended in the middle of a line')
    expect((await ada.code('gazette', 1, statementAt('k3'))).body).toMatchObject({ n: 2, torn })
    expect((await ada.get(own)).body.torn).toBe(0)
  })
})

describe('a log that somebody damaged', () => {
  it('is said to be so, its coder hears why, and all else goes on', async () => {
    await server.as('ada').code('gazette', 0, statementAt('k1'), statementAt('secret-key'))
    const file = join(server.dataset, 'coding', 'gazette', 'ada.jsonl')
    const [first, second] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, `${first}\nsecret-words${second}\n${second}\n`)
    const { status, body } = await server.as('ada').get(own)
    expect([status, body.detail]).toEqual([
      500,
      expect.stringMatching(/^Line 2 of gazette\/ada\.jsonl does not follow .*JSON/),
    ])
    const bob = server.as('bob')
    expect((await bob.code('gazette', 0, statementAt('b1'), close)).status).toBe(200)
    const listed = await bob.get('/coding')
    expect(listed.body.items.find(({ source }: { source: string }) => source === 'gazette').passes).toEqual([
      { coder: 'ada', state: 'open', mine: false, damaged: true },
      { coder: 'bob', state: 'closed', mine: true, statements: 1, dealtWith: 1 },
    ])
    const [hidden, figures] = [await bob.get(own), await bob.get('/agreement?source=gazette')]
    expect([hidden.status, figures.status]).toEqual([403, 500])
    expect(`${listed.text} ${hidden.text} ${figures.text} ${server.logged()}`).not.toContain('secret')
  })
})
