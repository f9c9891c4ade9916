/** The plan gate of Neo4j on its own, without the text gate before it. */
import neo4j from 'neo4j-driver'
import { afterAll, expect, it } from 'vitest'
import { judgeNeo4jPlan } from '../../src/query/reader/neo4j/neo4j-gate.js'
import { connectNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import { describeOnNeo4j } from '../store/engines.js'
import { judged, reads } from './plan-texts.js'

/** Only Neo4j reads these. */
const newer = [
  "MATCH p = ANY SHORTEST (a:Actor {id: 'red'})-[:MADE|ASSERTS]-+(b:Actor {id: 'blue'}) RETURN p",
  'MATCH (n:Actor|Demand) RETURN n.id AS id',
  'MATCH (a:Actor) RETURN COLLECT { MATCH (a)-[:MADE]->(s) RETURN s.id ORDER BY s.id LIMIT 2 } AS l',
  'MATCH (a:Actor) WHERE any(x IN [1] WHERE COUNT { MATCH (a)-[:MADE]->(s) WHERE s.latest > date("2022-01-01") RETURN s } > x) RETURN a.id AS id',
]

describeOnNeo4j('the gate of Neo4j', (server) => {
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
