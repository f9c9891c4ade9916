/** What the linter says, and what it is content with: values in places where the engines take them for different things. */
import type { RuleRow } from './rule-row.js'

export const valuesRows: RuleRow[] = [
  {
    rule: 'aggregate-of-durations',
    bad: ["UNWIND [duration('P1D'), duration('P2D')] AS d RETURN max(d) AS longest"],
    right: ["UNWIND [duration('P1D'), duration('P2D')] AS d RETURN max(d.days) AS longest"],
  },
  {
    rule: 'aggregate-outside-projection',
    bad: ['MATCH (a:Actor) WHERE count(*) > 1 RETURN a.id AS id'],
    right: ['MATCH (a:Actor) WITH a.kind AS kind, count(*) AS n WHERE n > 1 RETURN kind'],
  },
  {
    rule: 'blanks-around-number',
    bad: ["RETURN toFloat(' 1.5 ') AS x"],
    right: ["RETURN toFloat('1.5') AS x"],
  },
  {
    rule: 'chained-test',
    refusedBy: 'neo4j',
    bad: [
      "MATCH (a:Actor) WHERE a.kind IN ['state'] IS NULL RETURN a.id AS id",
      "RETURN 'a' CONTAINS 'b' IS NOT NULL AS x",
      'RETURN null IS NULL IN [true] AS x',
    ],
    right: ["MATCH (a:Actor) WHERE (a.kind IN ['state']) IS NULL RETURN a.id AS id", 'RETURN 1 + 2 IS NULL AS x'],
  },
  {
    rule: 'date-plus-hours',
    bad: ["RETURN date('2020-12-31') - coalesce(null, duration({hours: 34})) AS d"],
    right: ["RETURN date('2020-12-31') - duration({days: 1}) AS d"],
  },
  {
    rule: 'condition-on-shortest-path',
    bad: [
      "MATCH (a:Actor {id: 'a'}), (b:Actor {id: 'b'}) MATCH p = shortestPath((a)-[*..4]-(b)) WHERE length(p) > 2 RETURN length(p) AS n",
    ],
    right: [
      "MATCH (a:Actor {id: 'a'}), (b:Actor {id: 'b'}) MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p) AS n",
    ],
  },
  {
    rule: 'date-of-other-kind',
    bad: ["RETURN datetime(date('2022-03-29')) AS d"],
    right: ["RETURN datetime(toString(date('2022-03-29'))) AS d"],
  },
  {
    rule: 'date-of-week-or-quarter',
    bad: ['RETURN date({year: 2022, week: 13}) AS d', 'RETURN date({year: 2022, ordinalDay: 88}) AS d'],
    right: ['RETURN date({year: 2022, month: 3, day: 28}) AS d'],
  },
  {
    rule: 'duration-as-text',
    bad: ['RETURN toString(duration({days: -1})) AS text'],
    right: ['RETURN toString(duration({days: 1})) AS text'],
  },
  {
    rule: 'entity-against-value',
    bad: ['MATCH (a:Actor) WHERE a = 1 RETURN a.id AS id'],
    right: ["MATCH (a:Actor) WHERE a.id = 'russia' RETURN a.id AS id"],
  },
  {
    rule: 'form-of-map-projection',
    bad: ['MATCH (a:Actor) RETURN a {id: a.id, n: 1} AS a'],
    right: ['MATCH (a:Actor) RETURN {id: a.id, n: 1} AS a'],
  },
  {
    rule: 'implicit-grouping',
    refusedBy: 'neo4j',
    bad: ['MATCH (i:Issue) RETURN i.rank + count(*) AS sum'],
    right: ['MATCH (i:Issue) WITH i.rank AS rank, count(*) AS n RETURN rank + n AS sum'],
  },
  {
    rule: 'map-projection-of-null',
    bad: ['MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) RETURN a.id AS id, s {.id} AS s'],
    right: ['MATCH (a:Actor)-[:MADE]->(s:Statement) RETURN a.id AS id, s {.id} AS s'],
  },
  {
    rule: 'null-if-null',
    bad: ['MATCH (d:Demand)-[r]->(n) RETURN nullIf(d.name, n.name) AS x', 'RETURN nullIf(1, null) AS x'],
    right: ["MATCH (d:Demand) RETURN nullIf(d.name, 'x') AS x"],
  },
  {
    rule: 'null-part-of-date',
    bad: ['RETURN duration({days: null}) AS d'],
    right: ['RETURN duration({days: coalesce(null, 0)}) AS d'],
  },
  {
    rule: 'null-slice',
    bad: ['MATCH (i:Issue) RETURN [1, 2, 3][0..i.rank] AS l'],
    right: ['MATCH (i:Issue) RETURN [1, 2, 3][0..coalesce(i.rank, 0)] AS l'],
  },
  {
    rule: 'number-out-of-bounds',
    bad: [
      "RETURN substring('agreed', -1) AS t",
      "RETURN substring('agreed', 1, 9007199254740993) AS t",
      'RETURN range(1, 5, 0) AS l',
      "WITH 3 AS n RETURN substring('meeting', 0, n - last([5])) AS t",
      'RETURN log(-2.5) AS v',
      'UNWIND [1, 2] AS x RETURN percentileCont(x, 90) AS p',
    ],
    right: ["RETURN substring('agreed', 1, 4) AS t", 'UNWIND [1, 2] AS x RETURN percentileCont(x, 0.9) AS p'],
  },
  {
    rule: 'order-of-star',
    bad: ['MATCH (s:Statement)-[:ASSERTS]->(d:Demand) WITH s.id AS s, d.id AS d RETURN *'],
    right: ['MATCH (s:Statement)-[:ASSERTS]->(d:Demand) RETURN d.id AS d, s.id AS s'],
  },
  {
    rule: 'reach-of-regular-expression',
    bad: ['MATCH (a:Actor) WHERE a.name =~ a.id RETURN a.id AS id'],
    right: ["MATCH (a:Actor) WHERE a.name =~ '[a-z]+' RETURN a.id AS id"],
  },
  {
    rule: 'reverse-of-property',
    bad: ['MATCH (a:Actor) RETURN reverse(a.aliases) AS names'],
    right: ['MATCH (a:Actor) RETURN reverse([x IN a.aliases | x]) AS names', "RETURN reverse('abc') AS text"],
  },
  {
    rule: 'sort-by-dropped',
    refusedBy: 'neo4j',
    bad: ['MATCH (a:Actor) RETURN DISTINCT a.kind AS kind ORDER BY a.id'],
    right: ['MATCH (a:Actor) RETURN DISTINCT a.kind AS kind ORDER BY kind'],
  },
  {
    rule: 'sort-by-renamed',
    bad: ['UNWIND [1, 3, 2] AS x RETURN x AS y ORDER BY -x'],
    right: ['UNWIND [1, 3, 2] AS x RETURN x AS y ORDER BY -y'],
  },
  {
    rule: 'split-by-list',
    bad: ["RETURN split('a,b;c', [',', ';']) AS parts"],
    right: ["RETURN split(replace('a,b;c', ';', ','), ',') AS parts"],
  },
  {
    rule: 'split-by-nothing',
    bad: ["RETURN split('abc', '') AS letters"],
    right: ["RETURN [i IN range(0, size('abc') - 1) | substring('abc', i, 1)] AS letters"],
  },
  {
    rule: 'star-of-nothing',
    bad: ['WITH * RETURN 1 AS one'],
    right: ['WITH 1 AS one RETURN one'],
  },
  {
    rule: 'unknown-part-of-date',
    bad: ['RETURN date({Year: 2022}) AS d'],
    right: ['RETURN date({year: 2022}) AS d'],
  },
  {
    rule: 'unknown-unit',
    bad: ['RETURN duration({fortnights: 1}) AS d'],
    right: ['RETURN duration({weeks: 2}) AS d'],
  },
  {
    rule: 'unknown-variable',
    refusedBy: 'neo4j',
    bad: ['RETURN [x IN [1, 2] WHERE y > 1] AS l'],
    right: ['RETURN [x IN [1, 2] WHERE x > 1] AS l'],
  },
  {
    rule: 'unreadable-date',
    bad: [
      "RETURN date({date: duration('P1Y'), day: 1}) AS d",
      "RETURN duration('PT-1.5S') AS d",
      "RETURN date('2022-02-30') AS d",
    ],
    right: ["RETURN duration('PT1.5S') AS d"],
  },
  {
    rule: 'values-of-case',
    bad: ['MATCH (i:Issue) WHERE CASE i.rank WHEN 1, 2 THEN true ELSE false END RETURN i.id AS id'],
    right: ["RETURN CASE WHEN 1 IN [1, 2] THEN 'few' ELSE 'many' END AS n"],
  },
  {
    rule: 'wrong-type',
    bad: [
      'RETURN NOT (null ^ 0) AS x',
      "RETURN date('2022-03-01') + date('2022-03-02') AS d",
      "RETURN date('2022-03-01') * 2 AS d",
      'RETURN toUpper(1) AS t',
    ],
    right: ["RETURN date('2022-03-01') + duration({days: 2}) AS d", 'RETURN toUpper(toString(1)) AS t'],
  },
  {
    rule: 'zone-dropped',
    bad: ["RETURN localdatetime(datetime('2022-03-29T10:00:00+02:00')) AS d"],
    right: ["RETURN localdatetime('2022-03-29T10:00:00') AS d"],
  },
]
