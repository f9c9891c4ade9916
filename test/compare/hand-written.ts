/** Queries that people wrote, of every kind that was once answered otherwise here than by Neo4j, and many plain ones. */
import type { Asked } from './compared-engines.js'

const plain = `
MATCH (a:Actor) RETURN a.name, a.kind ORDER BY a.name LIMIT 10
MATCH (a:Actor)-[:MADE]->(s:Statement) RETURN a.name, count(*) ORDER BY count(*) DESC, a.name LIMIT 5
MATCH (a)-[:MADE]->(s)-[:ASSERTS]->(d) RETURN d.name AS demand, count(DISTINCT a) AS actors ORDER BY actors DESC, demand
MATCH (a:Actor)-[:MADE]->(s)-[:ASSERTS]->(d) RETURN count(DISTINCT d), count(DISTINCT a), count(*)
MATCH (n) RETURN labels(n) AS l, count(*) AS n ORDER BY n DESC, l
MATCH ()-[r]->() RETURN type(r), count(*) AS n ORDER BY n DESC, type(r)
MATCH (s:Statement) RETURN s.latest.year AS year, s.latest.month AS month, count(*) AS n ORDER BY year, month
MATCH (s:Statement) RETURN date.truncate('month', s.latest) AS month, count(*) AS n ORDER BY month
MATCH (s:Statement) RETURN date.truncate('week', s.latest) AS week, count(*) AS n ORDER BY week
MATCH (s:Statement) RETURN min(s.earliest) AS first, max(s.latest) AS last, count(s) AS n
MATCH (s:Statement) WHERE s.latest >= date('2022-03-01') AND s.latest < date('2022-04-01') RETURN count(*) AS n
MATCH (s:Statement) WHERE s.summary CONTAINS 'NATO' RETURN s.id, s.summary ORDER BY s.id
MATCH (s:Statement) WHERE toLower(s.summary) CONTAINS 'neutral' RETURN count(s) AS n
MATCH (a:Actor) WHERE a.name =~ '(?i).*russia.*' RETURN a.id ORDER BY a.id
MATCH (a:Actor) WHERE NOT (a)-[:MADE]->() RETURN a.name ORDER BY a.name
MATCH (a:Actor) WHERE NOT EXISTS { (a)-[:MADE]->(:Statement) } RETURN count(a) AS silent
MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) RETURN a.id, count(s) AS n ORDER BY n DESC, a.id
MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s) WITH a, collect(s.id) AS ids WHERE size(ids) > 3 RETURN a.id AS id, size(ids) AS n ORDER BY id
MATCH (d:Demand)<-[:ASSERTS]-(s:Statement)<-[:MADE]-(a:Actor) WITH d, collect(DISTINCT a.id) AS who RETURN d.id AS id, size(who) AS n ORDER BY n DESC, id LIMIT 5
MATCH (a:Actor)-[:MADE]->(s:Statement)-[r:ASSERTS|REJECTS|CONCEDES]->(d:Demand) RETURN a.id AS a, d.id AS d, collect(DISTINCT type(r)) AS how ORDER BY a, d LIMIT 20
MATCH (a:Actor)-[:MADE]->(:Statement)-[:ASSERTS]->(d:Demand)<-[:REJECTS]-(:Statement)<-[:MADE]-(b:Actor) RETURN DISTINCT a.id AS a, b.id AS b, d.id AS d ORDER BY a, b, d
MATCH p = shortestPath((a:Actor {id: 'russia'})-[*..6]-(b:Actor {id: 'ukraine'})) RETURN length(p) AS hops
MATCH (a:Actor {id: 'russia'})-[*1..2]-(n) RETURN count(DISTINCT n) AS near
MATCH (a:Actor {id: 'russia'})--(n) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY label
MATCH (a:Actor)-[:REPRESENTS]->(side:Actor) RETURN side.name AS side, collect(a.name)[0..3] AS some, count(*) AS n ORDER BY n DESC, side LIMIT 3
MATCH (i:Issue)<-[:PART_OF]-(d:Demand) WITH i, count(d) AS demands ORDER BY demands DESC, i.id LIMIT 3 RETURN i.name AS issue, demands
MATCH (s:Statement)-[c:CITED_IN]->(source:Source) RETURN source.title AS title, avg(c.end - c.start) AS length, max(c.paragraph) AS last ORDER BY title
MATCH (s:Statement)-[c:CITED_IN]->(:Source) RETURN round(avg(c.end - c.start), 1) AS mean, percentileCont(c.start, 0.5) AS median, stDev(c.paragraph) AS spread
MATCH (s:Statement) RETURN s.certainty AS certainty, 100.0 * count(*) / 99 AS share ORDER BY share DESC
MATCH (s:Statement) WITH count(*) AS total MATCH (s:Statement) WHERE s.certainty = 'hedged' RETURN 100.0 * count(*) / total AS share
MATCH (s:Statement) RETURN CASE WHEN s.latest < date('2022-03-01') THEN 'before' WHEN s.latest < date('2022-04-01') THEN 'march' ELSE 'after' END AS phase, count(*) AS n ORDER BY phase
MATCH (e:Event) RETURN e.name AS event, e.date AS day ORDER BY e.date DESC, event LIMIT 5
MATCH (e:Event) WHERE e.date IS NULL RETURN count(*) AS undated
MATCH (a:Actor) UNWIND a.aliases AS alias RETURN alias, a.id AS id ORDER BY alias LIMIT 10
MATCH (a:Actor) WHERE 'Moscow' IN a.aliases RETURN a.name AS name
MATCH (a:Actor) RETURN a { .id, .name, statements: COUNT { (a)-[:MADE]->() } } AS actor ORDER BY a.id LIMIT 3
MATCH (d:Demand) CALL (d) { MATCH (d)<-[:ASSERTS]-(s:Statement) RETURN count(s) AS asserted } RETURN d.id AS id, asserted ORDER BY asserted DESC, id LIMIT 5
MATCH (a:Actor {id: 'russia'}) RETURN properties(a) AS all, keys(a) AS keys
MATCH (a:Actor {id: 'russia'})-[r:MADE]->(s:Statement) RETURN a, r, s ORDER BY s.id LIMIT 2
MATCH (a:Actor) RETURN a.kind AS kind, count(*) AS n, collect(a.id) AS ids ORDER BY n DESC, kind
MATCH (a:Actor)-[:MADE]->(s) RETURN s.mode AS mode, s.certainty AS certainty, count(*) AS n ORDER BY mode, certainty
MATCH (a:Actor) WHERE a.kind = 'state' RETURN a.id AS id UNION MATCH (d:Demand) WHERE d.name STARTS WITH 'N' RETURN d.id AS id
UNWIND [1, 2, 3, 4] AS x RETURN x, x % 2 = 0 AS even, x * x AS square
UNWIND range(1, 10) AS x WITH x WHERE x % 3 = 0 RETURN collect(x) AS threes, sum(x) AS total, avg(x) AS mean
WITH [3, 1, 2] AS l UNWIND l AS x WITH x ORDER BY x RETURN collect(x) AS sorted
RETURN reduce(total = 0, x IN [1, 2, 3] | total + x) AS total, [x IN range(1, 5) WHERE x > 2 | x * 10] AS tens
RETURN any(x IN [1, 2] WHERE x > 1) AS a, all(x IN [] WHERE false) AS b, none(x IN [1] WHERE x = 2) AS c, single(x IN [1, 1] WHERE x = 1) AS d
RETURN 'a' + 'b' AS ab, toUpper('ß') AS u, split('a,b', ',') AS parts, substring('abcdef', 2, 3) AS mid, trim('  x ') AS x
RETURN coalesce(null, 'x') AS x, nullIf(1, 1) AS n, 1 = 1.0 AS same, 7 / 2 AS half, 7 % 3 AS rest, 2 ^ 3 AS power
RETURN date('2022-03-29') + duration({days: 3}) AS d, date('2022-03-31') - duration('P1M') AS e, date('2022-03-29').dayOfWeek AS weekday
CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS type ORDER BY type
`

/** Once answered otherwise, or with an error of the engine's own. */
const mended = `
MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WITH a, collect(s {.id}) AS ss WHERE size(ss) = 0 RETURN count(a) AS silent
MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement {mode: 'document'}) RETURN a.id AS id, s {.id, .mode} AS s, s {.*} IS NULL AS none ORDER BY id
MATCH (d:Demand) WHERE NOT EXISTS { MATCH (d)<-[:ASSERTS]-(s:Statement) WHERE st.certainty = 'hedged' } RETURN count(d) AS n
MATCH (d:Demand) WHERE COUNT { (d)<-[:ASSERTS]-(s) WHERE x.certainty = 'hedged' } = 0 RETURN count(d) AS n
RETURN [x IN [1, 2] WHERE x = nosuch] AS l
RETURN any(x IN [1, 2] WHERE y > 1) AS b
MATCH (a:Actor) RETURN [(a)-[:MADE]->(s) WHERE t.id = 'x' | s.id] AS l
MATCH (a:Actor {id: 'russia'}), (b:Actor {id: 'ukraine'}) MATCH p = shortestPath((a)-[*..10]-(b)) WHERE all(r IN relationships(p) WHERE type(r) <> 'RAISED_BY') RETURN length(p) AS l
MATCH (a:Actor {id: 'russia'}), (b:Actor {id: 'ukraine'}) MATCH p = allShortestPaths((a)-[*..6]-(b)) WHERE none(n IN nodes(p) WHERE n:Demand) RETURN length(p) AS l LIMIT 1
MATCH (a:Actor {id: 'russia'}), (b:Actor {id: 'ukraine'}) RETURN length(shortestPath((a)-[*..10]-(b))) AS l
RETURN date({year: 2022, week: 13, dayOfWeek: 2}) AS d, date({year: 2022, quarter: 2}) AS q, date({year: 2022, ordinalDay: 88}) AS o
MATCH (s:Statement) RETURN date({year: s.latest.weekYear, week: s.latest.week, dayOfWeek: 1}) AS week, count(*) AS n ORDER BY week
MATCH (s:Statement) RETURN date({year: s.latest.year, quarter: s.latest.quarter}) AS quarter, count(*) AS n ORDER BY quarter
RETURN datetime({year: 2022, week: 13}) AS d
RETURN date('2022-W13-2') AS a, date('20220329') AS b, date('2022-03') AS c, date('2022-088') AS d
RETURN date({date: date('2022-03-29'), day: 1}) AS first, datetime({date: date('2022-03-29')}) AS midnight
MATCH (a:Actor)-[:made]->(s) RETURN count(*) AS n
MATCH (a:Actor) WHERE EXISTS { (a)-[:Made]->() } RETURN count(a) AS n
MATCH p = shortestPath((a:Actor {id: 'russia'})-[:made|asserts*..4]-(d:Demand {id: 'neutrality'})) RETURN length(p) AS l
MATCH (x:Issue) WHERE x.rank IN ['1', '2'] RETURN count(x) AS n
MATCH (x:Issue) UNWIND split('1,2', ',') AS r WITH x, r WHERE x.rank = r RETURN count(x) AS n
MATCH (x:Issue) WHERE toString(x.rank) = x.rank RETURN count(x) AS n
MATCH (x:Issue) RETURN CASE x.rank WHEN '1' THEN 'first' ELSE 'other' END AS place, count(*) AS n ORDER BY place
MATCH (x:Issue {rank: '1'}) RETURN x.id AS id
MATCH (s:Statement) WITH s.latest AS d, count(*) AS n RETURN percentileDisc(n, 0.95) AS p95
UNWIND [10, 20, 30, 40] AS x RETURN percentileDisc(x, 0.9) AS p, percentileDisc(x, 0.5) AS median
MATCH (a:Actor) RETURN a.id AS id, reverse(a.aliases) AS names ORDER BY id
MATCH (a:Actor) RETURN a.id AS id, reverse([x IN a.aliases | x]) AS names ORDER BY id
RETURN round(-2.5, 0) AS down, round(2.5, 0) AS up, round(-2.55, 1) AS digit
MATCH (s:Statement) RETURN round(avg(-s.latest.day), 0) AS mean
WITH [1, 2, 3] AS l RETURN l[-2..] AS a, l[..-1] AS b, l[-5..-1] AS c, l[-2..-1] AS d, (l + [4])[-1..] AS e
MATCH (a:Actor) WHERE a.aliases[-2..] IS NOT NULL RETURN a.id AS id, a.aliases[-2..] AS last ORDER BY id
WITH null AS l RETURN l[-2..] AS a
RETURN NOT (null ^ 0) AS a
RETURN date({date: duration('P1Y') - duration({hours: 18}), day: 1}) AS d
WITH 3 AS n RETURN substring('meeting', 0, n - last([5])) AS t
MATCH (e:Event) RETURN log(-2.5) AS v, collect(e.kind) AS kinds
MATCH (a:Actor) RETURN a.id AS id, substring(a.name, 0, size(a.name) - 1) AS t ORDER BY id
MATCH (n) RETURN nullIf(n.id, n.proposition) > 'indirect' AS v, count(*) AS n
RETURN nullIf(0.0, log(null)) AS a, nullIf(1, 1) AS b, nullIf(null, 1) AS c
MATCH (a:Actor) RETURN nullIf(count(a), max(a.nothing)) AS n
MATCH (e:Event) RETURN e.id AS id, ['x'] + properties(e).id AS l ORDER BY id
RETURN 1 IN [1] IS NULL AS a
RETURN 'a' STARTS WITH 'b' IS NOT NULL AS a
RETURN date('2020-12-31') - coalesce(null, duration({hours: 34})) AS d
RETURN substring('agreed', 1, 9007199254740993) AS text
RETURN duration({days: 39}) - duration('PT1.5S') AS a, duration('PT0.5S') - duration('PT1S') AS b, duration({hours: -1}) - duration('PT0.05S') AS c
RETURN duration('PT-1.5S') AS d
RETURN datetime('2022-03-01T23:59:59+02:00') + date('2022-03-01') AS v
RETURN date('2022-03-01') + date('2022-03-02') AS v
RETURN split('abc', '') AS letters, split('a,b;c', [',', ';']) AS parts, split('', '') AS none
MATCH (s:Statement) WHERE datetime(s.latest) >= datetime('2022-03-29') RETURN count(s) AS n
RETURN 'été' =~ '\\\\w+' AS word, 'É' =~ '(?i)é' AS same, '١' =~ '\\\\d' AS digit, 'a b' =~ 'a\\\\sb' AS blank
MATCH (a:Actor) WHERE a.name =~ '[\\\\w ]+' RETURN count(a) AS plain
MATCH (a:Actor) WHERE a.name =~ '(?i)TÜRKIYE' RETURN a.id AS id
RETURN toUpper(1) AS x
RETURN size(5) AS x
MATCH (s:Statement) RETURN s.latest + 1 AS tomorrow LIMIT 1
MATCH (a:Actor) WHERE a.name RETURN a.id AS id
MATCH (a:Actor) RETURN a.name.first AS first LIMIT 1
RETURN [1, 2]['a'] AS x, head('abc') AS y
RETURN NOT 1 AS x
MATCH (a:Actor) RETURN a.id AS a ORDER BY a.kind
MATCH (a:Actor) RETURN DISTINCT a.kind AS kind ORDER BY a.name
MATCH (n:Actor) // all of them\r RETURN count(n) AS n
MATCH (n:Actor)
MATCH (n:Actor) WHERE n.kind = 'state'
UNWIND [1, 2, 3] AS x RETURN x AS y ORDER BY -x
UNWIND [1, 2, 3] AS x RETURN x AS y ORDER BY x % 2, y
MATCH (s:Statement) RETURN duration.between(s.earliest, s.latest).days AS days, count(*) AS n ORDER BY days
MATCH (s:Statement) RETURN max(duration.inDays(s.earliest, s.latest).days) AS longest
MATCH (a:Actor)-[:MADE]->(s) WITH a, collect(s.id)[0..3] AS top RETURN count(a) AS n
MATCH (s:Statement) WHERE size([(s)-[:ASSERTS]->(d) | d]) > 2 RETURN count(s) AS n
MATCH (n:Actor|Event) RETURN count(n) AS n
MATCH (a:Actor) RETURN COLLECT { MATCH (a)-[:MADE]->(s) RETURN s.id } AS ids LIMIT 1
MATCH (a:Actor) WHERE isEmpty(a.aliases) RETURN count(a) AS n
MATCH (a:Actor) RETURN a {id: a.id, n: 1} AS a ORDER BY a.id LIMIT 1
MATCH (a:Actor) WITH a, a.kind AS kind RETURN a {.id, kind} AS a ORDER BY a.id LIMIT 1
RETURN 1 + 'x' AS a, [1] + 2 AS b, 2 ^ 3 ^ 2 AS c, toBoolean(1) AS d, round(-1.5) AS e, round(2.345, 2) AS f
MATCH (s:Source) RETURN sum(s.nothing) AS none, stDev(s.usableTo) AS spread
MATCH (i:Issue {id: 'territory'}) RETURN stDev(i.rank) AS one, avg(i.rank) AS mean
MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s) WHERE EXISTS { (s)-[:REJECTS]->() } RETURN count(*) AS n, count(s) AS found
MATCH (a:Actor)-[:MADE]->(s:Statement) WHERE a.kind = 'state' AND NOT EXISTS { (s)-[:ASSERTS]->() } OPTIONAL MATCH (a)-[:MADE]->(t:Statement) RETURN count(t) AS n
MATCH (s:Statement)-[r]->(d:Demand) WHERE r:ASSERTS OR r:REJECTS RETURN count(r) AS n
WITH 1 AS b, 2 AS a RETURN *
RETURN null IN [] AS a, [1, null] = [1, null] AS b, true < false AS c, [1] < [2] AS d
RETURN [1, 2, 3][-2..] AS a, [1, 2, 3][..-1] AS b, [1, 2, 3][null..1] AS c
RETURN toInteger('1.9') AS a, toFloat(' 1.5 ') AS b, toString(1.0) AS c, toString(1e20) AS d
RETURN date('2022-03-01') + duration('PT36H') AS a, duration({days: -1}) AS b, toString(duration('P-1D')) AS c
UNWIND 5 AS x RETURN x
UNWIND [duration('P1D'), duration('PT25H')] AS d RETURN max(d) AS longest
RETURN date('2022-03-29').weekDay AS a, date('2022-03-29').hour AS b
MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side) MATCH (side) RETURN count(*) AS n
MATCH (a:Actor {id: 'russia'}), (b:Actor {id: 'ukraine'}) RETURN coalesce(a, b).id AS id, CASE WHEN true THEN a END AS a
RETURN substring('abc', -1) AS x
RETURN range(1, 10, 0) AS x
MATCH (s:Statement) RETURN s.certainty AS c, s.id + count(*) AS n
MATCH (a:Actr)-[:MADE]->(s:Statement) RETURN s.sumary AS s
`

const withParameters: Asked[] = [
  { text: 'MATCH (x:Issue) WHERE x.rank IN $r RETURN count(x) AS n', parameters: { r: ['1', '2'] } },
  {
    text: 'UNWIND $rows AS row MATCH (x:Issue) WHERE x.rank = row.rank RETURN count(x) AS n',
    parameters: { rows: [{ rank: '1' }] },
  },
  {
    text: 'UNWIND $rows AS row MATCH (x:Issue {rank: row.rank}) RETURN x.id AS id',
    parameters: { rows: [{ rank: 1 }, { rank: 2 }] },
  },
  { text: 'MATCH (x:Issue) WHERE x.rank = $r RETURN x.id AS id', parameters: { r: '1' } },
  {
    text: 'MATCH (a:Actor) WHERE a.id IN $ids RETURN a.name AS name ORDER BY name',
    parameters: { ids: ['russia', 'ukraine'] },
  },
  { text: 'MATCH (s:Statement) WHERE s.latest <= date($day) RETURN count(s) AS n', parameters: { day: '2022-03-29' } },
  {
    text: 'MATCH (s:Statement) WHERE s.latest <= $day RETURN count(s) AS n',
    parameters: { day: { $date: '2022-03-29' } },
  },
  { text: 'MATCH (s:Statement) WHERE s.latest <= $day RETURN count(s) AS n', parameters: { day: '2022-03-29' } },
  { text: 'MATCH (a:Actor) RETURN coalesce(a.note, $none) AS note, count(*) AS n', parameters: { none: '-' } },
  { text: 'MATCH (s:Statement)-[c:CITED_IN]->() RETURN percentileCont(c.start, $p) AS p', parameters: { p: 0.9 } },
  {
    text: 'MATCH (a:Actor) WHERE $text = "" OR a.name CONTAINS $text RETURN count(a) AS n',
    parameters: { text: 'Russia' },
  },
  {
    text: 'MATCH (s:Statement) RETURN s.id AS id ORDER BY id SKIP $skip LIMIT $limit',
    parameters: { skip: 2, limit: 3 },
  },
]

const linesOf = (text: string): Asked[] =>
  text
    .trim()
    .split('\n')
    .map((line) => ({ text: line.replaceAll('\\r', '\r'), parameters: {} }))

export const handWritten: readonly Asked[] = [...linesOf(plain), ...linesOf(mended), ...withParameters]
