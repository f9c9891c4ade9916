import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lintCypher, lintScript } from '../src/cypher-lint.js'
import { openEmbedded } from '../src/store/embedded-store.js'
import type { Params } from '../src/store/graph-store.js'
import { driverFor } from './provision/running-neo4j.js'

interface Row {
  rule: string
  /** The engine that does not run the bad texts at all, when asked to explain them; others are answered wrongly. */
  refusedBy?: 'embedded' | 'neo4j' | 'both'
  bad: string[]
  /** Runs on both engines, without a warning. */
  right: string[]
}

const params: Params = { id: 'russia', n: 1, ids: ['russia'], text: 'x', kind: 'state', p: 0.9, props: { id: 'x' } }

const rows: Row[] = [
  // Paths
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
  // Subqueries and patterns as conditions
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
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | s.coder] AS coders',
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | toUpper(s.coder)] AS coders',
    ],
    right: [
      "MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | coalesce(s.coder, '')] AS coders",
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | {coder: s.coder}] AS coders',
      'MATCH (a:Actor) RETURN [(a)-[:MADE]->(s:Statement) | s {.id, .coder}] AS coders',
      'MATCH (a:Actor) RETURN [(a)-[r]->(s:Statement) | type(r)] AS types',
    ],
  },
  // Aggregates
  {
    rule: 'count-distinct-entity',
    bad: [
      'MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand) RETURN count(DISTINCT d) AS n',
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) RETURN count(DISTINCT r) AS n',
    ],
    right: [
      'MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ASSERTS]->(d:Demand) RETURN count(DISTINCT d.id) AS n',
      'MATCH (s:Statement)-[:ASSERTS]->(d:Demand) WITH DISTINCT d RETURN count(d) AS n',
    ],
  },
  {
    rule: 'sum-of-nothing',
    bad: [
      'MATCH (s:Source) RETURN sum(s.usableTo) AS n',
      'MATCH (s:Source) RETURN coalesce(sum(s.usableTo) + 1, 0) AS n',
      'MATCH (s:Source) RETURN s.id AS id, sum(coalesce(s.usableTo, 0)) AS n',
    ],
    right: ['MATCH (s:Source) RETURN coalesce(sum(s.usableTo), 0) + 1 AS n'],
  },
  {
    rule: 'percentile-not-literal',
    bad: [
      'MATCH (s:Source) RETURN percentileCont(s.usableTo, $p) AS x',
      'MATCH (s:Source) WITH 0.9 AS p, s RETURN percentileDisc(s.usableTo, p) AS x',
      'MATCH (s:Source) RETURN percentileCont(s.usableTo, 0.5 + 0.4) AS x',
    ],
    right: ['MATCH (s:Source) RETURN percentileCont(s.usableTo, 0.9) AS x'],
  },
  {
    rule: 'aggregate-inside-expression',
    refusedBy: 'embedded',
    bad: [
      'MATCH (s:Statement) RETURN collect(s.id)[0] AS first',
      'MATCH (s:Statement) RETURN collect(s.id)[..3] AS first',
      "MATCH (s:Statement) RETURN [x IN collect(s.id) | x + '!'] AS ids",
      "MATCH (s:Statement) RETURN reduce(all = '', x IN collect(s.id) | all + x) AS ids",
      'MATCH (s:Statement) RETURN {n: count(*)} AS counts',
      'MATCH (s:Statement) RETURN [count(*)] AS counts',
    ],
    right: [
      'MATCH (s:Statement) WITH collect(s.id) AS ids RETURN ids[0] AS first, ids[..3] AS three',
      'MATCH (s:Statement) RETURN head(collect(s.id)) AS first, size(collect(s.id)) AS n',
      'MATCH (s:Statement) WITH count(*) AS n RETURN {n: n} AS counts',
    ],
  },
  {
    rule: 'parameter-in-grouping-key',
    refusedBy: 'embedded',
    bad: [
      'MATCH (a:Actor) RETURN coalesce(a.kind, $kind) AS kind, count(*) AS n',
      'MATCH (a:Actor) WITH a.kind = $kind AS same, collect(a.id) AS ids RETURN same, ids',
      'MATCH (a:Actor) RETURN CASE WHEN a.kind = $kind THEN 1 ELSE 0 END AS same, count(*) AS n',
    ],
    right: [
      'MATCH (a:Actor) WITH *, coalesce(a.kind, $kind) AS kind RETURN kind, count(*) AS n',
      'MATCH (a:Actor) RETURN $kind AS kind, count(*) AS n',
    ],
  },
  {
    rule: 'sort-by-aggregate',
    refusedBy: 'both',
    bad: ['MATCH (a:Actor) RETURN a.kind AS kind ORDER BY count(*)'],
    right: ['MATCH (a:Actor) RETURN a.kind AS kind, count(*) AS n ORDER BY n'],
  },
  {
    rule: 'deviation-of-one',
    bad: ['MATCH (s:Source) RETURN stDev(s.usableTo) AS x'],
    right: ['MATCH (s:Source) RETURN coalesce(stDev(s.usableTo), 0) AS x'],
  },
  // Comparisons
  {
    rule: 'number-against-text',
    bad: [
      "RETURN 1 = '1' AS same",
      "MATCH (s:Source) WHERE s.usableTo = '1' RETURN s.id AS id",
      "MATCH (s:Source) WHERE s.usableTo < '5' RETURN s.id AS id",
      "MATCH (n:Thing) WHERE n.size = '1' RETURN n.id AS id",
      "MATCH (n:Thing) WHERE n.size IN ['1', '2'] RETURN n.id AS id",
      "MATCH (n:Thing {size: '1'}) RETURN n.id AS id",
      'MATCH (a:Actor {id: 1}) RETURN a.name AS name',
      'MATCH (a:Actor) WHERE a.id = 1 RETURN a.name AS name',
      "MATCH (n:Thing) RETURN CASE n.size WHEN '1' THEN 'one' ELSE 'other' END AS size",
    ],
    right: [
      'MATCH (s:Source) WHERE s.usableTo = 1 RETURN s.id AS id',
      "MATCH (s:Statement) WHERE s.codebook = '1.3' RETURN s.id AS id",
      "MATCH (a:Actor {id: '1'}) RETURN a.name AS name",
      'MATCH (n:Thing {size: 1}) RETURN n.id AS id',
    ],
  },
  {
    rule: 'date-against-text',
    bad: ["MATCH (s:Statement) WHERE s.latest <= '2022-03-29' RETURN s.id AS id"],
    right: ["MATCH (s:Statement) WHERE s.latest <= date('2022-03-29') RETURN s.id AS id"],
  },
  {
    rule: 'null-in-empty-list',
    bad: ['MATCH (a:Actor) WHERE NOT a.kind IN [] RETURN a.id AS id', 'RETURN null IN [] AS found'],
    right: ["MATCH (a:Actor) WHERE NOT a.kind IN ['state'] RETURN a.id AS id"],
  },
  {
    rule: 'list-with-null-compared',
    bad: [
      'RETURN {a: null} = {a: null} AS same',
      'RETURN [1, 2] = [1, null] AS same',
      'MATCH (a:Actor) MATCH (b:Actor) WHERE [a.kind, a.name] = [b.kind, b.name] RETURN a.id AS id',
    ],
    right: [
      'MATCH (a:Actor) MATCH (b:Actor) WHERE a.kind = b.kind AND a.name = b.name RETURN a.id AS id',
      'RETURN [1, 2] = [1, 2] AS same',
    ],
  },
  {
    rule: 'order-of-booleans-or-lists',
    bad: ['RETURN true > false AS more', 'MATCH (a:Actor) WHERE a.aliases < [] RETURN a.id AS id'],
    right: ['MATCH (a:Actor) WHERE size(a.aliases) < 2 RETURN a.id AS id', 'RETURN 1 < 2 < 3 AS rising'],
  },
  {
    rule: 'quantifier-with-null',
    bad: [
      "MATCH (a:Actor) WHERE none(x IN ['state'] WHERE a.kind = x) RETURN a.id AS id",
      "MATCH (a:Actor) WHERE NOT any(x IN ['state'] WHERE a.kind = x) RETURN a.id AS id",
      "MATCH (a:Actor) RETURN all(x IN ['state'] WHERE a.kind = x) AS same",
      'RETURN single(x IN [null, 1] WHERE x = 1) AS one',
    ],
    right: [
      "MATCH (a:Actor) WHERE none(x IN ['state'] WHERE coalesce(a.kind, '') = x) RETURN a.id AS id",
      "MATCH (a:Actor) WHERE any(x IN ['state'] WHERE a.kind = x) RETURN a.id AS id",
      "MATCH (a:Actor) RETURN none(x IN labels(a) WHERE x = 'Side') AS bare",
    ],
  },
  // Arithmetic
  {
    rule: 'list-plus-scalar',
    bad: [
      "MATCH (a:Actor) SET a.aliases = coalesce(a.aliases, []) + 'x'",
      "MATCH (a:Actor) SET a.tags = a.tags + 'x'",
      'MATCH (a:Actor) RETURN a.aliases + a.name AS names',
      'RETURN [1] + 2 AS list',
      'UNWIND [1, 2] AS x WITH collect(x) AS list RETURN list + 3 AS more',
    ],
    right: [
      "MATCH (a:Actor) SET a.aliases = coalesce(a.aliases, []) + ['x']",
      'MATCH (a:Actor) RETURN a.aliases + [a.name] AS names',
      "MATCH (a:Actor) RETURN 'the ' + a.name + ' of ' + a.kind AS text",
      'MATCH (s:Source) SET s.usableTo = s.usableTo + 1',
    ],
  },
  {
    rule: 'number-plus-text',
    bad: [
      "RETURN 1 + 'a' AS text",
      "MATCH (a:Actor) WITH count(*) AS n RETURN n + ' actors' AS text",
      "MATCH (s:Statement)-[c:CITED_IN]->(:Source) RETURN c.start + ' to ' + c.end AS span",
    ],
    right: ["MATCH (a:Actor) WITH count(*) AS n RETURN toString(n) + ' actors' AS text", "RETURN 'a' + 1 AS text"],
  },
  {
    rule: 'date-difference',
    bad: ['MATCH (s:Statement) RETURN s.latest - s.earliest AS days'],
    right: [
      'MATCH (s:Statement) WITH datetime(toString(s.latest)) AS x, datetime(toString(s.earliest)) AS y RETURN x.epochSeconds / 86400 - y.epochSeconds / 86400 AS days',
      'MATCH (s:Statement) RETURN s.latest - duration({days: 1}) AS before',
    ],
  },
  {
    rule: 'power-chain',
    bad: ['RETURN 2 ^ 3 ^ 2 AS x'],
    right: ['RETURN (2 ^ 3) ^ 2 AS x', 'RETURN 2 ^ 3 + 3 ^ 2 AS x'],
  },
  {
    rule: 'negative-slice',
    bad: ['RETURN [1, 2, 3][-2..] AS x', 'WITH [1, 2, 3] AS l RETURN l[..-1] AS x'],
    right: ['WITH [1, 2, 3] AS l RETURN l[size(l) - 2..size(l)] AS x, l[-1] AS last, l[..2] AS two'],
  },
  {
    rule: 'text-to-integer',
    bad: [
      "RETURN toInteger('1.9') AS x",
      "UNWIND ['1.9'] AS row RETURN toInteger(split(row, ' ')[0]) AS x",
      'MATCH (n:Actor) RETURN toInteger(n.name) AS x',
    ],
    right: ["RETURN toInteger(toFloat('1.9')) AS x", "RETURN toInteger('19') AS x", 'RETURN toInteger(7 / 2) AS x'],
  },
  {
    rule: 'float-as-text',
    bad: [
      'RETURN toString(1.0) AS x',
      'MATCH (s:Source) RETURN toString(avg(s.usableTo)) AS x',
      "RETURN 'x' + 2.0 AS x",
    ],
    right: ['RETURN toString(1.5) AS x', 'MATCH (s:Source) RETURN toString(toInteger(avg(s.usableTo))) AS x'],
  },
  {
    rule: 'concatenation-operator',
    refusedBy: 'embedded',
    bad: ["RETURN 'a' || 'b' AS x"],
    right: ["RETURN 'a' + 'b' AS x"],
  },
  // Dates
  {
    rule: 'unreadable-date',
    bad: [
      "RETURN date('garbage') AS d",
      "RETURN date('2022-02-30') AS d",
      "RETURN date('2022-03') AS d",
      "RETURN date('20220301') AS d",
      'RETURN date({year: 2022, month: 2, day: 30}) AS d',
      "RETURN datetime({date: date('2022-03-01')}) AS d",
      "RETURN datetime('2022-03-01T10:00:00[Europe/Paris]') AS d",
      'MATCH (a:Actor) RETURN date(a.name) AS d',
      'RETURN date($day) AS d',
      "UNWIND [{from: '2022-03-01'}, {from: '2022-02-30'}] AS row RETURN date(row.from) AS d",
    ],
    right: [
      "RETURN date('2022-03-29') AS d",
      'MATCH (s:Statement) RETURN datetime(toString(s.latest)) AS d',
      "RETURN datetime('2022-03-01T10:00:00Z') AS d, duration('P1D') AS one",
      "UNWIND [{from: '2022-03-01', to: null}] AS row RETURN date(row.from) AS d, date(row.to) AS e",
    ],
  },
  {
    rule: 'field-of-date',
    bad: ['MATCH (s:Statement) RETURN s.latest.weekDay AS day'],
    right: ['MATCH (s:Statement) RETURN s.latest.dayOfWeek AS day'],
  },
  {
    rule: 'date-plus-hours',
    bad: [
      'MATCH (s:Statement) RETURN s.latest + duration({hours: 48}) AS d',
      "RETURN date('2022-03-01') + duration('PT48H') AS d",
    ],
    right: ['MATCH (s:Statement) RETURN s.latest + duration({days: 2}) AS d'],
  },
  {
    rule: 'instants-compared',
    bad: ["RETURN datetime('2022-03-01T10:00:00Z') = datetime('2022-03-01T11:00:00+01:00') AS same"],
    right: [
      "WITH datetime('2022-03-01T10:00:00Z') AS x, datetime('2022-03-01T11:00:00+01:00') AS y RETURN x.epochSeconds = y.epochSeconds AS same",
    ],
  },
  // Nodes and relationships
  {
    rule: 'entity-in-expression',
    bad: [
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH coalesce(r, null) AS z SET z.extent = 1',
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH CASE WHEN r.extent = 'full' THEN r END AS z SET z.extent = 1",
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) FOREACH (z IN CASE WHEN r.extent = 'full' THEN [r] ELSE [] END | DELETE z)",
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH collect(r) AS rs WITH [x IN rs WHERE x.extent = 'full'] AS z RETURN size(z) AS n",
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH max(r) AS z RETURN z.extent AS extent',
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH [r] + [r] AS rs UNWIND rs AS z RETURN z.extent AS extent',
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH nullIf(r, 1) AS z RETURN z.extent AS extent',
    ],
    right: [
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) FOREACH (_ IN CASE WHEN r.extent = 'full' THEN [1] ELSE [] END | DELETE r)",
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH r WHERE r.extent = 'full' DELETE r",
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH collect(r) AS rs RETURN [x IN rs | x.extent] AS extents',
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) RETURN coalesce(side.id, a.id) AS side',
    ],
  },
  {
    rule: 'type-test-on-relationship',
    bad: ['MATCH (s:Statement)-[r]->(d:Demand) WHERE r:ASSERTS RETURN d.id AS id'],
    right: [
      "MATCH (s:Statement)-[r]->(d:Demand) WHERE type(r) = 'ASSERTS' RETURN d.id AS id",
      'MATCH (n) WHERE n:Actor RETURN n.id AS id',
    ],
  },
  {
    rule: 'integer-as-entity',
    bad: [
      'UNWIND [0, 1] AS i RETURN i.id AS id',
      'UNWIND range(0, 3) AS i RETURN i.id AS id',
      'RETURN [i IN [0, 1] | i.id] AS ids',
    ],
    right: ["UNWIND [{id: 'a'}] AS row RETURN row.id AS id", 'UNWIND [0, 1] AS i RETURN i + 1 AS next'],
  },
  {
    rule: 'rematch-of-optional',
    bad: ['MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) MATCH (side) RETURN a.id AS id'],
    right: [
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) WITH a, side WHERE side IS NOT NULL MATCH (side) RETURN a.id AS id',
    ],
  },
  {
    rule: 'write-to-missing',
    bad: [
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[r:REPRESENTS]->(:Actor) DELETE r',
      "MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) SET side.kind = 'state'",
    ],
    right: ['MATCH (a:Actor) OPTIONAL MATCH (a)-[r:REPRESENTS]->(:Actor) WITH r WHERE r IS NOT NULL DELETE r'],
  },
  // Columns
  {
    rule: 'unaliased-column',
    bad: ['MATCH (a:Actor) RETURN a.id', 'MATCH (a:Actor) RETURN a.id AS id, count(*)', 'RETURN 1'],
    right: ['MATCH (a:Actor) RETURN a.id AS id, count(*) AS n', 'MATCH (a:Actor) WITH a.id AS id RETURN id'],
  },
  {
    rule: 'unaliased-column',
    refusedBy: 'neo4j',
    bad: ['MATCH (a:Actor) WITH a.id RETURN 1 AS one'],
    right: ['MATCH (a:Actor) WITH a.id AS id RETURN id'],
  },
  {
    rule: 'duplicate-column',
    refusedBy: 'both',
    bad: ['MATCH (a:Actor) RETURN a.id AS id, a.name AS id'],
    right: ['MATCH (a:Actor) RETURN a.id AS id, a.name AS name'],
  },
  {
    rule: 'returned-entity',
    bad: [
      'MATCH (a:Actor) RETURN a',
      'MATCH (a:Actor) RETURN collect(a) AS actors',
      'MATCH (a:Actor) RETURN {actor: a} AS map',
      'MATCH (a:Actor) RETURN *',
      'MATCH p = (a:Actor)-[:MADE]->(s:Statement) RETURN p',
      'MATCH p = (a:Actor)-[:MADE]->(s:Statement) RETURN nodes(p) AS nodes',
      'MATCH (a:Actor)-[r:MADE]->(s:Statement) RETURN head(collect(r)) AS first',
    ],
    right: [
      'MATCH (a:Actor) RETURN a {.id, .name} AS actor, properties(a) AS properties',
      'MATCH (a:Actor) WITH collect(a) AS actors RETURN size(actors) AS n',
    ],
  },
  // Writes
  {
    rule: 'merge-on-null',
    bad: [
      "UNWIND [{id: null}, {id: 'a'}] AS row MERGE (a:Actor {id: row.id})",
      "UNWIND [{name: 'A'}] AS row MERGE (a:Actor {id: row.id})",
      'UNWIND $rows AS row MERGE (a:Actor {id: row.id})',
      'MERGE (a:Actor {id: $id})',
    ],
    right: [
      "UNWIND [{id: 'a'}] AS row MERGE (a:Actor {id: row.id})",
      'UNWIND [{id: null}] AS row WITH row WHERE row.id IS NOT NULL MERGE (a:Actor {id: row.id})',
      "UNWIND [{id: 's', of: [{demand: 'd'}]}] AS row FOREACH (x IN row.of | MERGE (d:Demand {id: x.demand}))",
      "UNWIND [{id: 's'}] AS row FOREACH (x IN CASE WHEN row.at IS NULL THEN [] ELSE [row.at] END | MERGE (e:Event {id: x}))",
    ],
  },
  {
    rule: 'copy-of-entity',
    bad: ['MATCH (a:Actor) MATCH (d:Demand) SET d = a', 'MATCH (a:Actor) MATCH (d:Demand) SET d += a'],
    right: [
      'MATCH (a:Actor) MATCH (d:Demand) SET d = properties(a)',
      "UNWIND [{id: 'a'}] AS row MERGE (a:Actor {id: row.id}) SET a = row",
    ],
  },
  {
    rule: 'dynamic-property',
    refusedBy: 'embedded',
    bad: ['MATCH (a:Actor) SET a[$text] = 1'],
    right: ['MATCH (a:Actor) RETURN a[$text] AS value'],
  },
  {
    // Neo4j refuses these when they run, not when it plans them.
    rule: 'unstorable-property',
    bad: [
      'CREATE (a:Actor {place: {x: 1}})',
      'CREATE (a:Actor {place: [[1]]})',
      "CREATE (a:Actor {place: [1, 'a']})",
      'CREATE (a:Actor {place: [1, null]})',
      'MATCH (a:Actor) SET a.place = {x: 1}',
      "MATCH (a:Actor) SET a = {id: 'a', place: {x: 1}}",
    ],
    right: ["CREATE (a:Actor {aliases: ['a', 'b']})", "MATCH (a:Actor) SET a = {id: 'a', aliases: []}"],
  },
  {
    rule: 'unwound-value',
    bad: ['UNWIND 5 AS x RETURN x', 'MATCH (a:Actor) UNWIND a.name AS x RETURN x'],
    right: [
      'UNWIND [5] AS x RETURN x',
      'MATCH (a:Actor) UNWIND a.aliases AS x RETURN x',
      'UNWIND $ids AS id RETURN id',
    ],
  },
  // Clauses
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
  // Functions
  {
    rule: 'dotted-function',
    refusedBy: 'embedded',
    bad: [
      "RETURN duration.between(date('2022-03-01'), date('2022-03-05')) AS d",
      "RETURN date.truncate('month', date('2022-03-05')) AS d",
      "RETURN apoc.text.join(['a'], 'b') AS text",
    ],
    right: ["RETURN date('2022-03-01') + duration({days: 4}) AS d"],
  },
  {
    rule: 'function-of-one-engine',
    refusedBy: 'embedded',
    bad: [
      'RETURN point({x: 1, y: 2}) AS p',
      'RETURN randomUUID() AS id',
      "RETURN isEmpty('') AS e",
      'RETURN valueType(1) AS t',
      "RETURN toIntegerOrNull('1') AS i",
      'RETURN round(1.26, 1) AS r',
      "RETURN btrim('a') AS t",
    ],
    right: ["RETURN size('') = 0 AS e", "RETURN trim(' a ') AS t", 'RETURN floor(1.26 * 10 + 0.5) / 10 AS r'],
  },
  {
    rule: 'round-of-half',
    bad: ['RETURN round(-1.5) AS x', 'MATCH (s:Source) RETURN round(avg(s.usableTo)) AS x'],
    right: ['RETURN floor(-1.5 + 0.5) AS x', 'RETURN round(1.5) AS x'],
  },
  {
    rule: 'number-to-boolean',
    bad: ['RETURN toBoolean(1) AS x'],
    right: ['RETURN 1 <> 0 AS x', "RETURN toBoolean('true') AS x"],
  },
  {
    rule: 'exists-function',
    refusedBy: 'neo4j',
    bad: ['MATCH (a:Actor) WHERE exists(a.kind) RETURN a.id AS id'],
    right: [
      'MATCH (a:Actor) WHERE a.kind IS NOT NULL RETURN a.id AS id',
      'MATCH (a:Actor) WHERE EXISTS { (a)-[:MADE]->(:Statement) } RETURN a.id AS id',
    ],
  },
  {
    rule: 'internal-id',
    bad: ['MATCH (a:Actor) RETURN id(a) AS id', 'MATCH (a:Actor) RETURN elementId(a) AS id'],
    right: ['MATCH (a:Actor) RETURN a.id AS id'],
  },
  {
    rule: 'property-of-result',
    refusedBy: 'embedded',
    bad: [
      "RETURN date('2022-03-01').year AS y",
      'MATCH (s:Statement) RETURN datetime(toString(s.latest)).epochSeconds AS n',
      'MATCH (s:Statement) RETURN max(s.latest).year AS y',
      'MATCH (a:Actor) RETURN head(collect(a)).id AS id',
    ],
    right: [
      "WITH date('2022-03-01') AS d RETURN d.year AS y",
      'MATCH (s:Statement) RETURN s.latest.year AS y',
      'MATCH (a:Actor)-[r:MADE]->(s:Statement) RETURN startNode(r).id AS id',
    ],
  },
  {
    rule: 'regular-expression',
    bad: [
      "MATCH (a:Actor) WHERE a.name =~ '(?=V).*' RETURN a.id AS id",
      "MATCH (a:Actor) WHERE a.name =~ '(a)\\\\1' RETURN a.id AS id",
    ],
    right: ["MATCH (a:Actor) WHERE a.name =~ '(?i)v.*' RETURN a.id AS id"],
  },
  {
    rule: 'type-predicate',
    refusedBy: 'embedded',
    bad: [
      'MATCH (a:Actor) WHERE a.name IS :: STRING RETURN a.id AS id',
      'MATCH (a:Actor) WHERE a.name IS NORMALIZED RETURN a.id AS id',
    ],
    right: ['MATCH (a:Actor) WHERE a.name IS NOT NULL RETURN a.id AS id'],
  },
]

const of = (list: 'bad' | 'right') =>
  rows.flatMap((row) => row[list].map((text) => ({ rule: row.rule, text, by: row.refusedBy })))
type Named = [text: string, row: { rule: string; text: string; by: Row['refusedBy'] }]
const named = (list: ReturnType<typeof of>) => list.map((row): Named => [row.text, row])
const bad = of('bad')
const right = of('right')
/** What `engine` refuses. */
const refused = (engine: Row['refusedBy']) => named(bad.filter(({ by }) => by === engine || by === 'both'))

describe('the linter', () => {
  test.each(bad.map(({ rule, text }) => [rule, text]))('says %s of %s', (rule, text) => {
    expect(lintCypher(text).map((warning) => warning.rule)).toContain(rule)
  })

  test.each(named(right))('says nothing of %s', (text) => {
    expect(lintCypher(text)).toEqual([])
  })

  test.each(named(bad))('says in a sentence each what is wrong and what is right with %s', (text) => {
    for (const { message, rewrite, line, column } of lintCypher(text)) {
      expect(message).toMatch(/^\S.{10,240}\.$/)
      expect(rewrite.length).toBeGreaterThan(10)
      expect(line).toBe(1)
      expect(column).toBeGreaterThan(0)
    }
  })

  test('points at the line and column of what it means', () => {
    const text = '// how many\nMATCH (s:Source)\n  /* all\n  of them */ RETURN sum(s.usableTo) AS n'
    expect(lintCypher(text)).toMatchObject([{ rule: 'sum-of-nothing', line: 4, column: 21 }])
  })

  test.each([
    "MATCH (a:Actor) WHERE a.name = 'LOAD CSV; (a)-->(b)-->(c) sum(x)' RETURN a.id AS id",
    'MATCH (a:Actor) // PROFILE; sum(x)\nRETURN a.id AS id',
    'MATCH (a:Actor) /* RETURN a; */ RETURN a.id AS `sum(x)`',
    "MATCH (a:Actor) RETURN 'it\\'s', a.id AS id".replace("', a", "' AS text, a"),
  ])('takes what stands in strings, comments and backticks for what it is: %s', (text) => {
    expect(lintCypher(text)).toEqual([])
  })

  test.each([
    '',
    ';',
    'RETURN',
    'MATCH (',
    ')]}',
    "RETURN 'open",
    'MATCH (a)-[',
    '$',
    'RETURN [x IN',
    'CASE',
    'CALL {',
  ])('reads on where the text breaks off: %j', (text) => {
    expect(() => [...lintCypher(text), ...lintScript(text)]).not.toThrow()
  })

  test('reads every beginning of every text here', () => {
    for (const { text } of [...bad, ...right]) {
      for (let end = 1; end < text.length; end += 3) expect(() => lintScript(text.slice(0, end))).not.toThrow()
    }
  })

  test('takes time in proportion to a long query', () => {
    const terms = Array.from({ length: 3000 }, (_, index) => `a.start = ${index} + 1`)
    const began = performance.now()
    lintCypher(`MATCH (a:Actor) WHERE ${terms.join(' OR ')} RETURN ${terms.join(' + ')} AS x`)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('judges the values that are sent where it is given them', () => {
    const day = 'MATCH (s:Statement) WHERE s.latest <= date($day) RETURN s.id AS id'
    const rulesOf = (text: string, values: Record<string, unknown>) => lintCypher(text, values).map(({ rule }) => rule)
    expect(rulesOf(day, { day: '2022-03-29' })).toEqual([])
    expect(rulesOf(day, { day: '2022-02-30' })).toEqual(['unreadable-date'])
    expect(rulesOf('MATCH (n:Thing {size: $size}) RETURN n.id AS id', { size: '1' })).toEqual(['number-against-text'])
    expect(rulesOf('MATCH (n:Thing {size: $size}) RETURN n.id AS id', { size: 1 })).toEqual([])
    expect(rulesOf('MERGE (a:Actor {id: $id})', { id: 'russia' })).toEqual([])
    expect(rulesOf('MERGE (a:Actor {id: $id})', { id: null })).toEqual(['merge-on-null'])
  })
})

describe('the linter of scripts', () => {
  const script =
    "UNWIND [{id: 'a', name: 'A'}] AS row\nMERGE (a:Actor {id: row.id})\nSET a = {id: row.id, name: row.name};\n"

  test('has nothing to say of a script that merges by id and writes nodes whole', () => {
    expect(lintScript(`// Actors.\n\n${script}\n// More.\n${script}`)).toEqual([])
  })

  test.each([
    ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) SET a.name = 'A';"],
    ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) SET a += {name: 'A'};"],
    ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) ON CREATE SET a.name = 'A';"],
    ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) SET a = {name: 'A'};"],
    ['node-not-written-whole', "MATCH (a:Actor {id: 'a'}) REMOVE a.name;"],
    ['node-not-written-whole', "MATCH (a:Actor {id: 'a'}) DETACH DELETE a;"],
    ['script-not-repeatable', "CREATE (a:Actor {id: 'a'});"],
    ['node-not-merged-by-id', "MERGE (a:Actor {name: 'A'}) SET a = {id: 'a', name: 'A'};"],
    ['node-not-merged-by-id', 'MERGE (a:Actor);'],
    ['statement-end', "MERGE (a:Actor {id: 'a'})"],
    ['statement-end', "MERGE (a:Actor {id: 'a'}); MERGE (b:Actor {id: 'b'});"],
    ['statement-end', "MERGE (a:Actor {id: 'a'}); // done"],
    ['statement-end', "MERGE (a:Actor {id: 'a'}) // done;\nMERGE (b:Actor {id: 'b'});"],
    ['string-over-lines', "MERGE (a:Actor {id: 'a\nb'});"],
    ['merge-on-null', "UNWIND [{name: 'A'}] AS row\nMERGE (a:Actor {id: row.id});"],
    [
      'unreadable-date',
      "UNWIND [{id: 'a', date: '2022-02-30'}] AS row\nMERGE (e:Event {id: row.id})\nSET e = {id: row.id, date: date(row.date)};",
    ],
  ])('says %s of %j', (rule, text) => {
    expect(lintScript(text).map((warning) => warning.rule)).toContain(rule)
  })

  test('gives lines of the file, not of the statement', () => {
    expect(lintScript(`${script}\n// Next.\nMERGE (a:Actor {id: 'a'})\nSET a.name = 'A';\n`)).toMatchObject([
      { rule: 'node-not-written-whole', line: 7, column: 5 },
    ])
  })
})

describe('the embedded engine', () => {
  test.each(named(right))('runs %s', async (text) => {
    const store = openEmbedded('memory')
    await expect(store.read(text, params)).resolves.toBeInstanceOf(Array)
    await store.close()
  })

  test.each(refused('embedded'))('still refuses %s', async (text) => {
    const store = openEmbedded('memory')
    await store.write(["CREATE (:Actor {id: 'a'})-[:MADE]->(:Statement {id: 's'})-[:ASSERTS]->(:Demand {id: 'd'})"])
    await expect(store.read(text, params)).rejects.toThrow()
    await store.close()
  })
})

const servers = inject('neo4j')

if (servers.length === 0) {
  test('a Neo4j judges the same texts', ({ skip }) => skip(inject('neo4jMissing') ?? 'none, and no reason given'))
}

describe.each(servers)('$name', (server) => {
  let driver: ReturnType<typeof driverFor>
  beforeAll(() => {
    driver = driverFor(server)
  })
  afterAll(() => driver.close())
  const plans = right.filter(({ text }) => !/^(EXPLAIN|CREATE (INDEX|CONSTRAINT))/.test(text))
  const explain = (text: string) => driver.executeQuery(`EXPLAIN ${text}`, { ...params, n: neo4j.int(1), rows: [] })

  test.each(named(plans))('takes %s', async (text) => {
    await expect(explain(text)).resolves.toBeDefined()
  })

  test.each(refused('neo4j'))('refuses %s', async (text) => {
    await expect(explain(text)).rejects.toThrow()
  })
})
