/** A dataset small enough to draw: two sides, one demand, and one statement per entry of `told`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dataset, readDataset } from '../../src/cypher/dataset.js'
import { testFolder } from '../provision/test-folder.js'

export interface Told {
  id: string
  by: 'red' | 'blue'
  day: string
  stance: 'ASSERTS' | 'CONCEDES' | 'REJECTS'
}

/** Other properties than usual of the one source. */
export type Gazette = { file?: string; sha256?: string; usableTo?: number }

const declared = ({ file = 'gazette.txt', sha256 = '', usableTo = 900 }: Gazette) => `
UNWIND [{id: 'red', name: 'Red'}, {id: 'blue', name: 'Blue'}] AS row
MERGE (actor:Actor {id: row.id})
SET actor = {id: row.id, name: row.name, kind: 'state', aliases: []};

MERGE (issue:Issue {id: 'river'})
SET issue = {id: 'river', name: 'River', rank: 1};
MERGE (dataset:Dataset {id: 'river-talks'})
SET dataset = {id: 'river-talks', title: 'River talks', subject: 'Talks on a bridge.', coded: 'By hand.'};

MERGE (demand:Demand {id: 'bridge'})
SET demand = {id: 'bridge', name: 'Bridge', proposition: 'Blue opens the bridge'}
MERGE (issue:Issue {id: 'river'})
MERGE (demand)-[:PART_OF]->(issue)
MERGE (red:Actor {id: 'red'})
MERGE (blue:Actor {id: 'blue'})
MERGE (demand)-[:RAISED_BY]->(red)
MERGE (demand)-[:ADDRESSED_TO]->(blue);

MERGE (source:Source {id: 'gazette'})
SET source = {id: 'gazette', title: 'Gazette', file: '${file}', sha256: '${sha256}', usableTo: ${usableTo},
  publishedEarliest: date('2022-06-01'), publishedLatest: date('2022-06-01')};
`

const statementScript = ({ id, by, day, stance }: Told) => `
MERGE (statement:Statement {id: '${id}'})
SET statement = {id: '${id}', summary: '${by} ${stance}', earliest: date('${day}'), latest: date('${day}'),
  mode: 'direct', certainty: 'stated', coder: 'test'}
MERGE (speaker:Actor {id: '${by}'})
MERGE (speaker)-[:MADE]->(statement)
MERGE (demand:Demand {id: 'bridge'})
MERGE (statement)-[stance:${stance}]->(demand)
SET stance = {extent: 'full'}
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 10}]->(source)
SET place = {paragraph: 1, start: 10, end: 40, phrase: 'open the bridge', tells: ['bridge'], relays: []};
`

/** The folder of a dataset with these statements and, after them, whatever else a test wants to go wrong. */
export function datasetFolder(told: readonly Told[], more = '', gazette: Gazette = {}): string {
  const folder = join(testFolder('dataset'), 'data')
  mkdirSync(folder)
  writeFileSync(join(folder, '10-declared.cypher'), declared(gazette))
  writeFileSync(join(folder, '60-told.cypher'), told.map(statementScript).join('') + more)
  return folder
}

export function smallDataset(told: readonly Told[], more = ''): Dataset {
  return readDataset(datasetFolder(told, more))
}

/** The line on which the last statement of a dataset begins. */
export function lastLine({ data }: Dataset): number {
  const statements = [...(data.at(-1)?.statements() ?? [])]
  return statements.at(-1)?.line ?? 0
}
