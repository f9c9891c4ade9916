/**
 * What the embedded engine breaks off on: a condition on more rows than it takes in one piece. A test that fails after an
 * upgrade tells that the fault is cured, and that its lint rule can go.
 */
import { describe, expect, test } from 'vitest'
import { lintCypher } from '../../../src/cypher/lint/lint-cypher.js'
import { mendCypher } from '../../../src/cypher/lint/mend-cypher.js'
import { openEmbedded } from '../../../src/store/embedded/embedded-store.js'

const mostAtOnce = 65_536

/** One actor, whose office made this many statements, all of which assert one demand. */
async function graphOf(statements: number) {
  const store = openEmbedded()
  const text = `CREATE (:Actor {id: 'a'})-[:MEMBER_OF]->(b:Actor {id: 'b'}), (d:Demand {id: 'd'}) WITH b, d
    UNWIND range(1, ${statements}) AS i CREATE (b)-[:MADE]->(:Statement {id: toString(i)})-[:ASSERTS]->(d)`
  await store.write([{ text }])
  return store
}

const fatal: [where: string, rule: string, text: string, portable: string][] = [
  [
    'after a subquery that answers rows',
    'filter-of-one-piece',
    "MATCH (d:Demand) CALL (d) { MATCH (d)<-[:ASSERTS]-(s:Statement) RETURN s.id AS id } WITH id WHERE id <> 'x' RETURN count(id) AS n",
    "MATCH (d:Demand) CALL (d) { MATCH (d)<-[:ASSERTS]-(s:Statement) RETURN s.id AS id } WITH id ORDER BY id WITH id WHERE id <> 'x' RETURN count(id) AS n",
  ],
  [
    'at the end of a path through a node without a label',
    'unlabelled-node',
    "MATCH (a:Actor)-[:MEMBER_OF]->(b)-[:MADE]->(s) WHERE s.id <> 'x' RETURN count(s.id) AS n",
    "MATCH (a:Actor)-[:MEMBER_OF]->(b:Actor)-[:MADE]->(s:Statement) WHERE s.id <> 'x' RETURN count(s.id) AS n",
  ],
]

describe(`the embedded engine still takes ${mostAtOnce.toLocaleString('en')} rows at once`, () => {
  test.each(fatal)('and no more, %s', async (_, rule, text, portable) => {
    expect(lintCypher(text).map((it) => it.rule)).toContain(rule)
    expect(lintCypher(portable)).toEqual([])
    const most = await graphOf(mostAtOnce)
    expect(await most.read(text)).toEqual([{ n: mostAtOnce }])
    await most.close()
    const more = await graphOf(mostAtOnce + 1)
    await expect(more.read(text)).rejects.toThrow('index <= Self::MAX_CAPACITY')
    expect(await more.read(portable)).toEqual([{ n: mostAtOnce + 1 }])
    const mended = mendCypher(text, {})
    if (mended.text !== text) expect(await more.read(mended.text)).toEqual([{ n: mostAtOnce + 1 }])
    await more.close()
  })

  test('but collects any number', async () => {
    const store = await graphOf(3 * mostAtOnce)
    expect(await store.read('MATCH (s:Statement) WITH collect(s.id) AS ids RETURN size(ids) AS n')).toEqual([
      { n: 3 * mostAtOnce },
    ])
    await store.close()
  })
})
