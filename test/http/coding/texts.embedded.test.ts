/** Texts over HTTP: one is added, read with all that coders choose from, and helped with at each passage. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { type CodingServer, codingServer, statementAt } from './coding-server.js'

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

const words = 'Talks\n\nOn 14 March Lavrov said that Ukraine must be neutral.\nKuleba refused. \n'
const article = {
  ...{ title: 'Talks', publisher: 'Gazette', language: 'en', publishedBasis: 'printed', keep: true, text: words },
  ...{ publishedEarliest: '2022-03-16', publishedLatest: '2022-03-16' },
}

describe('a text', () => {
  it('that is added can be coded at once', async () => {
    const ada = server.as('ada')
    const added = await ada.send('POST', '/coding/texts', article)
    expect([added.status, added.body]).toEqual([201, { source: 'source-005' }])
    expect(readFileSync(join(server.dataset, 'texts', 'source-005.txt'), 'utf8')).toBe(words)
    const { body } = await ada.get('/coding')
    expect(body.unclaimed).toEqual([])
    expect(body.items.map((it: { source: string }) => it.source)).toContain('source-005')
    const [put] = [await ada.code('source-005', 0, statementAt('k1'))]
    expect(put?.status).toBe(200)
    expect((await ada.send('POST', '/coding/texts', article)).status).toBe(409)
  })

  it('is answered whole, with its paragraphs as they stand and what coders choose from', async () => {
    const ada = server.as('ada')
    await ada.send('POST', '/coding/texts', article)
    const { status, body } = await ada.get('/coding/source-005')
    expect(status).toBe(200)
    expect(body.source).toMatchObject({ id: 'source-005', title: 'Talks', published: false, usableTo: null })
    expect(body.paragraphs).toEqual([
      { number: 1, start: 0, end: 5, text: 'Talks' },
      { number: 2, start: 7, end: 60, text: 'On 14 March Lavrov said that Ukraine must be neutral.' },
      { number: 3, start: 61, end: 77, text: 'Kuleba refused. ' },
    ])
    expect(body.actors).toContainEqual(
      expect.objectContaining({ id: 'sergey-lavrov', name: 'Sergey Lavrov', kind: 'person', side: 'russia' }),
    )
    expect(body.demands).toHaveLength(39)
    expect(body.demands[0]).toMatchObject({ raisedBy: expect.any(Array), proposition: expect.any(String) })
    expect([body.text, body.window, body.codebook]).toEqual([null, '2021-12-01', '1.4'])
    expect(body.reasons.map((it: { reason: string }) => it.reason)).toContain('caption')
    expect([body.events.length, body.drafts.length].every((it) => it > 0)).toBe(true)
  })

  it('that is missing says so, and the rest is there', async () => {
    const { status, body } = await server.as('ada').get('/coding/source-003')
    expect([status, body.paragraphs]).toEqual([200, []])
    expect(body.text).toContain('SOURCES_DIR is not set')
  })

  it.each([
    ['without a title', { title: '' }, 400],
    ['with another key', { titel: 'x' }, 400],
    ['that is empty', { text: ' ' }, 400],
  ])('%s is refused', async (_, more, status) => {
    const refused = await server.as('ada').send('POST', '/coding/texts', { ...article, ...more })
    expect(refused.status).toBe(status)
  })
})

describe('at a passage', () => {
  const sentence = 'start=7&end=60'

  it('suggestions name speaker, demand and day, and days are read as they are typed', async () => {
    const ada = server.as('ada')
    await ada.send('POST', '/coding/texts', article)
    const { status, body } = await ada.get(`/coding/source-005/suggest?${sentence}`)
    expect([status, body.demands[0]]).toEqual([200, { id: 'neutrality', name: 'Neutrality', why: 'named' }])
    expect(body.speakers.length).toBe(9)
    expect(body.days).toMatchObject({ earliest: '2022-03-14', latest: '2022-03-14', words: 'On 14 March' })
    const typed = await ada.get('/coding/source-005/days?words=last%20Monday')
    expect(typed.body.days).toEqual({
      ...{ earliest: '2022-03-14', latest: '2022-03-14', rule: 'The last Monday before the publication.' },
    })
    expect((await ada.get('/coding/source-005/days?words=soon')).body).toEqual({ days: null })
    expect((await ada.get('/coding/source-005/suggest?start=50&end=999')).status).toBe(400)
    expect((await ada.get('/coding/source-003/suggest?start=0&end=9')).status).toBe(404)
  })

  it('nothing of another coder’s open pass is suggested', async () => {
    const [ada, bob] = [server.as('ada'), server.as('bob')]
    await ada.send('POST', '/coding/texts', article)
    const asked = `/coding/source-005/suggest?${sentence}&speaker=sergey-lavrov`
    const before = (await bob.get(asked)).text
    const put = { act: 'put', kind: 'demand', key: 'ferry', after: { id: 'ferry', name: 'Ukraine must be neutral' } }
    await ada.code(
      'source-005',
      0,
      put,
      statementAt('k1', { speaker: 'sergey-lavrov', stances: [{ demand: 'crimea' }] }),
    )
    expect((await bob.get(asked)).text).toBe(before)
    expect((await ada.get(asked)).text).toContain('ferry')
    expect(
      (await bob.send('POST', '/coding/source-005/check', { statement: { key: 'x', stances: [{ demand: 'ferry' }] } }))
        .text,
    ).toContain('There is no demand')
  })

  it('a statement is checked field by field, and records of the own pass are known', async () => {
    const ada = server.as('ada')
    await ada.send('POST', '/coding/texts', article)
    const statement = { key: 'k1', speaker: 'sergei-lavrov', citations: [{ paragraph: 2, start: 7, end: 70 }] }
    const { status, body } = await ada.send('POST', '/coding/source-005/check', { statement })
    expect(status).toBe(200)
    const fields = body.faults.map((it: { field: string }) => it.field)
    expect(fields).toEqual(
      expect.arrayContaining(['speaker', 'latest', 'stances', 'citations.0', 'citations.0.phrase']),
    )
    expect((await ada.send('POST', '/coding/source-005/check', { statement: { speaker: 'x' } })).status).toBe(400)
  })
})
