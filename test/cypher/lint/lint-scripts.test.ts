/** What a data script is refused for, or warned of, with the line of the file. */
import { describe, expect, test } from 'vitest'
import { refusedRules } from '../../../src/cypher/lint/lint-scripts.js'
import { allFaults } from './faults.js'
import { scriptFaults } from './script-faults.js'

const actors =
  "UNWIND [{id: 'a', name: 'A'}] AS row\nMERGE (a:Actor {id: row.id})\nSET a = {id: row.id, name: row.name};\n"
const rules = (text: string) => scriptFaults(text).map(({ rule, refused }) => `${rule}${refused ? '' : ' (warning)'}`)

test('a script that names nodes by id and writes them whole has no fault', () => {
  expect(scriptFaults(`// Actors.\n\n${actors}\n// More.\n${actors.replaceAll("'a'", "'b'")}`)).toEqual([])
})

test.each([
  ['reads a file', "LOAD CSV FROM 'file:///etc/passwd' AS line MERGE (a:Actor {id: line[0]});"],
  ['reads a file behind a WITH', "WITH 1 AS one LOAD CSV FROM 'file:///x' AS line MERGE (a:Actor {id: line[0]});"],
  ['reads a file in a subquery', "CALL { LOAD CSV FROM 'x' AS line RETURN line } MERGE (a:Actor {id: line[0]});"],
  ['reads another kind of file', "LOAD PARQUET FROM 'x' AS line MERGE (a:Actor {id: line.id});"],
  ['calls a procedure', 'CALL db.labels() YIELD label MERGE (a:Actor {id: label});'],
  ['calls a procedure by a quoted name', "MATCH (a:Actor {id: 'a'}) CALL `apoc.load`.json('x') YIELD value RETURN 1;"],
  ['calls a function of a plugin', "MERGE (a:Actor {id: 'a'}) SET a = {id: apoc.load.text('x')};"],
  ['calls a function of a plugin by a quoted name', "MERGE (a:Actor {id: apoc.`load`('x')});"],
  ['deletes', "MATCH (a:Actor {id: 'a'}) DETACH DELETE a;"],
  ['deletes in a loop', "MATCH (a:Actor {id: 'a'}) FOREACH (x IN [1] | DELETE a);"],
  ['deletes behind a number', "MATCH (a:Actor {id: 'a'}) WITH a, 1. DELETE a;"],
  ['removes a property', "MATCH (a:Actor {id: 'a'}) REMOVE a.name;"],
  ['drops a constraint', 'DROP CONSTRAINT actor_id;'],
  ['makes an index', 'CREATE INDEX actor_name FOR (a:Actor) ON (a.name);'],
  ['changes the database', "USE other MERGE (a:Actor {id: 'a'});"],
  ['changes the database in a subquery', "CALL { USE other MATCH (b:Actor {id: 'b'}) RETURN b } RETURN b.id AS id;"],
  ['manages users', "ALTER USER neo4j SET PASSWORD 'x';"],
  ['ends a query of somebody else', "TERMINATE TRANSACTION 'x';"],
  ['sets options of the server', "CYPHER runtime=parallel MERGE (a:Actor {id: 'a'});"],
  ['measures', "PROFILE MERGE (a:Actor {id: 'a'});"],
  ['inserts', "MATCH (a:Actor {id: 'a'}) INSERT (b:Actor {id: 'b'});"],
])('a script that %s is refused', (_, text) => {
  expect(rules(text)).toContain('clause-of-data')
})

test.each([
  ["MERGE (a:Actor {id: '\\u0027}) DETACH DELETE a //'});"],
  ["MERGE (a:Actor {id: 'a'}) SET a = {id: 'a', name: 'x', `\\u0060`: 1};"],
])('a script that hides code behind a unicode escape is refused: %s', (text) => {
  expect(rules(text)).toContain('unicode-escape')
})

test('words of clauses are no clauses in strings, keys, properties and names', () => {
  const text = `UNWIND [{id: 'a', load: 'LOAD CSV', delete: 'DELETE', call: 'x'}] AS row
    MERGE (a:Actor {id: row.id})
    SET a = {id: row.id, delete: row.delete, load: row.load, call: row.call, note: 'CALL db.labels() DETACH DELETE'};`
  expect(scriptFaults(text)).toEqual([])
})

test.each([
  ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) SET a.name = 'A';"],
  ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) SET a += {name: 'A'};"],
  ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) ON CREATE SET a.name = 'A';"],
  ['node-not-written-whole', "MERGE (a:Actor {id: 'a'}) SET a = {name: 'A'};"],
  ['created-node', "CREATE (a:Actor {id: 'a'});"],
  [
    'created-relationship (warning)',
    "MATCH (a:Actor {id: 'a'}) MATCH (b:Actor {id: 'b'}) CREATE (a)-[:MEMBER_OF]->(b);",
  ],
  ['node-without-id', "MERGE (a:Actor {name: 'A'}) SET a = {id: 'a', name: 'A'};"],
  ['node-without-id', 'MERGE (a:Actor);'],
  ['node-without-id', 'MATCH (a:Actor) SET a = {id: a.id};'],
  ['node-without-id', "MATCH (a:Actor) WHERE a.id = 'a' OR true SET a = {id: a.id};"],
  ['node-without-id', "MATCH (a:Actor) WHERE NOT a.id = 'a' SET a = {id: a.id};"],
  [
    'unreadable-value',
    "UNWIND [{id: 'a', day: '2022-02-30'}] AS row MERGE (e:Event {id: row.id}) SET e = {id: row.id, date: date(row.day)};",
  ],
  ['missing-key', "UNWIND [{name: 'A'}] AS row MERGE (a:Actor {id: row.id}) SET a = {id: row.id, name: row.name};"],
  ['copy-of-entity', "MATCH (a:Actor {id: 'a'}) MERGE (b:Actor {id: 'b'}) SET b = a;"],
  ['list-plus-scalar', "MERGE (a:Actor {id: 'a'}) SET a = {id: 'a', aliases: ['x'] + 'y'};"],
  [
    'unwound-value',
    "UNWIND [{id: 'a', side: 'b'}] AS row UNWIND row.side AS side MERGE (a:Actor {id: side}) SET a = {id: side, name: row.id};",
  ],
  ['function-of-one-engine (warning)', "MERGE (a:Actor {id: 'a'}) SET a = {id: 'a', name: btrim(' A ')};"],
])('%s is said of %s', (rule, text) => {
  expect(rules(text)).toContain(rule)
})

test.each([
  ["MERGE (a:Acter {id: 'a'});", 'unknown-label', 'Did you mean "Actor"?'],
  ["MERGE (p:Person {id: 'a'});", 'unknown-label', 'Use one of Dataset, Actor, Issue, Demand,'],
  ["MATCH (n {id: 'a'}) MERGE (n)-[:MADE]->(n);", 'unknown-label', 'MERGE (n:Actor'],
  ["MERGE (a:Actor:Source {id: 'a'});", 'unknown-label', 'MERGE (n:Actor'],
  ["MERGE (a:Actor {id: 'a'}) SET a:Source;", 'unknown-label', 'Leave'],
  ["MERGE (a:Actor {id: 'a'}) MERGE (s:Statement {id: 's'}) MERGE (a)-[:MAED]->(s);", 'unknown-type', '"MADE"'],
  [
    "MERGE (a:Actor {id: 'a'}) MERGE (d:Demand {id: 'd'}) MERGE (a)-[:RAISED_BY]->(d);",
    'relationship-ends',
    '(:Demand)-[:RAISED_BY]->(:Actor).',
  ],
  [
    "MERGE (a:Actor {id: 'a'}) MERGE (s:Statement {id: 's'}) MERGE (a)<-[:MADE]-(s);",
    'relationship-ends',
    '(:Actor)-[:MADE]->(:Statement).',
  ],
  ["MERGE (a:Actor {id: 'a'}) SET a = {id: 'a', nmae: 'A'};", 'unknown-property', 'Did you mean "name"?'],
  [
    "MERGE (s:Statement {id: 's'}) MERGE (d:Demand {id: 'd'}) MERGE (s)-[r:ASSERTS]->(d) SET r = {extend: 'full'};",
    'unknown-property',
    'Did you mean "extent"?',
  ],
])('a name that the codebook does not have is refused: %s', (text, rule, rewrite) => {
  expect(scriptFaults(text)).toContainEqual(
    expect.objectContaining({ rule, refused: true, rewrite: expect.stringContaining(rewrite) }),
  )
})

test('a relationship or a property of the dataset itself is left alone, with a word about who reads it', () => {
  const text = `MERGE (a:Actor {id: 'a'}) SET a = {id: 'a', wikidata: 'Q159'} MERGE (b:Actor {id: 'b'})
    MERGE (a)-[:FOUNDED]->(b);`
  expect(rules(text)).toEqual(['own-type (warning)'])
})

test.each([
  "MATCH (a:Actor) WHERE a.id = 'a' MERGE (b:Actor {id: 'b'}) MERGE (a)-[:MEMBER_OF]->(b);",
  "MATCH (a:Actor) WHERE a.id IN ['a', 'c'] MERGE (b:Actor {id: 'b'}) MERGE (a)-[:MEMBER_OF]->(b);",
])('a node may be named by its id in a WHERE: %s', (text) => {
  expect(scriptFaults(text)).toEqual([])
})

test('every silent fault of the embedded engine is a reason to refuse, but for those that only rows can decide', () => {
  const warned = ['distinct-of-one-piece', 'merge-on-null', 'unreadable-date', 'unaliased-column', 'unlabelled-node']
  const silent = new Set(allFaults.map(({ rule }) => rule))
  expect(silent.size).toBeGreaterThan(30)
  expect([...silent].filter((rule) => !refusedRules.has(rule)).sort()).toEqual(warned.sort())
})

test('a fault has the line of the file, not of the statement', () => {
  expect(scriptFaults(`${actors}\n// Next.\nMERGE (b:Actor {id: 'b'})\nSET b.name = 'B';\n`)).toMatchObject([
    { rule: 'node-not-written-whole', file: 'script.cypher', line: 7 },
  ])
})

describe('the rows of a script', () => {
  const statement = `] AS row
MERGE (c:Conflict {id: row.id})
SET c = {id: row.id, about: row.about}
FOREACH (x IN row.claims | MERGE (s:Source {id: x.source}) MERGE (c)-[r:CLAIMS {start: x.start}]->(s) SET r = {value: x.value, start: x.start});`
  const script = (...rows: string[]) => `UNWIND [\n${rows.join(',\n')}\n${statement}`
  const good = "{id: 'c1', about: 'a', claims: [{source: 's', start: 1, value: 'v'}]}"

  test('may have every key that the statement reads, and need not', () => {
    expect(scriptFaults(script(good, "{id: 'c2', about: 'b'}"))).toEqual([])
  })

  test.each([
    ["{id: 'c2', abut: 'b'}", 3, 'Nothing reads the key "abut" in c2', 'Did you mean "about"?'],
    ["{id: 'c2',\n about: 'b',\n clams: []}", 5, 'the key "clams"', 'Did you mean "claims"?'],
    [
      "{id: 'c2', about: 'b', claims: [{source: 's', start: 1,\n vlue: 'v'}]}",
      4,
      '"vlue" in claims of c2',
      'Did you mean "value"?',
    ],
    ["{id: 'c2', about: 'b', comment: 'for us'}", 3, '"comment"', 'Leave it out'],
    ["{about: 'b'}", 3, 'There is no "id" in this row', 'Give it'],
    [
      "{id: 'c2', about: 'b', claims: [\n{source: 's', value: 'v'}]}",
      4,
      'There is no "start" in claims of c2',
      'Give it',
    ],
    ["{id: 'c1', about: 'b'}", 3, 'The id "c1" is declared twice, first at script.cypher:2', 'Keep one'],
  ])('are refused by line for %j', (row, line, message, rewrite) => {
    expect(scriptFaults(script(good, row))).toMatchObject([
      { line, refused: true, message: expect.stringContaining(message), rewrite: expect.stringContaining(rewrite) },
    ])
  })

  test('are refused where one value stands for a list', () => {
    const demand = (raisedBy: string) => `UNWIND [{id: 'd', raisedBy: ${raisedBy}}] AS row
      MERGE (d:Demand {id: row.id})
      FOREACH (side IN row.raisedBy | MERGE (a:Actor {id: side}) MERGE (d)-[:RAISED_BY]->(a));`
    expect(scriptFaults(demand("['a']"))).toEqual([])
    expect(scriptFaults(demand("'a'"))).toContainEqual(
      expect.objectContaining({ rule: 'unwound-value', line: 1, refused: true }),
    )
  })

  test('are not blamed for keys where the statement takes them whole', () => {
    expect(scriptFaults("UNWIND [{id: 'a', anything: 1}] AS row MERGE (a:Actor {id: row.id}) SET a = row;")).toEqual([])
  })

  test('of thousands name the one that is misspelt', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `{id: 'c-${index + 10}', about: 'b'}`)
    many[2000] = "{id: 'x', about: 'b', claim: [{source: 's', start: 1, value: 'v'}]}"
    expect(scriptFaults(script(...many))).toMatchObject([{ rule: 'unread-key', line: 2002 }])
  })

  test('are found one by one where a script was copied', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `{id: 'a-long-id-of-row-${index}', about: 'b'}`)
    const copied = scriptFaults([rows, rows].map((all) => script(all.join(',\n  '))).join('\n'))
    expect(copied).toHaveLength(30)
    const [first, second] = copied
    expect([first?.line, second?.line]).toEqual([37, 38])
    expect(second?.message).toContain('"a-long-id-of-row-1" is declared twice, first at script.cypher:3,')
  })

  test('are declared once over all scripts, whatever the label', () => {
    const other = "MERGE (s:Source {id: 'c1'}) SET s = {id: 'c1', title: 'T'};"
    expect(scriptFaults(`${script(good)}\n${other}`)).toMatchObject([{ rule: 'doubled-id', line: 7 }])
  })
})

test('a condition under a misspelt key is not lost from the shipped form of a statement', () => {
  const text = `WITH [
  {id: 's1', by: 'a', earliest: '2022-03-01', latest: '2022-03-01', summary: 'S',
   inExchangeFr: [{of: 'd', demand: 'e', kind: 'exchange'}]}
] AS rows
CALL (rows) {
  UNWIND rows AS row
  MERGE (s:Statement {id: row.id})
  SET s = {id: row.id, summary: row.summary, earliest: date(row.earliest), latest: date(row.latest)}
  MERGE (a:Actor {id: row.by}) MERGE (s)<-[:MADE]-(a)
}
CALL (rows) {
  UNWIND rows AS row UNWIND row.inExchangeFor AS x
  MATCH (s:Statement {id: row.id}) MERGE (d:Demand {id: x.demand})
  MERGE (s)-[tie:IN_EXCHANGE_FOR {of: x.of}]->(d) SET tie = {of: x.of, kind: x.kind}
};`
  expect(scriptFaults(text)).toMatchObject([{ line: 3, rewrite: 'Did you mean "inExchangeFor"?' }])
  expect(scriptFaults(text.replace('inExchangeFr', 'inExchangeFor'))).toEqual([])
})
