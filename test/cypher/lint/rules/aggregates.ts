/** What the linter says, and what it is content with: aggregates. */
import type { RuleRow } from './rule-row.js'

export const aggregatesRows: RuleRow[] = [
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
      'MATCH (s:Source) RETURN s.id AS id, sum(s.usableTo) AS n',
    ],
    right: [
      'MATCH (s:Source) RETURN coalesce(sum(s.usableTo), 0) + 1 AS n',
      'MATCH (s:Source) RETURN s.id AS id, sum(coalesce(s.usableTo, 0)) AS n',
      'MATCH (s:Source) WHERE s.usableTo > 0 RETURN s.id AS id, sum(s.usableTo) AS n',
    ],
  },
  {
    rule: 'percentile-not-literal',
    bad: [
      'MATCH (s:Source) RETURN percentileCont(s.usableTo, $p) AS x',
      'MATCH (s:Source) WITH 0.9 AS p, s RETURN percentileCont(s.usableTo, p) AS x',
      'MATCH (s:Source) RETURN percentileCont(s.usableTo, 0.5 + 0.4) AS x',
    ],
    right: ['MATCH (s:Source) RETURN percentileCont(s.usableTo, 0.9) AS x'],
  },
  {
    rule: 'percentile-disc',
    bad: [
      'MATCH (s:Source) RETURN percentileDisc(s.usableTo, 0.9) AS x',
      'MATCH (s:Source) WITH 0.9 AS p, s RETURN percentileDisc(s.usableTo, p) AS x',
    ],
    right: [
      'MATCH (s:Source) RETURN percentileDisc(s.usableTo, 0.5) AS median',
      'MATCH (s:Source) WITH s.usableTo AS x ORDER BY x WITH collect(x) AS l RETURN l[toInteger(ceil(0.9 * size(l))) - 1] AS p90',
    ],
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
    right: ['MATCH (s:Source) RETURN CASE count(s.usableTo) WHEN 1 THEN 0.0 ELSE stDev(s.usableTo) END AS x'],
  },
]
