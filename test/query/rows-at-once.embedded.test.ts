/** A query that the embedded engine breaks off on, with more rows than it can test at once. */
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche } from '../commands/demarche.js'
import { smallDataset } from '../store/fixture.js'
import { ownStore, type Served, serve, usualBudget } from './served.js'

/** As many statements on one demand make 89,700 pairs. */
const statements = Array.from({ length: 300 }, (_, index) => ({
  id: `s${index}`,
  by: 'red' as const,
  day: '2022-03-01',
  stance: 'ASSERTS' as const,
}))
const pairs = "MATCH (s)-[:ASSERTS]->(d)<-[:ASSERTS]-(other) WHERE other.id <> 'x' RETURN count(*) AS n"
const labelled = pairs
  .replace('(s)', '(s:Statement)')
  .replace('(d)', '(d:Demand)')
  .replace('(other)', '(other:Statement)')

const infoLevel = 30

describe('a query that tests more rows at once than the embedded engine can', () => {
  const logged: { level: number }[] = []
  const store = ownStore()
  let served: Served
  beforeAll(async () => {
    const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
    const budget = { ...usualBudget, timeoutMs: 60_000 }
    served = await serve({ store }, smallDataset(statements), { budget, logger })
  })
  afterAll(() => served.close())

  it('is a problem of the query, which says what to write instead, and no fault in the log', async () => {
    const response = await served.ask('/api/v1/query', { query: pairs })
    expect([response.status, response.headers.get('content-type')]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ])
    const problem = await response.json()
    expect(problem).toMatchObject({ title: 'Query failed', detail: expect.stringMatching(/65,536 rows.*label/) })
    expect(problem.warnings.map(({ rule }: { rule: string }) => rule)).toContain('unlabelled-node')
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.filter(({ level }) => level > infoLevel)).toEqual([])
  })

  it('is answered the portable way, also by the reader that failed', async () => {
    expect(await served.query(labelled)).toMatchObject({ status: 200, body: { rows: [{ n: 89_700 }] } })
  })

  it('is answered where the text can be mended', async () => {
    const subquery =
      "MATCH (d:Demand) CALL (d) { MATCH (d)<-[:ASSERTS]-(s:Statement) MATCH (d)<-[:ASSERTS]-(other:Statement) RETURN other.id AS id } WITH id WHERE id <> 'x' RETURN count(*) AS n"
    expect(await served.query(subquery)).toMatchObject({ status: 200, body: { rows: [{ n: 90_000 }], warnings: [] } })
  })

  it('is refused with the same words on the command line', async () => {
    const { code, err } = await demarche(['query', pairs], { DATA_DIR: store.dataDir })
    expect([code, err]).toEqual([1, expect.stringMatching(/65,536 rows.*label/)])
  })
})
