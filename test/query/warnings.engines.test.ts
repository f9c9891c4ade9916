/** Whoever gets an answer that the embedded engine is known to get wrong is warned in that answer. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { queryAnswer } from '../../src/query/query-result.js'
import { allFaults } from '../cypher/lint/faults.js'
import { smallDataset } from '../store/fixture.js'
import { describeOnConsoles, type Served, serve } from './served.js'

/** What writes has no answer here. */
const reading = allFaults.filter(({ text }) => !/\b(SET|DELETE|MERGE)\b/.test(text))

describeOnConsoles('an answer', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }]))
  })
  afterAll(() => served.close())

  it.each(reading.map((fault) => [`${fault.does} (${fault.id})`, fault] as const))(
    'carries a warning with its place and what is right, because the embedded engine %s',
    async (_, { text, params, rule, neo4jRefuses }) => {
      const { status, body } = await served.query(text, { parameters: params ?? {} })
      // A server may refuse it: then nobody is misled.
      if (neo4jRefuses && !engine.embedded && status === 422) return
      expect([status, body.detail]).toEqual([200, undefined])
      const { warnings } = queryAnswer.parse(body)
      const warning = warnings.find((it) => it.rule === rule)
      expect(warning?.message).toMatch(/^.+\.$/s)
      expect(warning?.rewrite).not.toBe('')
      const lines = text.split('\n')
      expect(warning?.line).toBeLessThanOrEqual(lines.length)
      expect(warning?.column).toBeLessThanOrEqual((lines[(warning?.line ?? 1) - 1] ?? '').length)
    },
  )

  it('carries them in every format', async () => {
    const query = 'MATCH (s:Source) RETURN sum(s.usableTo) AS n'
    const csv = await served.ask('/api/v1/query.csv', { query })
    expect(csv.headers.get('x-warnings')).toBe('sum-of-nothing')
    const lines = (await (await served.ask('/api/v1/query.ndjson', { query })).text()).trim().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '').summary.warnings).toMatchObject([
      { rule: 'sum-of-nothing', line: 1, column: 25 },
    ])
  })

  it('carries none where the engines agree', async () => {
    const { body } = await served.query(
      'MATCH (a:Actor)-[:MADE]->(s:Statement) RETURN a.id AS a, count(s.id) AS n ORDER BY a',
    )
    expect(body.warnings).toEqual([])
  })
})
