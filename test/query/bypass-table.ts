/** Ways past a read-only console that beat others, and those that the engines' own features suggest. */

export interface Bypass {
  name: string
  query: string
  /** The rule that refuses it on both engines; without one, a syntax error on either will do. */
  rule?: string
  /** One engine reads it as something harmless and may answer it. */
  harmless?: true
  parameters?: Record<string, unknown>
}

const load = (file = 'file:///etc/passwd') => `LOAD CSV FROM '${file}' AS row RETURN row`
/** The query of the name, wherever a subquery may stand: a plan shows only some of these as operators. */
const hidden: [name: string, wrap: (inner: string) => string][] = [
  ['a list comprehension', (inner) => `RETURN [x IN [1] | COLLECT { ${inner} }] AS l`],
  ['reduce', (inner) => `RETURN reduce(s = 0, x IN [1] | s + COUNT { ${inner} }) AS l`],
  ['CASE', (inner) => `RETURN CASE WHEN 1 = 1 THEN COLLECT { ${inner} } ELSE [] END AS l`],
  ['any()', (inner) => `MATCH (n:Actor) WHERE any(x IN [1] WHERE EXISTS { ${inner} }) RETURN n.id AS id`],
  ['UNWIND', (inner) => `UNWIND [x IN [1] | COLLECT { ${inner} }] AS y RETURN y`],
  ['ORDER BY', (inner) => `MATCH (n:Actor) RETURN n.id AS i ORDER BY COUNT { ${inner} }`],
  ['a map projection', (inner) => `MATCH (n:Actor) RETURN n { .id, x: [y IN [1] | COLLECT { ${inner} }] } AS m`],
  [
    'a shortest path',
    (inner) =>
      `MATCH p = shortestPath((a:Actor {id: 'red'})-[*..5]-(b:Actor {id: 'blue'})) WHERE all(n IN nodes(p) WHERE COUNT { ${inner} } >= 0) RETURN length(p) AS l`,
  ],
  [
    'a quantified path',
    (inner) =>
      `MATCH p = SHORTEST 1 (a:Actor)(()-[:MADE]-(z) WHERE COUNT { ${inner} } >= 0){1,2}(b) RETURN length(p) AS l`,
  ],
  ['COLLECT', (inner) => `RETURN COLLECT { ${inner} } AS l`],
  ['CALL', (inner) => `CALL { ${inner} } RETURN row`],
  [
    'CALL in EXISTS',
    (inner) =>
      `MATCH (a:Actor) WHERE [x IN [1] WHERE EXISTS { CALL (x) { ${inner} } RETURN row }] = [] RETURN a.id AS id`,
  ],
]

const rule = (name: string, it: string, rows: [string, string][]): Bypass[] =>
  rows.map(([variant, query]) => ({ name: `${name}: ${variant}`, query, rule: it }))

export const bypasses: Bypass[] = [
  ...rule('reads a file', 'load-csv', [
    ['plainly', load()],
    ['the environment', load('file:///proc/self/environ')],
    ['without a scheme', load('/etc/passwd')],
    ['a relative path', load('../../../../etc/passwd')],
    ['the network', load('http://127.0.0.1:1/x')],
    ['with a comment for the blank', `LOAD/**/CSV FROM '/etc/passwd' AS row RETURN row`],
    ['with a line comment', `LOAD // x\n CSV FROM '/etc/passwd' AS row RETURN row`],
    ['in mixed case', `lOaD cSv WITH HEADERS FROM 'file:///etc/passwd' AS row RETURN row`],
    ['with unicode escapes', `\\u004cOAD CSV FROM 'file:///etc/passwd' AS row RETURN row`],
    ['behind a string that an escape ends', `RETURN '\\u0027 AS x UNION ${load()} // '`],
    ['behind a comment that a return ends', `MATCH (n) // x\r ${load()}`],
    ['after MATCH', `MATCH (n:Actor) ${load()}`],
    ['in UNION', `RETURN 1 AS row UNION ${load()}`],
    ['behind EXPLAIN', `EXPLAIN ${load()}`],
    ...hidden.map(([place, wrap]): [string, string] => [`hidden in ${place}`, wrap(load())]),
  ]),
  ...rule('writes', 'write', [
    ['CREATE', "CREATE (:Actor {id: 'mallory'}) RETURN 1 AS x"],
    ['in mixed case', "cReAtE (:Actor {id: 'mallory'})"],
    ['MERGE', "MERGE (:Actor {id: 'mallory'})"],
    ['SET', "MATCH (n:Actor) SET n.name = 'mallory'"],
    ['REMOVE', 'MATCH (n:Actor) REMOVE n.name'],
    ['a label', 'MATCH (n:Actor) SET n:Mallory'],
    ['DETACH DELETE', 'MATCH (n:Actor) DETACH DELETE n'],
    ['a subquery', "CALL { CREATE (:Actor {id: 'mallory'}) } RETURN 1 AS x"],
    ['a subquery a row', "MATCH (n:Actor) CALL (n) { CREATE (:Actor {id: 'mallory'}) } RETURN n.id AS id"],
    ['FOREACH', "FOREACH (x IN [1] | CREATE (:Actor {id: 'mallory'}))"],
    ['behind a comment', "/* RETURN 1 */ CREATE (:Actor {id: 'mallory'})"],
  ]),
  ...rule('runs under a disguise', 'profile', [
    ['PROFILE', 'PROFILE MATCH (n) RETURN n'],
    ['PROFILE of a write', "profile CREATE (:Actor {id: 'mallory'})"],
    ['EXPLAIN PROFILE', 'EXPLAIN PROFILE MATCH (n) RETURN n'],
  ]),
  ...rule('runs a second statement', 'several-statements', [
    ['after ;', "RETURN 1 AS x; CREATE (:Actor {id: 'mallory'})"],
    ['after a comment', "RETURN 1 AS x /* ; */ ; CREATE (:Actor {id: 'mallory'});"],
  ]),
  ...rule('changes the database', 'use', [
    ['USE', 'USE neo4j MATCH (n) RETURN n'],
    ['in a subquery', 'CALL { USE neo4j MATCH (n) RETURN n } RETURN n'],
    ['hidden in an expression', 'RETURN [x IN [1] | COLLECT { USE neo4j MATCH (n) RETURN n.id }] AS l'],
    ['with unicode escapes', '\\u0055SE neo4j MATCH (n) RETURN n'],
  ]),
  ...rule('calls a function of a plugin', 'function', [
    ['plainly', "RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) RETURN n', {}) AS x"],
    ['quoted', "RETURN `apoc`.`cypher`.runFirstColumnMany('RETURN 1', {}) AS x"],
    ['with blanks', "RETURN apoc . util . sha1 (['x']) AS x"],
  ]),
  ...rule('sets options', 'options', [['CYPHER', "CYPHER runtime=slotted CREATE (:Actor {id: 'mallory'})"]]),
  ...[
    'CREATE INDEX mallory FOR (n:Actor) ON (n.name)',
    'CREATE CONSTRAINT mallory FOR (n:Actor) REQUIRE n.name IS UNIQUE',
    'DROP INDEX actor_id_index',
    'DROP CONSTRAINT actor_id',
    'SHOW SETTINGS',
    'SHOW USERS',
    'SHOW DATABASES',
    'SHOW PROCEDURES',
    'SHOW INDEXES',
    'SHOW TRANSACTIONS',
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    'CREATE USER mallory SET PASSWORD "mallory123"',
    'CREATE DATABASE mallory',
    'STOP DATABASE neo4j',
    'GRANT ROLE admin TO mallory',
    'CALL (*) { UNWIND [1] AS x RETURN x } IN TRANSACTIONS RETURN x',
    "MATCH (n:Actor) CALL (n) { SET n.name = 'mallory' } IN 2 CONCURRENT TRANSACTIONS RETURN 1 AS x",
    'BEGIN',
    'COPY (MATCH (n) RETURN n) TO "/tmp/mallory.csv"',
    "ATTACH '/etc/passwd'",
    "INSERT (:Actor {id: 'mallory'})",
    "C\\u0052EATE (:Actor {id: 'mallory'})",
    "\\uu0043REATE (:Actor {id: 'mallory'})",
    "ＣＲＥＡＴＥ (:Actor {id: 'mallory'})",
  ].map((query) => ({ name: `administers or writes: ${query}`, query })),
  ...[
    'CALL dbms.listConfig()',
    'CALL dbms.components()',
    "CALL dbms.queryJmx('*:*')",
    "CALL dbms.killConnection('bolt-1')",
    "CALL db.stats.clear('QUERIES')",
    'CALL db.prepareForReplanning()',
    "CALL db.createLabel('Mallory')",
    'CALL db.awaitIndexes(300)',
    "CALL apoc.load.json('file:///etc/passwd')",
    "CALL apoc.cypher.runTimeboxed('MATCH (n) DETACH DELETE n', {}, 1000)",
    'CALL grafeo.pagerank()',
    'CALL grafeo.procedures() YIELD name RETURN name',
    "CALL `db`.`stats`.`clear`('QUERIES')",
    'CALL dbms . components ()',
    'RETURN [x IN [1] | COLLECT { CALL dbms.components() YIELD name RETURN name }] AS l',
    "RETURN [x IN [1] | COLLECT { CALL db.stats.clear('QUERIES') YIELD section RETURN section }] AS l",
    'CALL db.labels() YIELD label CALL dbms.components() YIELD name RETURN name',
  ].map((query) => ({ name: `calls: ${query}`, query })),
  {
    name: 'deletes behind a comment that a return ends',
    query: 'MATCH (n) // x\r DETACH DELETE n',
    harmless: true,
  },
  { name: 'names a column __proto__', query: 'RETURN 1 AS __proto__', rule: 'name' },
  {
    name: 'loads what a parameter names',
    query: 'LOAD CSV FROM $file AS row RETURN row',
    rule: 'load-csv',
    parameters: { file: 'file:///etc/passwd' },
  },
]
