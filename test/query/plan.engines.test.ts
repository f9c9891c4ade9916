/** The plan of a query can be requested in three ways, has the same shape on every engine, and passes the same gate. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { queryAnswer } from '../../src/query/query-result.js'
import { smallDataset } from '../store/fixture.js'
import { describeOnConsoles, type Served, serve } from './served.js'

const text = "MATCH (a:Actor {id: 'red'})-[:MADE]->(s:Statement) RETURN s.id AS id, count(s.id) AS n ORDER BY id"

describeOnConsoles('a plan', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }]))
  })
  afterAll(() => served.close())

  it('lists operators with what they work on, each before those that it takes its rows from', async () => {
    const { status, body } = await served.query(text, { explain: true })
    expect(status).toBe(200)
    const { columns, rows, plan, graph, total } = queryAnswer.parse(body)
    expect([columns, graph, total]).toEqual([[{ name: 'plan', type: 'STRING' }], null, plan?.length])
    const [first] = plan ?? []
    expect(first?.depth).toBe(0)
    const depths = plan?.map(({ depth }) => depth) ?? []
    for (const [index, depth] of depths.entries())
      if (index > 0) expect(depth).toBeLessThanOrEqual((depths[index - 1] ?? 0) + 1)
    expect(Math.max(...depths)).toBeGreaterThan(1)
    const operators = plan?.map(({ operator }) => operator).join(' ')
    expect(operators).toMatch(/Expand/)
    expect(operators).toMatch(/Sort/)
    expect(plan?.map(({ details }) => details).join('\n')).toMatch(/MADE/)
    if (!engine.embedded) expect(first?.estimatedRows).toEqual(expect.any(Number))
    expect(rows[1]?.plan).toMatch(/^ {2}\w+/)
  })

  it('is the same by EXPLAIN before the text, by explain in a body, and by explain in a URL', async () => {
    const url = `/api/v1/query?explain=true&q=${encodeURIComponent(text)}`
    const answers = [
      (await served.query(text, { explain: true })).body,
      (await served.query(`/* why */ explain\n${text}`)).body,
      (await (await served.ask(url)).json()) as Record<string, unknown>,
    ]
    const plans = answers.map(({ plan }) => JSON.stringify(plan))
    expect(new Set(plans).size).toBe(1)
    expect(plans[0]).toContain('depth')
  })

  it('runs nothing: a query that would never end has one at once', async () => {
    const endless =
      'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y UNWIND range(1, 100000) AS z RETURN count(*) AS n'
    const { status, body } = await served.query(endless, { explain: true, timeoutMs: 1_500 })
    expect([status, body.title]).toEqual([200, undefined])
  })

  it.each([
    ["CREATE (:Actor {id: 'mallory'})", { rule: 'write' }],
    ["LOAD CSV FROM '/etc/passwd' AS row RETURN row", { rule: 'load-csv' }],
    ['PROFILE MATCH (a:Actor) RETURN a.id AS id', { rule: 'profile' }],
    ['MATCH (a:Actor)\nRETURN a.id AS', { title: 'Syntax error', position: { line: 2 } }],
  ])('is refused where the query would be: %s', async (query, expected) => {
    const { status, body } = await served.query(query, { explain: true })
    expect(status).toBe(422)
    expect(body).toMatchObject(expected)
    const { body: after } = await served.query(`EXPLAIN ${query}`)
    expect(after.status).toBe(422)
  })

  it('is null where the query runs', async () => {
    expect((await served.query('RETURN 1 AS one')).body).toMatchObject({ rows: [{ one: 1 }], plan: null })
  })
})
