/** A dataset whose every text is hostile: markup, quotes, right-to-left marks, names of 5,000 characters. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from '../provision/test-folder.js'

/** As Cypher writes a text. */
const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const markup = `<script>document.title='hacked'</script><img src=x onerror="document.title='hacked'"> & "quotes" 'too' \`ticks\``
const backwards = '\u202etxet sdrawkcab\u202c \u0645\u0637\u0644\u0628 \u05d3\u05e8\u05d9\u05e9\u05d4'
const endless = 'x'.repeat(5_000)
const wide = 'Wörd '.repeat(1_000)

const script = `
UNWIND [{id: 'red', name: ${text(markup)}}, {id: 'blue', name: ${text(endless)}}, {id: 'green', name: ${text(backwards)}}] AS row
MERGE (actor:Actor {id: row.id})
SET actor = {id: row.id, name: row.name, kind: 'state', aliases: [${text(markup)}, ${text(endless)}]};

MERGE (dataset:Dataset {id: 'hostile-talks'})
SET dataset = {id: 'hostile-talks', title: ${text(markup)}, subject: ${text(endless)}, coded: ${text(backwards)}};

MERGE (issue:Issue {id: 'river'})
SET issue = {id: 'river', name: ${text(markup)}, rank: 1};

UNWIND [{id: 'bridge', name: ${text(wide)}}, {id: 'ferry', name: ${text(endless)}}] AS row
MERGE (demand:Demand {id: row.id})
SET demand = {id: row.id, name: row.name, proposition: ${text(markup)}}
MERGE (issue:Issue {id: 'river'})
MERGE (demand)-[:PART_OF]->(issue)
MERGE (red:Actor {id: 'red'})
MERGE (blue:Actor {id: 'blue'})
MERGE (demand)-[:RAISED_BY]->(red)
MERGE (demand)-[:ADDRESSED_TO]->(blue);

MERGE (source:Source {id: 'gazette'})
SET source = {id: 'gazette', title: ${text(markup + endless)}, publisher: ${text(backwards)}, file: ${text(`${endless}.txt`)}, usableTo: 900,
  publishedEarliest: date('2022-06-01'), publishedLatest: date('2022-06-01')};

MERGE (event:Event {id: 'meeting'})
SET event = {id: 'meeting', name: ${text(markup)}, kind: 'meeting', date: date('2022-03-01'), place: ${text(endless)}};

UNWIND [{id: 's1', by: 'red', summary: ${text(markup)}}, {id: 's2', by: 'green', summary: ${text(endless)}}] AS row
MERGE (statement:Statement {id: row.id})
SET statement = {id: row.id, summary: row.summary, earliest: date('2022-03-01'), latest: date('2022-03-01'),
  mode: 'direct', certainty: 'stated', coder: 'test'}
MERGE (speaker:Actor {id: row.by})
MERGE (speaker)-[:MADE]->(statement)
MERGE (demand:Demand {id: 'bridge'})
MERGE (statement)-[stance:ASSERTS]->(demand)
SET stance = {extent: 'full'}
MERGE (event:Event {id: 'meeting'})
MERGE (statement)-[:MADE_AT]->(event)
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 10}]->(source)
SET place = {paragraph: 1, start: 10, end: 800, phrase: ${text(`${markup} ${backwards}`.split(' ').slice(0, 12).join(' '))}, tells: ['bridge'], relays: []};
`

export function hostileDataset(): string {
  const folder = join(testFolder('hostile'), 'data')
  mkdirSync(folder)
  writeFileSync(join(folder, '10-hostile.cypher'), script)
  return folder
}
