/** What a fault of the embedded engine is, as tests hold it: the wrong answer, the right one, and the way to it. */
import type { Params, Row, Value } from '../../../src/store/graph-store.js'

export interface Fault {
  /** What the engine does, as `the embedded engine ...`. */
  does: string
  graph?: string
  text: string
  params?: Params
  /** Read after `text` or `rewrite` has written. */
  after?: string
  wrong: Row[]
  right: Row[]
  rule: string
  rewrite: string
  /** Neo4j refuses the text rather than answer `right`. */
  neo4jRefuses?: true
}

export const twoToOne = `CREATE (a:Actor {id: 'a'}), (d:Demand {id: 'd'}),
  (a)-[:MADE]->(:Statement {id: 's1'})-[:ASSERTS]->(d), (a)-[:MADE]->(:Statement {id: 's2'})-[:ASSERTS]->(d)`
export const oneAsserts = `CREATE (a:Actor {id: 'a'}), (b:Actor {id: 'b'}), (c:Actor {id: 'c'}),
  (a)-[:MADE]->(:Statement {id: 's1'})-[:ASSERTS]->(:Demand {id: 'd'}), (b)-[:MADE]->(:Statement {id: 's2'})`
export const twoStatements = `CREATE (a:Actor {id: 'a', kind: 'state'}), (a)-[:MADE]->(:Statement {id: 's1'}),
  (a)-[:MADE]->(:Statement {id: 's2'})-[:ASSERTS]->(:Demand {id: 'd'})`
/** The source is made first, so that it has the internal number of the relationship. */
export const relationship = `CREATE (:Source {id: 'source'}), (s:Statement {id: 's'}), (d:Demand {id: 'd'}),
  (s)-[:ASSERTS {extent: 'full'}]->(d)`
export const numbers = 'UNWIND [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] AS i CREATE (:Source {usableTo: i})'
export const actor = "CREATE (:Actor {id: 'a', name: 'A', aliases: ['x']})"
export const whatIsMarked = `MATCH (n) WHERE n.mark IS NOT NULL RETURN n.id AS marked
  UNION ALL MATCH (:Statement)-[r]->(:Demand) WHERE r.mark IS NOT NULL RETURN r.extent AS marked`
export const whatIsLeft = `MATCH (n) RETURN n.id AS id ORDER BY id
  UNION ALL MATCH (:Statement)-[r]->(:Demand) RETURN type(r) AS id`
export const missed = (text: string) =>
  `${text} OPTIONAL MATCH (a)-[:MADE]->(c:Statement) RETURN b.id AS b, c.id AS c ORDER BY b, c`

export type Scalar = [does: string, expression: string, wrong: Value, right: Value, rule: string, rewrite: string]
/** Faults of an expression: what it gives, what it should, the rule, and how to write it. */
export const scalars = (list: Scalar[]): Fault[] =>
  list.map(([does, expression, wrong, right, rule, rewrite]) => ({
    does,
    text: `RETURN ${expression} AS x`,
    wrong: [{ x: wrong }],
    right: [{ x: right }],
    rule,
    rewrite: `RETURN ${rewrite} AS x`,
  }))
