/** What the linter says, and what it is content with: clauses. */
import type { RuleRow } from './rule-row.js'

export const clausesRows: RuleRow[] = [
  {
    rule: 'load-csv',
    bad: ["LOAD CSV FROM 'file:///actors.csv' AS row RETURN row[0] AS id"],
    right: ["UNWIND [{id: 'a'}] AS row RETURN row.id AS id"],
  },
  {
    rule: 'profile',
    bad: ['PROFILE MATCH (a:Actor) RETURN a.id AS id'],
    right: ['EXPLAIN MATCH (a:Actor) RETURN a.id AS id'],
  },
  {
    rule: 'clause-of-one-engine',
    refusedBy: 'embedded',
    bad: [
      'MATCH (a:Actor) FINISH',
      'MATCH (a:Actor) RETURN a.id AS id OFFSET 1',
      'LET x = 1 RETURN x AS y',
      "MATCH (a:Actor) FILTER a.kind = 'state' RETURN a.id AS id",
      'MATCH (a:Actor) RETURN a.id AS id NEXT RETURN id',
      'USE neo4j MATCH (a:Actor) RETURN a.id AS id',
      'CYPHER 5 MATCH (a:Actor) RETURN a.id AS id',
      "MATCH (a:Actor) USING INDEX a:Actor(id) WHERE a.id = 'x' RETURN a.name AS name",
      'MATCH (a:Actor) OPTIONAL CALL (a) { MATCH (a)-[:MADE]->(s:Statement) RETURN s.id AS s } RETURN s',
      "MATCH (a:Actor) CALL (a) { SET a.kind = 'state' } IN TRANSACTIONS",
      'SHOW INDEXES YIELD name RETURN name',
      'SHOW PROCEDURES',
    ],
    right: [
      'MATCH (a:Actor) RETURN a.id AS id SKIP 1',
      'WITH 1 AS x RETURN x AS y',
      'MATCH (offset:Actor) RETURN offset.id AS next, offset.name AS filter, offset.kind AS use',
    ],
  },
  {
    rule: 'nulls-order',
    refusedBy: 'embedded',
    bad: ['MATCH (a:Actor) RETURN a.id AS id ORDER BY a.kind NULLS LAST'],
    right: ['MATCH (a:Actor) RETURN a.id AS id ORDER BY a.kind IS NULL, a.kind'],
  },
  {
    rule: 'limit-expression',
    refusedBy: 'embedded',
    bad: ['MATCH (a:Actor) RETURN a.id AS id LIMIT $n + 1', 'MATCH (a:Actor) RETURN a.id AS id SKIP toInteger($n)'],
    right: ['MATCH (a:Actor) RETURN a.id AS id SKIP 1 LIMIT $n'],
  },
  {
    rule: 'import-by-with',
    bad: ['MATCH (a:Actor) CALL { WITH a MATCH (a)-[:MADE]->(s:Statement) RETURN count(s.id) AS n } RETURN n'],
    right: ['MATCH (a:Actor) CALL (a) { MATCH (a)-[:MADE]->(s:Statement) RETURN count(s.id) AS n } RETURN n'],
  },
  {
    rule: 'query-without-return',
    refusedBy: 'neo4j',
    bad: ['MATCH (a:Actor)', 'MATCH (a:Actor) WITH a', 'UNWIND [1, 2] AS x'],
    right: ["MATCH (a:Actor) SET a.kind = 'state'", 'MATCH (a:Actor) RETURN a.id AS id ORDER BY id'],
  },
  {
    rule: 'procedure-of-one-engine',
    refusedBy: 'embedded',
    bad: ["CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node.id AS id", 'CALL apoc.help("x")'],
    right: ['CALL db.labels() YIELD label RETURN label'],
  },
  {
    rule: 'schema-of-one-engine',
    refusedBy: 'embedded',
    bad: [
      'CREATE TEXT INDEX x FOR (a:Actor) ON (a.name)',
      'CREATE INDEX x FOR ()-[r:ASSERTS]-() ON (r.extent)',
      'CREATE CONSTRAINT x FOR (a:Actor) REQUIRE a.name IS :: STRING',
    ],
    right: [
      'CREATE INDEX x IF NOT EXISTS FOR (a:Actor) ON (a.name)',
      'CREATE CONSTRAINT x IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE',
    ],
  },
  {
    // Neo4j has these, but not in its Community edition.
    rule: 'schema-of-one-engine',
    bad: [
      'CREATE CONSTRAINT x FOR (a:Actor) REQUIRE a.name IS NOT NULL',
      'CREATE CONSTRAINT x FOR (a:Actor) REQUIRE (a.id, a.name) IS NODE KEY',
    ],
    right: [],
  },
  {
    rule: 'several-statements',
    refusedBy: 'both',
    bad: ['RETURN 1 AS one; RETURN 2 AS two'],
    right: ['RETURN 1 AS one;'],
  },
  {
    rule: 'too-deep',
    refusedBy: 'embedded',
    bad: [`RETURN ${'('.repeat(64)}1${')'.repeat(64)} AS x`],
    right: [`RETURN ${'('.repeat(60)}1${')'.repeat(60)} AS x`],
  },
]
