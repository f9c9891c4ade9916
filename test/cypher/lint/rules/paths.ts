/** What the linter says, and what it is content with: paths. */
import type { RuleRow } from './rule-row.js'

export const pathsRows: RuleRow[] = [
  {
    rule: 'unlabelled-node',
    bad: [
      'MATCH (a:Actor)-[:MADE]->(s)-[:ASSERTS]->(d:Demand) RETURN d.id AS id',
      'MATCH (a:Actor)-[:MADE]->()-[:ASSERTS]->(d:Demand) RETURN d.id AS id',
      'MATCH (s:Statement)-[:ASSERTS]->(d:Demand)-[:PART_OF]->(i) RETURN i.id AS id',
      'MATCH (a)-[r]->(b) RETURN a.id AS id',
      'MATCH (a:Actor) WHERE EXISTS { (a)-[:MADE]->()-[:ASSERTS]->(:Demand) } RETURN a.id AS id',
    ],
    right: [
      'MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand) RETURN d.id AS id',
      'MATCH (a:Actor)-[r]-(b) RETURN b.id AS id',
      'MATCH (s:Statement) MATCH (s)-[:ASSERTS]->(d:Demand)-[:PART_OF]->(:Issue) RETURN d.id AS id',
      'MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:ASSERTS]->() } RETURN s.id AS id',
    ],
  },
  {
    rule: 'start-at-bound-node',
    bad: [
      'MATCH (d:Demand) MATCH (s:Statement)-[:ASSERTS]->(d) RETURN s.id AS id',
      'MATCH (d:Demand) CALL (d) { MATCH (s:Statement)-[:ASSERTS]->(d) RETURN count(s.id) AS n } RETURN n',
      "MATCH (s:Statement)-[:ASSERTS]->(d:Demand {id: 'crimea'}) RETURN s.id AS id",
    ],
    right: [
      'MATCH (d:Demand) MATCH (d)<-[:ASSERTS]-(s:Statement) RETURN s.id AS id',
      'MATCH (d:Demand) CALL (d) { MATCH (d)<-[:ASSERTS]-(s:Statement) RETURN count(s.id) AS n } RETURN n',
      "MATCH (d:Demand {id: 'crimea'})<-[:ASSERTS]-(s:Statement) RETURN s.id AS id",
      "MERGE (a:Actor {id: 'a'}) MERGE (s:Statement {id: 's'}) MERGE (a)-[:MADE]->(s)",
    ],
  },
  {
    rule: 'label-expression',
    refusedBy: 'embedded',
    bad: [
      'MATCH (n:Actor|Demand) RETURN n.id AS id',
      'MATCH (n:Actor&Side) RETURN n.id AS id',
      'MATCH (n:!Actor) RETURN n.id AS id',
      'MATCH (n IS Actor) RETURN n.id AS id',
      'MATCH (n) WHERE n:Actor|Demand RETURN n.id AS id',
      'MATCH (a:Actor)-[r:!MADE]->(s:Statement) RETURN s.id AS id',
    ],
    right: [
      'MATCH (n) WHERE n:Actor OR n:Demand RETURN n.id AS id',
      'MATCH (n:Actor) RETURN n.id AS id UNION ALL MATCH (n:Demand) RETURN n.id AS id',
      'MATCH (s:Statement)-[r:ASSERTS|REJECTS]->(d:Demand) RETURN type(r) AS type',
      "MATCH (a:Actor)-[r]->(s:Statement) WHERE type(r) <> 'MADE' RETURN s.id AS id",
    ],
  },
  {
    rule: 'label-expression',
    bad: ['MATCH (s:Statement)-[:ASSERTS|:REJECTS]->(d:Demand) RETURN d.id AS id'],
    right: ['MATCH (s:Statement)-[:ASSERTS|REJECTS]->(d:Demand) RETURN d.id AS id'],
  },
  {
    rule: 'dynamic-label',
    refusedBy: 'embedded',
    bad: ['MATCH (n:$($text)) RETURN n.id AS id'],
    right: ['MATCH (n) WHERE $text IN labels(n) RETURN n.id AS id'],
  },
  {
    rule: 'where-in-node',
    refusedBy: 'embedded',
    bad: ["MATCH (n:Actor WHERE n.kind = 'state') RETURN n.id AS id"],
    right: ["MATCH (n:Actor) WHERE n.kind = 'state' RETURN n.id AS id"],
  },
  {
    rule: 'parameter-as-properties',
    refusedBy: 'embedded',
    bad: ['CREATE (n:Actor $props)'],
    right: ['MATCH (n:Actor {id: $id}) RETURN n.name AS name'],
  },
  {
    rule: 'quantified-path',
    refusedBy: 'embedded',
    bad: [
      'MATCH (a:Demand)-[:NARROWS]->{1,3}(b:Demand) RETURN b.id AS id',
      'MATCH (a:Demand)-[:NARROWS]->+(b:Demand) RETURN b.id AS id',
      'MATCH (a:Demand) ((x:Demand)-[:NARROWS]->(y:Demand)){1,2} (b:Demand) RETURN b.id AS id',
    ],
    right: ['MATCH (a:Demand)-[:NARROWS*1..3]->(b:Demand) RETURN b.id AS id'],
  },
  {
    rule: 'path-selector',
    refusedBy: 'embedded',
    bad: ['MATCH p = SHORTEST 1 (a:Actor)-[:MADE]->(s:Statement) RETURN length(p) AS n'],
    right: ['MATCH p = shortestPath((a:Actor)-[:MADE*]->(s:Statement)) RETURN length(p) AS n'],
  },
]
