/** Comparing two passes over HTTP: only when both are closed, with decisions as a log of its own. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { embeddedGraphs } from '../../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { type Coder, type CodingServer, close, codingServer, statementAt } from './coding-server.js'

let graphs: Graphs
let server: CodingServer
let [ada, bob]: Coder[] = []
const coder = (one: Coder | undefined) => one ?? expect.fail('no coder')
beforeAll(() => {
  graphs = embeddedGraphs(inject('shippedStore'))
})
afterAll(() => graphs.close())
beforeEach(async () => {
  server = await codingServer(graphs)
  ;[ada, bob] = [server.as('ada'), server.as('bob')]
  const third = { citations: [{ paragraph: 3, start: 43, end: 60 }] }
  await ada.code('gazette', 0, statementAt('k1'), statementAt('k2', third))
  await bob.code('gazette', 0, statementAt('b1', { mode: 'direct' }), statementAt('b2', third))
})
afterEach(() => server.close())

const closeBoth = async () => {
  await coder(ada).code('gazette', 2, close)
  await coder(bob).code('gazette', 2, close)
}
const path = '/coding/gazette/compare'
const decide = (who: Coder | undefined, after: number, ...events: object[]) =>
  coder(who).send(
    'PUT',
    '/coding/gazette/decisions/events',
    { events: events.map((event, at) => ({ id: `${after}-${at}-${Math.random()}`, ...event })) },
    { 'if-match': `"${after}"` },
  )
const mode = (take: string, more: object = {}) => ({
  ...{ act: 'put', kind: 'decision', key: 'k1~b1' },
  after: { about: 'the mode', of: ['k1~b1'], take, rule: 'section 2', ...more },
})

describe('a comparison', () => {
  it('is refused while either pass is open, to its coder and to others', async () => {
    const refused = async (who: string) => (await server.as(who).get(path)).body.detail
    expect(await refused('ada')).toBe('Passes can be compared when two on this source are closed.')
    await coder(ada).code('gazette', 2, close)
    for (const who of ['ada', 'bob', 'eve']) expect((await server.as(who).get(path)).status).toBe(403)
    expect((await decide(ada, 0, mode('a'))).status).toBe(403)
    expect((await coder(ada).get('/coding/gazette/passes/bob')).status).toBe(403)
  })

  it('opens when both are closed, with the differences in the order of the text and the agreement', async () => {
    await closeBoth()
    const { status, body, etag } = await coder(ada).get(path)
    expect([status, etag, body.a, body.b, body.undecided]).toEqual([200, '"0"', 'ada', 'bob', 1])
    expect(body.differences).toMatchObject([
      { id: 'k1~b1', fields: ['mode'], a: { mode: 'indirect' }, b: { mode: 'direct' }, paragraph: 1, decision: null },
    ])
    expect(body.alike).toEqual(['k2~b2'])
    const fields = body.agreement.fields as { field: string; n: number; same: number }[]
    expect(fields.find(({ field }) => field === 'mode')).toMatchObject({ n: 2, same: 1 })
    expect((await server.as('eve').get(path)).status).toBe(200)
    expect((await coder(ada).get('/coding/gazette/passes/bob')).status).toBe(200)
  })

  it('is closed again to one who begins a pass', async () => {
    await closeBoth()
    const eve = server.as('eve')
    await eve.code('gazette', 0, statementAt('e1'))
    expect((await eve.get(path)).body.detail).toContain('Your own pass on this source is open')
    await eve.code('gazette', 1, close)
    expect((await eve.get(path)).body.detail).toBe(
      '3 passes on this source are closed. Say which two: a=<coder>&b=<coder>.',
    )
    expect((await eve.get(`${path}?a=ada&b=eve`)).body).toMatchObject({ a: 'ada', b: 'eve' })
    expect((await eve.get(`${path}?a=ada&b=ada`)).status).toBe(400)
  })

  it('leaves closed passes closed', async () => {
    await closeBoth()
    const { status, body } = await coder(ada).code('gazette', 3, { act: 'reopen' })
    expect([status, body.detail]).toEqual([409, expect.stringContaining('bob closed a pass too')])
  })
})

describe('decisions', () => {
  const stateOf = async () =>
    (await coder(ada).get('/coding')).body.items.find(({ source }: { source: string }) => source === 'gazette').state

  it('are kept with who decided, and can be undone; when all is decided the source is adjudicated', async () => {
    await closeBoth()
    expect(await stateOf()).toBe('closed')
    const decided = await decide(server.as('eve'), 0, mode('b'))
    expect(decided.body).toMatchObject({
      n: 1,
      undecided: 0,
      canUndo: true,
      differences: [{ decision: { take: 'b' } }],
    })
    expect(decided.body.decisions).toMatchObject([{ key: 'k1~b1', between: ['ada', 'bob'] }])
    expect(await stateOf()).toBe('adjudicated')
    const undone = await decide(ada, 1, { act: 'undo' })
    expect(undone.body).toMatchObject({ n: 2, undecided: 1, canRedo: true, differences: [{ decision: null }] })
    expect(await stateOf()).toBe('closed')
    const missed = await decide(bob, 0, mode('a'))
    expect([missed.status, missed.body.missed[0].coder]).toEqual([409, 'eve'])
  })

  it('that there is nothing to code count, and one by hand says what is coded', async () => {
    await closeBoth()
    expect((await decide(ada, 0, mode('nothing'))).body.undecided).toBe(0)
    const byHand = await decide(ada, 1, mode('hand'))
    expect([byHand.status, byHand.body.detail]).toEqual([400, expect.stringContaining('needs final')])
    const final = [statementAt('k1', { mode: 'document' }).after]
    expect((await decide(ada, 1, mode('hand', { final }))).body.differences[0].decision.final[0].mode).toBe('document')
  })

  it.each([
    ['is of a difference that is not there', mode('a', { of: ['k1~b9'] }), 'These passes have no difference "k1~b9".'],
    ['has no rule', mode('a', { rule: '' }), 'rule: Too small'],
    ['takes something else', mode('c'), 'take: Invalid option'],
    ['is a statement', statementAt('k1'), 'A log of decisions has no statement.'],
    ['closes', close, 'A log of decisions is neither closed nor reopened.'],
  ])('are refused where one %s', async (_, event, said) => {
    await closeBoth()
    expect(await decide(ada, 0, event)).toMatchObject({ status: 400, body: { detail: expect.stringContaining(said) } })
  })

  it('settle a difference once', async () => {
    await closeBoth()
    await decide(ada, 0, mode('a'))
    const again = await decide(ada, 1, { ...mode('b'), key: 'another' })
    expect(again.body.detail).toContain('decided under the key "k1~b1" already')
    expect((await decide(ada, 1, mode('b'))).body.differences[0].decision.take).toBe('b')
  })
})
