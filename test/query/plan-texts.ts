/** Queries that a plan gate must refuse, and queries that it must allow. */
import { bypasses } from './bypass-table.js'

/** What no plan shows, and an engine answers without harm: for these the words are the gate. */
const wordsAlone =
  /^(changes the database: (USE|in a subquery|with unicode)|sets options|names a column|deletes behind)/
/** EXPLAIN of these is an EXPLAIN, and the text that runs is refused by what it is. */
const explained = /^runs under a disguise/
export const judged = bypasses.filter(({ name }) => !wordsAlone.test(name) && !explained.test(name))

export const reads = [
  'MATCH (a:Actor)-[:MADE]->(s:Statement) WHERE s.latest > date("2022-03-01") RETURN a.id AS a, count(s.id) AS n ORDER BY n DESC SKIP 1 LIMIT 2',
  'MATCH (a:Actor) OPTIONAL MATCH (a)-[:MADE]->(s:Statement) WITH a, collect(s.id) AS l RETURN a.id AS a, l',
  "MATCH p = shortestPath((a:Actor {id: 'red'})-[*..5]-(b:Actor {id: 'blue'})) RETURN length(p) AS l",
  'MATCH (a:Actor) WHERE EXISTS { (a)-[:MADE]->(:Statement) } RETURN DISTINCT a.kind AS k UNION RETURN "x" AS k',
  'MATCH (a:Actor) CALL (a) { MATCH (a)-[:MADE]->(s:Statement) RETURN count(s.id) AS n } RETURN a.id AS a, n',
  'MATCH (a:Actor) RETURN a.id AS a, COUNT { (a)-[:MADE]->(:Statement) } AS n, [(a)-[:MADE]->(s:Statement) | s.id] AS l',
  'UNWIND range(1, 3) AS x RETURN reduce(s = 0, y IN [x] | s + y) AS s',
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'MATCH (a:Actor), (b:Demand) RETURN count(*) AS n',
  'MATCH (a:Actor)-[:MADE*1..3]->(s) RETURN count(*) AS n',
]
