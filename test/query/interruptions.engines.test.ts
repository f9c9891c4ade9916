/** Queries that are cancelled or abandoned, that find all places taken, and others that are answered meanwhile. */
import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemShape } from '../../src/http/problems.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { soonMs, until } from '../provision/until.js'
import { smallDataset } from '../store/fixture.js'
import { describeOnConsoles, type Served, serve, usualBudget } from './served.js'
import { canWatch, endlessOn, givesWay, readers, runningOn } from './watching.js'

const dataset = smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }])
const patient = { budget: { ...usualBudget, timeoutMs: 60_000 }, limits: { memoryMb: 1_024, concurrency: 2, queue: 2 } }

/** A test waits for several ends, one after the other. */
const patiently = { timeout: 4 * soonMs }

/** Asks for an endless query as a client does that can call it off; `id` comes before the answer. */
function begin(served: Served, embedded: boolean) {
  const client = request(`${served.base}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: 'query-id' },
  })
  const id = new Promise<string>((resolve) => {
    client.once('information', ({ headers }) => resolve(String(headers['x-query-id'])))
  })
  const answer = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    client.once('error', reject)
    client.once('response', async (response) => {
      let body = ''
      for await (const piece of response) body += piece
      resolve({ status: response.statusCode, body })
    })
  })
  answer.catch(() => {})
  client.end(JSON.stringify({ query: endlessOn(embedded) }))
  return { id, answer, leave: () => client.destroy() }
}

describeOnConsoles('a query under way', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, dataset, patient)
    await Promise.all([served.query('RETURN 1 AS one'), served.query('RETURN 1 AS one')])
  })
  afterAll(() => served.close())
  const nothingRuns = async () =>
    served.queries.running.size === 0 && (engine.embedded || (await runningOn(engine.store)) === 0)
  /** Waits until a query really runs; the processes that run one, where they can be seen. */
  const begun = async (): Promise<number[]> => {
    await until(() => served.queries.running.size > 0)
    const runs = async () => (engine.embedded ? readers().some(givesWay) : (await runningOn(engine.store)) > 0)
    if (engine.embedded && !canWatch) await new Promise((resolve) => setTimeout(resolve, 2_000))
    else await until(runs, 20_000)
    return engine.embedded && canWatch ? readers().filter(givesWay) : []
  }
  const areGone = (pids: number[]) => () => pids.every((pid) => !readers().includes(pid))

  it('ends at once when it is called off by its id, and its process is gone', patiently, async () => {
    const query = begin(served, engine.embedded)
    const id = await query.id
    const burning = await begun()
    const cancelled = await fetch(`${served.base}/api/v1/query/${id}`, { method: 'DELETE' })
    expect(cancelled.status).toBe(204)
    const { status, body } = await query.answer
    expect([status, problemShape.parse(JSON.parse(body)).title]).toEqual([409, 'Query cancelled'])
    await until(areGone(burning))
    await until(nothingRuns)
    expect((await fetch(`${served.base}/api/v1/query/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect((await served.query('RETURN 1 AS one')).body.rows).toEqual([{ one: 1 }])
  })

  it('ends when its client leaves, and its process is gone', patiently, async () => {
    const query = begin(served, engine.embedded)
    await query.id
    const burning = await begun()
    query.leave()
    await until(areGone(burning))
    await until(nothingRuns)
    expect((await served.query('RETURN 1 AS one')).body.rows).toEqual([{ one: 1 }])
  })

  // On Neo4j there is no process of ours that could give way.
  const itOfReaders = engine.embedded ? (canWatch ? it : it.skip) : () => {}
  itOfReaders(
    `gives way to everybody else when it takes long${canWatch ? '' : ' (only Linux shows it)'}`,
    patiently,
    async () => {
      const query = begin(served, true)
      await until(() => readers().some(givesWay), 20_000)
      query.leave()
      await served.query('RETURN 1 AS one')
      // A process cannot come back from there, so it is not used again.
      await until(() => !readers().some(givesWay))
    },
  )

  it('may wait for a place; beyond those who wait, one is told when to come again', patiently, async () => {
    const queries = [1, 2, 3, 4].map(() => begin(served, engine.embedded))
    await Promise.all(queries.map(({ id }) => id))
    const response = await served.ask('/api/v1/query', { query: 'RETURN 1 AS one' })
    const body = problemShape.parse(await response.json())
    expect([response.status, body.title, body.limit]).toEqual([429, 'Too many queries', { queue: 2 }])
    expect(response.headers.get('retry-after')).toBe(String(body.retryAfter))
    expect(body.retryAfter).toBeGreaterThan(0)
    for (const query of queries) query.leave()
    await until(nothingRuns)
    expect((await served.query('RETURN 1 AS one')).status).toBe(200)
  })

  it('holds up nobody else: questions are answered while all places are taken', patiently, async () => {
    // Another address each time, so that none is answered from memory.
    const ask = async (round: number) => {
      for (const path of [`/api/v1/ledger?asOf=2022-03-${10 + round}`, `/api/v1/trace?limit=${10 + round}`]) {
        const response = await served.ask(path)
        expect(response.status).toBe(200)
        await response.json()
      }
    }
    // A server plans a question when it first meets it, which takes seconds on a busy machine, whatever else runs.
    await ask(0)
    const queries = [1, 2].map(() => begin(served, engine.embedded))
    await Promise.all(queries.map(({ id }) => id))
    await begun()
    const slowest = { ms: 0 }
    for (let round = 1; round <= 10; round++) {
      const from = performance.now()
      await ask(round)
      slowest.ms = Math.max(slowest.ms, performance.now() - from)
    }
    // Held up, a question would wait until the queries are stopped.
    expect(slowest.ms).toBeLessThan(patient.budget.timeoutMs / 4)
    for (const query of queries) query.leave()
    await until(nothingRuns)
  })

  it('of the next moment reads what was loaded meanwhile, and says so', patiently, async () => {
    const read = async () => (await served.query('MATCH (s:Statement) RETURN count(s.id) AS n')).body
    const before = await read()
    await loadDataset(
      served.graphs,
      smallDataset(['s1', 's2'].map((id) => ({ id, by: 'red', day: '2022-03-01', stance: 'ASSERTS' }))),
    )
    const after = await read()
    expect([before.rows, after.rows]).toEqual([[{ n: 1 }], [{ n: 2 }]])
    expect(after.data).toEqual(await served.graphs.current())
    expect(after.data).not.toEqual(before.data)
  })

  it('dies with its server', patiently, async () => {
    // Those of the other server that are outdated are replaced now, and not during what follows.
    await Promise.all([served.query('RETURN 1 AS one'), served.query('RETURN 1 AS one')])
    const before = readers()
    const own = await serve(engine, null, patient)
    const query = begin(own, engine.embedded)
    await query.id
    await until(() => own.queries.running.size > 0)
    const started = () => readers().filter((pid) => !before.includes(pid))
    if (canWatch) await until(() => started().length > 0)
    const closed = own.queries.close()
    if (canWatch) await until(() => started().length === 0)
    await closed
    query.leave()
    await own.close()
  })
})
