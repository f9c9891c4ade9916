/** Every rule of the data is broken once, in each of the ways that its check looks for. */
import { basename } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { labels } from '../../src/codebook/graph-schema.js'
import { splitScript } from '../../src/cypher/script.js'
import { type EmbeddedStore, openEmbedded } from '../../src/store/embedded/embedded-store.js'
import { smallDataset } from '../store/fixture.js'

const dataset = smallDataset([{ id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }])

/** Records that keep every rule: each row below breaks one of them. */
const right = `
MERGE (ann:Actor {id: 'ann'}) SET ann = {id: 'ann', name: 'Ann', kind: 'person', aliases: []}
MERGE (red:Actor {id: 'red'}) MERGE (ann)-[r:REPRESENTS]->(red) SET r = {from: date('2022-01-01')};
MERGE (talks:Event {id: 'talks'}) SET talks = {id: 'talks', name: 'Talks', kind: 'round'};
MERGE (plan:Draft {id: 'plan'}) SET plan = {id: 'plan', name: 'Plan'}
MERGE (demand:Demand {id: 'bridge'}) MERGE (plan)-[:COVERS]->(demand);
MERGE (count:Conflict {id: 'count'}) SET count = {id: 'count', about: 'How many came'}
MERGE (source:Source {id: 'gazette'})
MERGE (count)-[one:CLAIMS {start: 10}]->(source) SET one = {start: 10, end: 40, paragraph: 1, phrase: 'six came', value: '6'}
MERGE (count)-[two:CLAIMS {start: 50}]->(source) SET two = {start: 50, end: 90, paragraph: 2, phrase: 'nine came', value: '9'};
`

const statement = "MATCH (s:Statement {id: 's1'})"
const stance = "MATCH (:Statement {id: 's1'})-[r:ASSERTS]->(:Demand)"
const place = "MATCH (:Statement {id: 's1'})-[c:CITED_IN]->(:Source)"
const claim = "MATCH (:Conflict {id: 'count'})-[c:CLAIMS {start: 10}]->(:Source)"
const tie = "MATCH (s:Statement {id: 's1'}) MATCH (d:Demand {id: 'bridge'}) MERGE (s)"
const relay = "MATCH (s:Statement {id: 's1'}) MATCH (a:Actor {id: 'blue'}) MERGE (s)"
const thirteen = 'one two three four five six seven eight nine ten eleven twelve thirteen'

/** The rule by its number, what the check says, and what breaks the rule. */
const broken: [rule: string, problem: string, script: string][] = [
  ['01', 'this dataset is not declared', 'MATCH (n:Dataset) REMOVE n.coded'],
  ['01', 'this actor is not declared', "MERGE (n:Actor {id: 'nobody'})"],
  ['01', 'this issue is not declared', "MERGE (n:Issue {id: 'nothing'})"],
  ['01', 'this demand is not declared', "MERGE (n:Demand {id: 'brigde'})"],
  ['01', 'this event is not declared', "MERGE (n:Event {id: 'nowhere'})"],
  ['01', 'this draft is not declared', "MERGE (n:Draft {id: 'unwritten'})"],
  ['01', 'this source is not declared', "MERGE (n:Source {id: 'unread'})"],
  ['01', 'this conflict does not say what it is about', "MERGE (n:Conflict {id: 'silent'})"],
  ['01', 'this statement has no summary', `${statement} REMOVE s.summary`],
  ['02', 'a demand and an actor share this id', "MERGE (n:Demand {id: 'red'})"],
  ['02', 'an issue and a statement share this id', "MERGE (n:Issue {id: 's1'})"],
  ['03', 'kind robot is not a kind of actor', "MATCH (a:Actor {id: 'ann'}) SET a.kind = 'robot'"],
  ['03', 'kind party is not a kind of event', "MATCH (e:Event {id: 'talks'}) SET e.kind = 'party'"],
  ['03', 'its mode is not direct', `${statement} SET s.mode = 'whispered'`],
  ['03', 'its certainty is not stated', `${statement} SET s.certainty = 'sure'`],
  ['03', 'the extent of its stance on bridge', `${stance} SET r.extent = 'half'`],
  ['03', 'the extent of its stance on bridge', `${tie}-[r:CONCEDES]->(d) SET r.extent = 'half'`],
  ['03', 'which only CONCEDES can be', `${stance} SET r.extent = 'signalled'`],
  ['03', 'the relation of its relay blue', `${relay}-[r:RELAYED_BY]->(a) SET r.relation = 'friend'`],
  ['03', 'the status of its assessment of bridge', `${tie}-[r:ASSESSES]->(d) SET r.status = 'fine'`],
  [
    '03',
    'the status of its assessment of plan',
    "MATCH (s:Statement {id: 's1'}) MATCH (d:Draft {id: 'plan'}) MERGE (s)-[r:ASSESSES]->(d) SET r.status = 'fine'",
  ],
  ['03', 'the kind of its tie to bridge', `${tie}-[r:IN_EXCHANGE_FOR]->(d) SET r.of = 'bridge'`],
  ['04', 'it must have exactly one speaker', `${relay}<-[:MADE]-(a)`],
  ['04', 'it has neither a stance nor an assessment', `${stance} DELETE r`],
  ['04', 'it is cited in no source', `${place} DELETE c`],
  ['05', 'its earliest or latest day is missing', `${statement} REMOVE s.latest`],
  ['05', 'its earliest day is after its latest', `${statement} SET s.earliest = date('2022-03-02')`],
  ['05', 'its days of publication are missing', "MATCH (n:Source {id: 'gazette'}) REMOVE n.publishedLatest"],
  ['05', 'a day of its capacity is missing', "MATCH (:Actor {id: 'ann'})-[r:REPRESENTS]->(:Actor) REMOVE r.from"],
  ['06', 'its latest day is after gazette was published', `${statement} SET s.latest = date('2022-06-02')`],
  [
    '07',
    'it represents blue and red on the same day',
    "MATCH (a:Actor {id: 'ann'}) MATCH (b:Actor {id: 'blue'}) MERGE (a)-[r:REPRESENTS]->(b) SET r.from = date('2022-02-01')",
  ],
  ['08', 'ben represents no side on its latest day', "MATCH (a:Actor {id: 'red'}) SET a.id = 'ben', a.kind = 'person'"],
  ['09', 'it cannot represent red', "MATCH (a:Actor {id: 'ann'}) SET a.kind = 'state'"],
  ['10', 'it takes 2 stances on bridge', `${tie}-[r:REJECTS]->(d) SET r.extent = 'full'`],
  ['11', 'it ties ferry, on which it takes no stance', `${tie}-[r:IN_EXCHANGE_FOR]->(d) SET r.of = 'ferry'`],
  [
    '12',
    'red cannot assert bridge, which is addressed to it',
    "MATCH (d:Demand {id: 'bridge'})-[r:RAISED_BY]->(a:Actor) DELETE r MERGE (d)-[:ADDRESSED_TO]->(a)",
  ],
  [
    '12',
    'red cannot assert bridge, which is addressed to it',
    `MATCH (d:Demand {id: 'bridge'})-[r:RAISED_BY]->(red:Actor) DELETE r MERGE (d)-[:ADDRESSED_TO]->(red)
     WITH red MATCH (red)-[m:MADE]->(s:Statement) DELETE m
     WITH s MATCH (ann:Actor {id: 'ann'}) MERGE (ann)-[:MADE]->(s)`,
  ],
  ['13', 'blue denies it, so its certainty is disputed', `${relay}-[:DISPUTED_BY]->(a)`],
  ['13', 'it is disputed, but nobody denies it', `${statement} SET s.certainty = 'disputed'`],
  ['14', 'a citation in gazette lacks its paragraph', `${place} REMOVE c.paragraph`],
  ['14', 'the span at 10 is empty', `${place} SET c.end = 901`],
  ['14', 'the phrase at 10 of gazette has more than 12 words', `${place} SET c.end = 500, c.phrase = '${thirteen}'`],
  ['14', 'a claim of gazette lacks its paragraph', `${claim} REMOVE c.phrase`],
  ['14', 'the span at 10 is empty', `${claim} SET c.end = 10`],
  ['14', 'the phrase at 10 of gazette has more than 12 words', `${claim} SET c.end = 500, c.phrase = '${thirteen}'`],
  ['15', 'it must be part of exactly one issue', "MATCH (:Demand {id: 'bridge'})-[r:PART_OF]->(:Issue) DELETE r"],
  ['16', 'it covers no demand', "MATCH (:Draft {id: 'plan'})-[r:COVERS]->(:Demand) DELETE r"],
  ['17', 'it has fewer than two claims that differ', `${claim} SET c.value = '9'`],
  ['17', 'its claim of gazette has no value', `${claim} REMOVE c.value`],
  ['18', 'does not say what it tells', `${place} SET c.tells = []`],
  ['18', 'does not say what it tells', `${place} REMOVE c.tells`],
  ['18', 'tells ferry, on which the statement says nothing', `${place} SET c.tells = ['bridge', 'ferry']`],
  ['18', 'tells ferry, on which the statement says nothing', `${place} SET c.tells = ['ferry']`],
  ['18', 'tells ferry, on which the statement says nothing', `${place} SET c.tells = ['bridge', 'bridge', 'ferry']`],
  ['18', 'no place tells what it says of bridge', `${place} SET c.tells = ['ferry']`],
  [
    '18',
    'no place tells what it says of plan',
    "MATCH (s:Statement {id: 's1'}) MATCH (d:Draft {id: 'plan'}) MERGE (s)-[r:ASSESSES]->(d) SET r.status = 'open'",
  ],
  ['19', 'does not say who relays it', `${place} REMOVE c.relays`],
  ['19', 'blue relays it at 10 of gazette, and is missing in relayedBy', `${place} SET c.relays = ['blue']`],
  ['19', 'blue relays it at no place', `${relay}-[r:RELAYED_BY]->(a) SET r.relation = 'press'`],
  ['20', 'it does not say who coded it', `${statement} SET s.coder = ' '`],
  ['21', 'there are 2 nodes Dataset', "MERGE (n:Dataset {id: 'second'})"],
]

const numberOf = (file: string) => basename(file).slice(0, 2)

describe('a check', () => {
  let graph: EmbeddedStore
  const write = (script: string) => graph.write(splitScript('test', script))
  beforeEach(async () => {
    graph = openEmbedded()
    await graph.write([...dataset.schema.statements, ...dataset.data.flatMap((script) => [...script.statements()])])
    await write(right)
  })
  afterEach(() => graph.close())

  it.each(dataset.checks)('finds nothing in records that keep every rule: $file', async ({ text }) => {
    expect(await graph.read(text)).toEqual([])
  })

  it.each(broken)('%s says "%s" where that is so', async (rule, problem, script) => {
    const check = dataset.checks.find(({ file }) => numberOf(file) === rule)
    await write(`${script};`)
    const rows = await graph.read(check?.text ?? '')
    expect(rows.map((row) => String(row.problem))).toContainEqual(expect.stringContaining(problem))
  })

  const pairs = labels.flatMap((one, index) => labels.slice(index + 1).map((other) => [one, other] as const))
  it.each(pairs)('02 finds an id that names %s and %s', async (one, other) => {
    const check = dataset.checks.find(({ file }) => numberOf(file) === '02')
    await write(`MERGE (:${one} {id: 'twin'}) MERGE (:${other} {id: 'twin'});`)
    expect((await graph.read(check?.text ?? '')).map(({ id }) => id)).toEqual(['twin'])
  })

  it.each([
    ['2022-01-31', ['between']],
    ['2022-02-28', []],
  ])('08 finds only days on which a speaker of two sides represents neither: the first until %s', async (to, found) => {
    const check = dataset.checks.find(({ file }) => numberOf(file) === '08')
    await write(`
      MATCH (ann:Actor {id: 'ann'})-[r:REPRESENTS]->(:Actor {id: 'red'}) MATCH (blue:Actor {id: 'blue'})
      SET r.to = date('${to}') MERGE (ann)-[later:REPRESENTS]->(blue) SET later.from = date('2022-03-01')
      MERGE (ann)-[:MADE]->(a:Statement {id: 'early'}) SET a.latest = date('2022-01-10')
      MERGE (ann)-[:MADE]->(b:Statement {id: 'between'}) SET b.latest = date('2022-02-10')
      MERGE (ann)-[:MADE]->(c:Statement {id: 'late'}) SET c.latest = date('2022-03-10');`)
    expect((await graph.read(check?.text ?? '')).map(({ id }) => id)).toEqual(found)
  })

  it('has a row above for each of the things it looks for', () => {
    // A part that says one of several things has a WHEN for each but the last, or for each where all may be wrong at once.
    const looksFor = dataset.checks.map(({ file, text }) => [
      numberOf(file),
      [...text.matchAll(/\bAS problem\b|\bWHEN\b/g)].length,
    ])
    const tried = dataset.checks.map(({ file }) => [
      numberOf(file),
      broken.filter(([rule]) => rule === numberOf(file)).length,
    ])
    expect(tried).toEqual(looksFor)
  })
})
