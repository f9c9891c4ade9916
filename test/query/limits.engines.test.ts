/** The limits of a query: time, rows and bytes. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../provision/until.js'
import { smallDataset } from '../store/fixture.js'
import { describeOnConsoles, type Served, serve, usualBudget } from './served.js'
import { canWatch, endlessOn, readers, runningOn } from './watching.js'

const dataset = smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }])

describeOnConsoles('a query', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, dataset, { budget: { ...usualBudget, maxRows: 10, maxBytes: 20_000 } })
    await served.query('RETURN 1 AS one')
  })
  afterAll(() => served.close())

  it('that never ends is stopped at its deadline, its process is gone, and the next is answered', async () => {
    const before = readers()
    if (canWatch) expect(before.length).toBeGreaterThan(0)
    const begun = performance.now()
    const { status, body } = await served.query(endlessOn(engine.embedded), { timeoutMs: 400 })
    expect(status).toBe(504)
    expect(body).toMatchObject({ title: 'Query took too long', limit: { timeoutMs: 400 } })
    // The server's own deadline is twice as late.
    expect(performance.now() - begun).toBeLessThan(usualBudget.timeoutMs / 2)
    // A server may be the first to stop it; then its reader is free, not gone.
    if (canWatch && engine.embedded) {
      await until(() => before.some((pid) => !readers().includes(pid)))
    }
    if (!engine.embedded) await until(async () => (await runningOn(engine.store)) === 0)
    expect((await served.query('RETURN 1 AS one')).body.rows).toEqual([{ one: 1 }])
  })

  /** A server looks at its clock between rows, so it finishes what one expression has begun: SECURITY.md says so. */
  const itOnServers = engine.embedded ? () => {} : it
  itOnServers(
    'that loops in one expression is answered at its deadline, also where the server goes on',
    { timeout: 120_000 },
    async () => {
      const loop = '/* endless */ RETURN reduce(s = 0, x IN range(1, 50000000) | s + x % 7) AS n'
      const { status, body } = await served.query(loop, { timeoutMs: 400 })
      expect([status, body.limit]).toEqual([504, { timeoutMs: 400 }])
      const answered = performance.now()
      await until(async () => (await runningOn(engine.store)) === 0, 100_000)
      console.info(`${engine.name} went on for ${Math.round(performance.now() - answered)} ms.`)
      expect((await served.query('RETURN 1 AS one')).body.rows).toEqual([{ one: 1 }])
    },
  )

  it('may ask for less time and fewer rows than the server allows, never for more', async () => {
    const more = await served.query('UNWIND range(1, 50) AS x RETURN x', { maxRows: 1_000, timeoutMs: 1e9 })
    expect(more.body).toMatchObject({ truncated: true, total: engine.embedded ? 50 : null })
    expect(more.body.rows).toHaveLength(10)
    const less = await served.query('UNWIND range(1, 50) AS x RETURN x', { maxRows: 3 })
    expect(less.body.rows).toEqual([{ x: 1 }, { x: 2 }, { x: 3 }])
    const all = await served.query('UNWIND range(1, 10) AS x RETURN x')
    expect(all.body).toMatchObject({ truncated: false, total: 10 })
  })

  it.each([
    ['one long text', "RETURN reduce(s = 'x', i IN range(1, 15) | s + s) AS x"],
    ['long rows', "UNWIND range(1, 9) AS i RETURN reduce(s = 'x', i IN range(1, 12) | s + s) AS x"],
    ['one long list', 'RETURN range(1, 30000) AS x'],
  ])('whose answer is too large is refused with the limit: %s', async (_, query) => {
    const { status, body } = await served.query(query)
    expect([status, body.limit]).toEqual([413, { maxBytes: 20_000 }])
  })

  it.each([
    ['a text of a million characters', { query: `RETURN '${'x'.repeat(1_000_000)}' AS x` }, 413],
    ['a text longer than anybody writes', { query: `RETURN '${'x'.repeat(100_000)}' AS x` }, 413],
    ['brackets nested deep', { query: `RETURN ${'('.repeat(20_000)}1${')'.repeat(20_000)} AS x` }, 422],
    ['lists nested deep', { query: `RETURN ${'['.repeat(9_000)}${']'.repeat(9_000)} AS x` }, 422],
    [
      'parameters nested deep',
      { query: 'RETURN $x AS x', parameters: { x: JSON.parse('['.repeat(500) + ']'.repeat(500)) } },
      400,
    ],
    ['an integer that would be rounded', { query: 'RETURN $x AS x', parameters: { x: 2 ** 53 } }, 400],
    ['a day that does not exist', { query: 'RETURN $x AS x', parameters: { x: { $date: '2022-02-30' } } }, 400],
    ['a typed value of our own engine', { query: 'RETURN $x AS x', parameters: { x: { $vector: [1] } } }, 400],
    ['a parameter that is missing', { query: 'RETURN $x AS x' }, 422],
  ])('that is no query of a person is refused: %s', async (_, body, expected) => {
    const response = await served.ask('/api/v1/query', body)
    expect(response.status).toBe(expected)
    expect((await served.query('RETURN 1 AS one')).status).toBe(200)
  })
})
