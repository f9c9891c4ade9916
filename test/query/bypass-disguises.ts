/** More ways past a read-only console: what a grammar allows that its readers forget, and disguises of the letters. */
import type { Bypass } from './bypass-table.js'

const mallory = "(:Actor {id: 'mallory'})"

const written = [
  `MATCH (n:Actor) RETURN n.id AS id UNION CREATE ${mallory} RETURN 'x' AS id`,
  `MATCH (n:Actor) RETURN n.id AS id UNION ALL MATCH (n:Actor) SET n.name = 'mallory' RETURN n.id AS id`,
  `CALL { CALL { CALL { CREATE ${mallory} RETURN 1 AS a } RETURN a AS b } RETURN b AS c } RETURN c`,
  `CALL () { MERGE ${mallory} ON CREATE SET n.name = 'x' RETURN 1 AS a } RETURN a`,
  `MATCH (n:Actor) WHERE EXISTS { CREATE ${mallory} } RETURN n.id AS id`,
  'MATCH (n:Actor) RETURN COUNT { MATCH (m:Actor) DETACH DELETE m } AS n',
  `RETURN COLLECT { MERGE ${mallory} RETURN 1 } AS l`,
  'MATCH (n:Actor) WITH n LIMIT 1 DETACH DELETE n RETURN count(*) AS n',
  'MATCH (n:Actor) NODETACH DELETE n',
  'MATCH (n:Actor) SET n = {}',
  'MATCH (n:Actor) SET n += {name: $name}',
  'MATCH (n:Actor) SET n[$name] = 1',
  "MATCH (n:Actor) SET n:$('Mallory')",
  'CREATE (n:Actor $all) RETURN n',
  `FOREACH (x IN [1] | FOREACH (y IN [1] | MERGE ${mallory}))`,
  `OPTIONAL CALL () { CREATE ${mallory} RETURN 1 AS a } RETURN a`,
  `EXPLAIN CREATE ${mallory}`,
  `EXPLAIN EXPLAIN CREATE ${mallory}`,
  `LET x = 1 CREATE ${mallory} FINISH`,
  `MATCH (n:Actor) NEXT CREATE ${mallory}`,
  `WHEN true THEN CREATE ${mallory}`,
  `RETURN 1 AS x NEXT CREATE ${mallory} RETURN x`,
  `CREATE OR REPLACE ${mallory}`,
]

const disguised = [
  `CREATE\u00a0${mallory}`,
  `CREATE\u2003${mallory}`,
  `CREATE\u000b${mallory}`,
  `CREATE\u0085${mallory}`,
  `CREATE\u001c${mallory}`,
  `\ufeffCREATE ${mallory}`,
  `\u200bCREATE ${mallory}`,
  `\u0000CREATE ${mallory}`,
  `CR\u0000EATE ${mallory}`,
  `\u202eCREATE ${mallory}`,
  `; CREATE ${mallory}`,
  `RETURN 1 AS x;;CREATE ${mallory}`,
  `RETURN 1 AS x\n;\n/* */ CREATE ${mallory}`,
  `RETURN '\\' AS x; CREATE ${mallory} //'`,
  `RETURN "\\\\" AS x; CREATE ${mallory} //"`,
  `RETURN \`\`\`\` AS x CREATE ${mallory}`,
  `/* /* */ CREATE ${mallory} /* */`,
  `//\u2028CREATE ${mallory}`,
  `// x\u0085CREATE ${mallory} //\n`,
  `RETURN 1 AS \u0060x\\u0060 CREATE ${mallory}`,
  '\\u004d\\u0041TCH (n:Actor) SET n.\\u006eame = 1',
  'ＭATCH (n:Actor) SET n.name = 1',
]

const loaded = [
  "USING PERIODIC COMMIT LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
  "LOAD CSV WITH HEADERS FROM 'FILE:///etc/passwd' AS row FIELDTERMINATOR ':' RETURN row",
  "LOAD CSV FROM 'file:///%65tc/passwd' AS row RETURN row",
  "LOAD CSV FROM 'file:' + '///etc/passwd' AS row RETURN row",
  "LOAD CSV FROM 'ftp://127.0.0.1/x' AS row RETURN row",
  "LOAD CSV FROM 'http://169.254.169.254/latest/meta-data' AS row RETURN row",
  "LOAD CSV FROM 'gs://bucket/x' AS row RETURN row",
  "LOAD CSV FROM 'file:///$HOME/x' AS row RETURN row",
  "LOAD\u00a0CSV FROM 'file:///etc/passwd' AS row RETURN row",
  "LOAD\u000bCSV FROM 'file:///etc/passwd' AS row RETURN row",
  "LOAD DATA FROM '/etc/passwd' FORMAT CSV AS row RETURN row",
  "LOAD JSONL FROM '/etc/passwd' AS row RETURN row",
  "LOAD PARQUET FROM '/etc/passwd' AS row RETURN row",
  "UNWIND ['/etc/passwd'] AS f LOAD CSV FROM f AS row RETURN row",
  "WITH 1 AS x LOAD CSV FROM '/etc/passwd' AS row RETURN row",
  "CALL { WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } RETURN row",
  "MATCH (n:Actor) CALL (n) { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } IN TRANSACTIONS RETURN row",
  "MATCH (n:Actor) WHERE COUNT { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } > 3 RETURN n.id AS id",
]

const called = [
  "CALL apoc.load.csv('file:///etc/passwd')",
  "CALL apoc.import.file('/etc/passwd')",
  "CALL apoc.export.csv.all('/tmp/mallory.csv', {})",
  "CALL apoc.systemdb.execute('SHOW USERS')",
  'CALL apoc.util.sleep(100000)',
  "CALL apoc.cypher.doIt('MATCH (n) DETACH DELETE n', {})",
  "CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DETACH DELETE n', {})",
  'CALL gds.graph.list()',
  'CALL dbms.security.listUsers()',
  "CALL dbms.setConfigValue('db.transaction.timeout', '0')",
  'CALL dbms.showCurrentUser()',
  'CALL dbms.cluster.checkConnectivity()',
  'CALL dbms.info()',
  'CALL dbms.upgrade()',
  'CALL db.info()',
  'CALL db.ping()',
  'CALL db.checkpoint()',
  'CALL db.clearQueryCaches()',
  'CALL db.listLocks()',
  "CALL db.resampleIndex('x')",
  "CALL db.createProperty('mallory')",
  "CALL db.stats.retrieve('GRAPH COUNTS')",
  "CALL db.stats.collect('QUERIES', {durationSeconds: 1})",
  'CALL tx.setMetaData({a: 1})',
  'CALL tx.getMetaData()',
  'CALL jwt.security.requestAccess("x")',
  'CALL `dbms.listConfig`()',
  'CALL/**/dbms/**/./**/listConfig()',
  'CALL dbms.listConfig YIELD name, value RETURN name, value',
  'MATCH (n:Actor) CALL dbms.listConfig() YIELD name RETURN n.id AS id, name',
  'CALL (*) { CALL dbms.components() YIELD name RETURN name } RETURN name',
  'CALL $procedure()',
  'CALL grafeo.louvain()',
]

const administered = [
  'SHOW FUNCTIONS',
  'SHOW CONSTRAINTS',
  'SHOW CURRENT USER',
  'SHOW SERVERS',
  'SHOW ALL PRIVILEGES AS COMMANDS',
  'SHOW SETTINGS YIELD name, value WHERE name CONTAINS "directories" RETURN value',
  'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery',
  'SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message',
  "EXPLAIN TERMINATE TRANSACTION 'neo4j-transaction-1'",
  'ALTER CURRENT USER SET PASSWORD FROM "" TO "mallory123"',
  'ALTER DATABASE neo4j SET ACCESS READ ONLY',
  'DENY TRAVERSE ON GRAPH * NODES * TO PUBLIC',
  'CREATE ROLE mallory',
  'CREATE ALIAS mallory FOR DATABASE neo4j',
  'CREATE VECTOR INDEX mallory FOR (n:Actor) ON n.name',
  'CREATE LOOKUP INDEX mallory FOR (n) ON EACH labels(n)',
  'ENABLE SERVER "x"',
  'START TRANSACTION READ WRITE',
  'COMMIT',
  'ROLLBACK',
  'SESSION SET SCHEMA x',
  'CREATE GRAPH mallory',
  'DROP GRAPH neo4j',
  "USE graph.byName('system') SHOW USERS",
  'USE graph.byName($name) MATCH (n) RETURN n',
  'CYPHER 5 MATCH (n) DETACH DELETE n',
  'CYPHER 25 USE system SHOW USERS',
  'CYPHER planner=idp EXPLAIN CREATE (:Actor)',
  'CALL { MATCH (n) RETURN n } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE REPORT STATUS AS s RETURN s',
]

const list = (what: string, queries: readonly string[]): Bypass[] =>
  queries.map((query) => ({
    name: `${what}: ${JSON.stringify(query)}`,
    query,
    parameters: { name: 'x', all: {}, procedure: 'x' },
  }))

/** None may be answered, whatever an engine makes of it. */
export const disguises: Bypass[] = [
  ...list('writes', written),
  ...list('writes in disguise', disguised),
  ...list('loads', loaded),
  ...list('calls', called),
  ...list('administers', administered),
]

/** Costs more than anybody may have: time, or the memory of rows. */
export const costly: [name: string, query: string][] = [
  [
    'a product of many',
    'MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l), (m) WHERE a.id < b.id OR c.id > d.id RETURN count(*) AS n',
  ],
  ['a long range', 'UNWIND range(1, 60000000) AS x RETURN collect(x) AS l'],
  ['a sort of everything', 'UNWIND range(1, 30000000) AS x WITH x ORDER BY x % 1000 DESC, x RETURN collect(x) AS l'],
  ['a distinct of everything', 'UNWIND range(1, 50000000) AS x RETURN count(DISTINCT toString(x)) AS n'],
  [
    'subqueries in subqueries',
    'UNWIND range(1, 1000000) AS x CALL (x) { UNWIND range(1, 1000000) AS y RETURN count(y) AS n } RETURN sum(n) AS n',
  ],
]

/** Costs it in one expression: only a process of its own can be held to a limit then, which a Neo4j server is not. */
export const costlyExpressions: [name: string, query: string][] = [
  ['a text that doubles', "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s)) AS n"],
  ['lists in lists', 'RETURN [a IN range(1, 100000) | [b IN range(1, 100000) | [c IN range(1, 10) | a + b + c]]] AS l'],
  [
    'a long loop beside a hard pattern',
    `RETURN '${'a'.repeat(28)}!' =~ '${'(a+)+'.repeat(9)}' AS x, reduce(s = 0, i IN range(1, 100000000) | s + i % 7) AS n`,
  ],
]

/** Looks like an attack and is none. */
export const innocent: string[] = [
  "MATCH (n:Actor) WHERE n.name <> 'DELETE' RETURN n.`set` AS `set`, n.id AS `create`",
  "RETURN 'LOAD CSV FROM \\'file:///etc/passwd\\'' AS text",
  "RETURN 'CREATE (n); DROP INDEX x' AS text // CREATE (n)",
  '/* DETACH DELETE n */ MATCH (n:Actor) RETURN n.id AS `delete`',
  "WITH {`set`: 1, `merge`: 2, `call`: 'apoc.x()'} AS `remove` RETURN `remove`.`set` AS x, `remove`.`merge` AS y",
  'MATCH (load:Actor) RETURN load.id AS csv',
  'MATCH (n:Actor) RETURN n.id AS id;',
  "RETURN date('2022-03-29') AS `show`, 'TERMINATE TRANSACTIONS' AS `use`",
  'CALL db.labels() YIELD label RETURN label',
]
