/** The memory limit of a query. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smallDataset } from '../store/fixture.js'
import { ownStore, type Served, serve, usualBudget } from './served.js'

const dataset = smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }])

describe('a query that needs too much memory', () => {
  let served: Served
  beforeAll(async () => {
    served = await serve({ store: ownStore() }, dataset, {
      budget: { ...usualBudget, timeoutMs: 60_000 },
      limits: { memoryMb: 300, concurrency: 1, queue: 20 },
    })
  })
  afterAll(() => served.close())

  it.each([
    'RETURN size(range(1, 1000000000)) AS n',
    "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s)) AS n",
    'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*) AS n',
    'UNWIND range(1, 20000000) AS x RETURN collect(DISTINCT toString(x)) AS l',
    'RETURN [x IN range(1, 30000000) | toString(x)] AS l',
  ])('is ended by the system, and the next is answered: %s', { timeout: 180_000 }, async (query) => {
    const { status, body } = await served.query(query)
    expect([status, body.limit]).toEqual([413, { memoryMb: 300 }])
    expect((await served.query('RETURN 1 AS one')).body.rows).toEqual([{ one: 1 }])
  })
})
