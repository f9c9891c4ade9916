/** Each gate by itself, without the fence of words before it: the plan, as the engine understood the query. */

import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { judgeEmbeddedPlan } from '../../src/query/reader/embedded/embedded-gate.js'
import { judgeNeo4jPlan } from '../../src/query/reader/neo4j/neo4j-gate.js'
import { connectNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import { bypasses } from './bypass-table.js'

/** What no plan shows, and an engine answers without harm: for these the words are the gate. */
const wordsAlone =
  /^(changes the database: (USE|in a subquery|with unicode)|sets options|names a column|deletes behind)/
/** EXPLAIN of these is an EXPLAIN, and the text that runs is refused by what it is. */
const explained = /^runs under a disguise/
const judged = bypasses.filter(({ name }) => !wordsAlone.test(name) && !explained.test(name))

const reads = [
  'MATCH (a:Actor)-[:MADE]->(s:Statement) WHERE s.latest > date("2022-03-01") RETURN a.id AS a, count(s.id) AS n ORDER BY n DESC SKIP 1 LIMIT 2',
  'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WITH a, collect(s.id) AS l RETURN a.id AS a, l',
  "MATCH p = shortestPath((a:Actor {id: 'red'})-[*..5]-(b:Actor {id: 'blue'})) RETURN length(p) AS l",
  'MATCH (a:Actor) WHERE EXISTS { (a)-[:MADE]->(:Statement) } RETURN DISTINCT a.kind AS k UNION RETURN "x" AS k',
  'MATCH (a:Actor) CALL (a) { MATCH (a)-[:MADE]->(s:Statement) RETURN count(s.id) AS n } RETURN a.id AS a, n',
  'MATCH (a:Actor) RETURN a.id AS a, COUNT { (a)-[:MADE]->(:Statement) } AS n, [(a)-[:MADE]->(s:Statement) | s.id] AS l',
  'UNWIND range(1, 3) AS x RETURN reduce(s = 0, y IN [x] | s + y) AS s',
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'MATCH (a:Actor), (b:Demand) RETURN count(*) AS n',
  'MATCH (a:Actor)-[:MADE*1..3]->(s) RETURN count(*) AS n',
]
/** Only Neo4j reads these. */
const newer = [
  "MATCH p = ANY SHORTEST (a:Actor {id: 'red'})-[:MADE|ASSERTS]-+(b:Actor {id: 'blue'}) RETURN p",
  'MATCH (n:Actor|Demand) RETURN n.id AS id',
  'MATCH (a:Actor) RETURN COLLECT { MATCH (a)-[:MADE]->(s) RETURN s.id ORDER BY s.id LIMIT 2 } AS l',
  'MATCH (a:Actor) WHERE any(x IN [1] WHERE COUNT { MATCH (a)-[:MADE]->(s) WHERE s.latest > date("2022-01-01") RETURN s } > x) RETURN a.id AS id',
]

describe('the gate of the embedded engine', () => {
  const db = grafeo.GrafeoDB.create()
  afterAll(() => db.close())
  const explain = async (query: string, parameters = {}) =>
    String((await db.executeCypher(`EXPLAIN\n${query}`, parameters)).scalar())

  // What follows a return is a comment still, to this engine.
  const here = judged.filter(({ name }) => !/comment that a return ends/.test(name))
  it.each(here.map((row) => [row.name, row] as const))('lets not through what %s', async (_, { query, parameters }) => {
    await expect(explain(query, parameters).then(judgeEmbeddedPlan)).rejects.toThrow()
  })

  it.each(reads)('lets through %s', async (query) => {
    judgeEmbeddedPlan(await explain(query))
  })

  it.each([
    ['an operator it does not know', 'Return (x)\n  Teleport (x)\n'],
    ['another operator that has no name', 'Return (x)\n  Discriminant(52)\n'],
    ['no plan at all', '\n'],
    ['a load on a later line', "Return (x)\n  Union (2 branches)\n    Empty\n    LoadCsv ('/etc/passwd' AS row)\n"],
  ])('refuses %s', (_, plan) => {
    expect(() => judgeEmbeddedPlan(plan)).toThrow()
  })
})

for (const server of inject('neo4j')) {
  describe(`the gate of Neo4j, on ${server.name}`, () => {
    const driver = connectNeo4j(server)
    afterAll(() => driver.close())
    const judge = async (query: string, parameters: Record<string, unknown> = {}) => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ })
      try {
        judgeNeo4jPlan((await session.run(`EXPLAIN\n${query}`, parameters)).summary)
      } finally {
        await session.close()
      }
    }

    it.each(judged.map((row) => [row.name, row] as const))('lets not through what %s', async (_, row) => {
      await expect(judge(row.query, row.parameters)).rejects.toThrow()
    })

    it.each([...reads, ...newer])('lets through %s', async (query) => {
      await judge(query)
    })
  })
}
const missing = inject('neo4jMissing')
if (missing) it.skip(`the gate of Neo4j (${missing})`, () => {})
