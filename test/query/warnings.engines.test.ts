/** Nobody is misled where the embedded engine is known to answer wrongly: the answer is right, refused, or warned of. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { mendCypher } from '../../src/cypher/lint/mend-cypher.js'
import { problemShape } from '../../src/http/problems.js'
import { queryAnswer, type queryWarning } from '../../src/query/query-result.js'
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

  /** In a sentence each, with a place in the text. */
  function check(warning: z.infer<typeof queryWarning> | undefined, text: string) {
    expect(warning?.message).toMatch(/^.+\.$/s)
    expect(warning?.rewrite).not.toBe('')
    const lines = text.split('\n')
    expect(warning?.line).toBeLessThanOrEqual(lines.length)
    expect(warning?.column).toBeLessThanOrEqual((lines[(warning?.line ?? 1) - 1] ?? '').length)
  }

  it.each(reading.map((fault) => [`${fault.does} (${fault.id})`, fault] as const))(
    'misleads nobody, though the embedded engine %s',
    async (_, { text, params, rule, neo4jRefuses }) => {
      const { status, body } = await served.query(text, { parameters: params ?? {} })
      if (!engine.embedded) return expect(status).toBe(neo4jRefuses ? 422 : 200)
      if (status === 422) {
        expect(body).toMatchObject({ title: 'Query refused', rule })
        return check(
          problemShape.parse(body).warnings?.find((it) => it.rule === rule),
          text,
        )
      }
      expect([status, body.detail]).toEqual([200, undefined])
      const warning = queryAnswer.parse(body).warnings.find((it) => it.rule === rule)
      if (mendCypher(text, params ?? {}).text !== text) expect(warning).toBeUndefined()
      else check(warning, text)
    },
  )

  const doubtful = 'MATCH (a:Actor) WHERE a.name =~ a.id RETURN a.id AS id'

  it('carries its warnings in every format', async () => {
    const csv = await served.ask('/api/v1/query.csv', { query: doubtful })
    const rules = engine.embedded ? 'reach-of-regular-expression' : null
    expect(csv.headers.get('x-warnings')).toBe(rules)
    const lines = (await (await served.ask('/api/v1/query.ndjson', { query: doubtful })).text()).trim().split('\n')
    const { warnings } = JSON.parse(lines.at(-1) ?? '').summary
    expect(warnings).toMatchObject(rules ? [{ rule: rules, line: 1, column: 30 }] : [])
  })

  it.each<[string, unknown[]]>([
    ["RETURN duration.between(date('2022-03-01'), date('2022-03-05')).days AS d", [4]],
    ['MATCH (s:Statement) RETURN collect(s.id)[0..3] AS top', [['s1']]],
    ['MATCH (n:Issue|Statement) RETURN n.id AS id ORDER BY id', ['river', 's1']],
    ['MATCH (s:Statement) WHERE size([(s)-[:ASSERTS]->(d) | d.id]) > 0 RETURN s.id AS id', ['s1']],
    ["MATCH (a:Actor {id: 'red'}) RETURN a {id: a.id, n: 1} AS a", [{ id: 'red', n: 1 }]],
    ["RETURN toString(date.truncate('month', date('2022-03-05'))) AS first", ['2022-03-01']],
  ])('is the one of Neo4j, though the embedded engine alone would refuse: %s', async (query, values) => {
    const { status, body } = await served.query(query)
    expect([status, body.detail, body.warnings]).toEqual([200, undefined, []])
    expect((body.rows as Record<string, unknown>[]).flatMap((row) => Object.values(row))).toEqual(values)
  })

  it('carries none where the engines agree', async () => {
    const { body } = await served.query(
      'MATCH (a:Actor)-[:MADE]->(s:Statement) RETURN a.id AS a, count(s.id) AS n ORDER BY a',
    )
    expect(body.warnings).toEqual([])
  })

  it.each([
    ['MATCH (a:Actr) RETURN a.id AS id', 'unknown-label', 'Did you mean "Actor"?'],
    ['MATCH (a:Actor)-[:MADES]->(s) RETURN s.id AS id', 'unknown-type', 'Did you mean "MADE"?'],
    ['MATCH (s:Statement) RETURN s.sumary AS summary', 'unknown-property', 'Did you mean "summary"?'],
    ["MATCH (a:Actor {nam: 'Red'}) RETURN a.id AS id", 'unknown-property', 'Did you mean "name"?'],
    ['MATCH (s:Statement) RETURN s {.id, .lates} AS s', 'unknown-property', 'Did you mean "latest"?'],
  ])('says what the graph does not have, and the nearest that it has: %s', async (query, rule, rewrite) => {
    const { status, body } = await served.query(query)
    expect([status, body.detail]).toEqual([200, undefined])
    expect(body.warnings).toEqual([expect.objectContaining({ rule, rewrite })])
  })

  it('does not take one relationship type for another that is written in another case', async () => {
    const { status, body } = await served.query('MATCH (a:Actor)-[:made]->(s) RETURN count(*) AS n')
    if (engine.embedded) expect([status, body.rule, body.warnings]).toEqual([422, 'unknown-type', [expect.anything()]])
    else expect(body).toMatchObject({ rows: [{ n: 0 }], warnings: [{ rule: 'unknown-type' }] })
  })

  it('names the columns that the query does not name as Neo4j does', async () => {
    const { body } = await served.query('MATCH (a:Actor) RETURN a.id, count( * ), 1+1, "x" ORDER BY a.id')
    expect((body.columns as { name: string }[]).map(({ name }) => name)).toEqual(['a.id', 'count( * )', '1+1', '"x"'])
  })
})

describeOnConsoles('a refusal', (engine) => {
  let served: Served
  beforeAll(async () => {
    served = await serve(engine, smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }]))
  })
  afterAll(() => served.close())

  it.each([
    ['RETURN datetime.fromepoch(0, 0) AS d', 'dotted-function'],
    [
      "MATCH (a:Actor {id: 'red'}), (b:Actor {id: 'blue'}) RETURN length(shortestPath((a)-[*..5]-(b))) AS n",
      'shortest-path-as-value',
    ],
    [`RETURN ${Array.from({ length: 70 }, (_, index) => index).join(' + ')} AS n`, 'too-deep'],
    ["MATCH (a:Actor) WHERE a.name = 'x RETURN a.id AS id", 'unclosed-text'],
  ])('says what to write instead: %s', async (query, rule) => {
    const { status, body } = await served.query(query)
    if (!engine.embedded && status === 200) return
    expect(status).toBe(422)
    const warning = problemShape.parse(body).warnings?.find((it) => it.rule === rule)
    expect(warning?.rewrite).toMatch(/\w{3}/)
  })

  it('of a text without an end names its beginning, and nothing that it takes in', async () => {
    if (!engine.embedded) return
    const { body } = await served.query("MATCH (a:Actor) WHERE a.name = ('x RETURN a.id AS id")
    expect(body.detail).toMatch(/^The text that begins here has no closing quote\./)
    expect(body.position).toEqual({ line: 1, column: 33 })
    expect(problemShape.parse(body).warnings).toHaveLength(1)
  })

  it('offers only procedures that the engine has', async () => {
    const { status, body } = await served.query('CALL dbms.components()')
    expect(status).toBe(422)
    const [, list = ''] = /These may: (.*)\.$/.exec(String(body.detail)) ?? []
    expect(list).toContain('db.labels')
    for (const name of list.split(', ')) {
      const { status: answered, body: its } = await served.query(`CALL ${name}()`)
      expect([name, answered, its.rule]).toEqual([name, expect.any(Number), undefined])
      expect(String(its.detail ?? '')).not.toMatch(/no procedure|not found|Unknown procedure/i)
    }
  })
})
