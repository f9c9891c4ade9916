/** What the linter says, and what it is content with: subqueries and patterns as conditions. */
import type { RuleRow } from './rule-row.js'

export const subqueriesRows: RuleRow[] = [
  {
    rule: 'mixed-subquery-condition',
    bad: [
      "MATCH (s:Statement) WHERE s.mode = 'direct' AND NOT EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN s.id AS id",
      "MATCH (s:Statement) WHERE s.mode = 'direct' OR COUNT { (s)-[:ASSERTS]->(:Demand) } = 0 RETURN s.id AS id",
      "MATCH (s:Statement) WHERE s.mode = 'direct' AND NOT (s)-[:ASSERTS]->(:Demand) RETURN s.id AS id",
      'MATCH (s:Statement) WHERE COUNT { (s)-[:ASSERTS]->(:Demand) } < s.start RETURN s.id AS id',
      "MATCH (s:Statement) WITH s WHERE (s.mode = 'direct') AND EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN s.id AS id",
      "MATCH (s:Statement) WHERE CASE WHEN s.mode = 'x' THEN EXISTS { (s)-[:ASSERTS]->() } ELSE true END RETURN s.id AS id",
      'MATCH (s:Statement) WHERE s:Statement AND EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN s.id AS id',
    ],
    right: [
      "MATCH (s:Statement) WHERE s.mode = 'direct' WITH s WHERE NOT EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN s.id AS id",
      "MATCH (s:Statement) WITH s, EXISTS { (s)-[:ASSERTS]->() } AS found WHERE found AND s.mode = 'direct' RETURN s.id AS id",
      'MATCH (s:Statement) WHERE NOT (s)-[:ASSERTS]->(:Demand) AND EXISTS { (s)<-[:MADE]-(:Actor) } RETURN s.id AS id',
      "MATCH (s:Statement) WHERE EXISTS { (s)-[:ASSERTS]->(d:Demand) WHERE d.id = 'crimea' } RETURN s.id AS id",
      'MATCH (s:Statement) WHERE COUNT { (s)-[:ASSERTS]->(:Demand) } > 1 RETURN s.id AS id',
    ],
  },
  {
    rule: 'optional-subquery-condition',
    bad: [
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WHERE EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN s.id AS id',
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WHERE NOT (s)-[:ASSERTS]->(:Demand) RETURN s.id AS id',
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WHERE COUNT { (s)-[:ASSERTS]->(:Demand) } = 0 RETURN s.id AS id',
    ],
    right: [
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement)-[:ASSERTS]->(:Demand) RETURN s.id AS id',
      'MATCH (a:Actor) CALL (a) { MATCH (a)-[:MADE]->(s:Statement) WHERE EXISTS { (s)-[:ASSERTS]->(:Demand) } RETURN collect(s.id) AS ids } RETURN a.id AS id, ids',
      "MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WHERE s.mode = 'direct' RETURN s.id AS id",
    ],
  },
  {
    rule: 'subquery-body',
    refusedBy: 'embedded',
    bad: [
      'MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:MADE]->(s:Statement) RETURN s } RETURN a.id AS id',
      "MATCH (a:Actor) RETURN COUNT { MATCH (a)-[:MADE]->(s:Statement) WITH s WHERE s.mode = 'x' RETURN s.id AS id } AS n",
    ],
    right: ["MATCH (a:Actor) RETURN COUNT { MATCH (a)-[:MADE]->(s:Statement) WHERE s.mode = 'x' } AS n"],
  },
  {
    rule: 'collect-subquery',
    refusedBy: 'embedded',
    bad: ['MATCH (a:Actor) RETURN COLLECT { MATCH (a)-[:MADE]->(s:Statement) RETURN s.id } AS ids'],
    right: ['MATCH (a:Actor) CALL (a) { MATCH (a)-[:MADE]->(s:Statement) RETURN collect(s.id) AS ids } RETURN ids'],
  },
  {
    rule: 'subquery-in-comprehension',
    bad: [
      'MATCH (a:Actor) MATCH (d:Demand) RETURN [(a)-[:MADE]->(s:Statement) WHERE EXISTS { (d)-[:PART_OF]->(:Issue) } | s.id] AS ids',
      'MATCH (a:Actor) MATCH (d:Demand) RETURN [(a)-[:MADE]->(s:Statement) WHERE (d)-[:PART_OF]->(:Issue) | s.id] AS ids',
      'MATCH (a:Actor) WITH collect(a) AS actors WHERE any(x IN actors WHERE EXISTS { (x)-[:MADE]->(:Statement) }) RETURN size(actors) AS n',
    ],
    right: [
      'MATCH (a:Actor) MATCH (d:Demand) WITH a, EXISTS { (d)-[:PART_OF]->(:Issue) } AS placed RETURN [(a)-[:MADE]->(s:Statement) WHERE placed | s.id] AS ids',
    ],
  },
  {
    rule: 'pattern-as-value',
    refusedBy: 'neo4j',
    bad: [
      'MATCH (a:Actor) RETURN (a)-[:MADE]->(:Statement) AS spoke',
      'MATCH (a:Actor) WITH a, (a)-[:MADE]->() AS spoke RETURN spoke',
    ],
    right: [
      'MATCH (a:Actor) RETURN EXISTS { (a)-[:MADE]->(:Statement) } AS spoke',
      'MATCH (a:Actor) WHERE (a)-[:MADE]->(:Statement) RETURN a.id AS id',
    ],
  },
  {
    rule: 'pattern-comprehension-place',
    refusedBy: 'embedded',
    bad: [
      'MATCH (a:Actor) WHERE size([(a)-[:MADE]->(s:Statement) | s.id]) > 0 RETURN a.id AS id',
      'MATCH (a:Actor) RETURN a.id AS id ORDER BY size([(a)-[:MADE]->(s:Statement) | s.id])',
      'MATCH (a:Actor) SET a.aliases = [(a)-[:MADE]->(s:Statement) | s.id]',
      'MATCH (a:Actor) UNWIND [(a)-[:MADE]->(s:Statement) | s.id] AS id RETURN id',
      'MATCH (a:Actor) RETURN count(*) AS n, [(a)-[:MADE]->(s:Statement) | s.id] AS ids',
      'MATCH (a:Actor) RETURN [p = (a)-[:MADE]->(s:Statement) | length(p)] AS lengths',
    ],
    right: [
      'MATCH (a:Actor) WITH a, [(a)-[:MADE]->(s:Statement) | s.id] AS ids WHERE size(ids) > 0 RETURN a.id AS id',
      'MATCH (a:Actor) RETURN a.id AS id, size([(a)-[:MADE]->(s:Statement) | s.id]) AS n',
    ],
  },
  {
    rule: 'pattern-comprehension-nulls',
    bad: [
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | s.organization] AS organizations',
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | toUpper(s.organization)] AS organizations',
    ],
    right: [
      "MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | coalesce(s.organization, '')] AS organizations",
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | {organization: s.organization}] AS organizations',
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | s {.id, .organization}] AS organizations',
      'MATCH (a:Actor) RETURN [(a)-[r]->(s:Statement) | type(r)] AS types',
    ],
  },
  {
    rule: 'distinct-of-one-piece',
    bad: [
      'MATCH (d:Demand) CALL (d) { MATCH (d)<-[:ASSERTS]-(s:Statement) RETURN s.id AS id } RETURN DISTINCT id',
      'CALL () { MATCH (s:Statement) RETURN s.id AS id } WITH id AS other SKIP 1 RETURN DISTINCT other',
      'CALL () { MATCH (s:Statement) RETURN s.id AS id } RETURN id UNION MATCH (d:Demand) RETURN d.id AS id',
      'MATCH (a:Actor)-[:MEMBER_OF]->(b)-[:MADE]->(s:Statement) RETURN DISTINCT s.id AS id',
    ],
    right: [
      'MATCH (d:Demand) CALL (d) { MATCH (d)<-[:ASSERTS]-(s:Statement) RETURN count(s.id) AS n } RETURN DISTINCT n',
      'CALL () { MATCH (s:Statement) RETURN DISTINCT s.id AS id } RETURN id',
      'CALL () { MATCH (s:Statement) RETURN s.id AS id } WITH id ORDER BY id RETURN DISTINCT id',
      'CALL () { MATCH (s:Statement) RETURN s.id AS id } RETURN id UNION ALL MATCH (d:Demand) RETURN d.id AS id',
      'CALL () { MATCH (s:Statement) RETURN s.id AS id ORDER BY id LIMIT 100 } RETURN DISTINCT id',
      'MATCH (a:Actor)-[:MEMBER_OF]->(b:Actor)-[:MADE]->(s:Statement) RETURN DISTINCT s.id AS id',
    ],
  },
  {
    rule: 'filter-of-one-piece',
    bad: [
      "CALL () { MATCH (s:Statement) RETURN s.id AS id } WITH id WHERE id <> 'x' RETURN id",
      "CALL () { MATCH (s:Statement) RETURN s AS s } MATCH (s)-[:ASSERTS]->(d:Demand) WHERE s.id <> 'x' RETURN d.id AS id",
      "MATCH (a:Actor)-[:MEMBER_OF]->(b)-[:MADE]->(s:Statement) WITH s WHERE s.id <> 'x' RETURN s.id AS id",
    ],
    right: [
      "CALL () { MATCH (s:Statement) WHERE s.id <> 'x' RETURN s.id AS id } RETURN id",
      "CALL () { MATCH (s:Statement) RETURN s.id AS id } WITH id ORDER BY id WITH id WHERE id <> 'x' RETURN id",
      'CALL () { MATCH (s:Statement) RETURN s AS s } MATCH (s)-[:ASSERTS]->(d:Demand) RETURN d.id AS id',
      'CALL () { MATCH (s:Statement) RETURN s.id AS id } WITH id, count(*) AS n WHERE n > 1 RETURN id',
    ],
  },
]
