/** A graph small enough to draw, asked for its networks: two sides, one demand, and Green, who represents a third. */
import type { z } from 'zod'
import type { Dataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { network } from '../../src/questions/network.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { testFolder } from '../provision/test-folder.js'

const opened: Graphs[] = []

/** For the end of each file that loads one. */
export async function closeLoaded(): Promise<void> {
  for (const graphs of opened.splice(0)) await graphs.close()
}

export async function loaded(dataset: Dataset): Promise<Graphs> {
  const graphs = embeddedGraphs(testFolder('network'))
  opened.push(graphs)
  await loadDataset(graphs, dataset)
  return graphs
}

export type Asked = Partial<z.input<typeof network.params>>

export const asked = (graphs: Graphs, params: Asked) =>
  graphs.view((graph) => network.answer(graph, network.params.parse(params)))

/** Green is of no side; what it says is told by two papers, and a rumour of it by one. */
export const green = `
MERGE (green:Actor {id: 'green'})
SET green = {id: 'green', name: 'Green', kind: 'state', aliases: []};
MERGE (envoy:Actor {id: 'envoy'})
SET envoy = {id: 'envoy', name: 'Red', kind: 'person', aliases: []}
MERGE (green:Actor {id: 'green'})
MERGE (envoy)-[r:REPRESENTS {from: date('2022-01-01')}]->(green)
SET r = {capacity: 'Envoy', authority: 2, from: date('2022-01-01')};
MERGE (source:Source {id: 'bulletin'})
SET source = {id: 'bulletin', title: 'Bulletin', file: 'bulletin.txt', usableTo: 900,
  publishedEarliest: date('2022-05-01'), publishedLatest: date('2022-05-01')};
UNWIND [
  {id: 'g1', day: '2022-04-01', certainty: 'stated', stance: 'ASSERTS'},
  {id: 'g2', day: '2022-04-02', certainty: 'stated', stance: 'REJECTS'},
  {id: 'g3', day: '2022-04-03', certainty: 'disputed', stance: 'ASSERTS'},
  {id: 'g4', day: '2022-04-04', certainty: 'stated', stance: 'CONCEDES'}
] AS row
MERGE (statement:Statement {id: row.id})
SET statement = {id: row.id, summary: row.id, earliest: date(row.day), latest: date(row.day), mode: 'direct',
  certainty: row.certainty, coder: 'test'}
MERGE (envoy:Actor {id: 'envoy'})
MERGE (envoy)-[:MADE]->(statement)
MERGE (demand:Demand {id: 'bridge'})
FOREACH (x IN CASE WHEN row.stance = 'ASSERTS' THEN [1] ELSE [] END | MERGE (statement)-[s:ASSERTS]->(demand) SET s = {extent: 'full'})
FOREACH (x IN CASE WHEN row.stance = 'CONCEDES' THEN [1] ELSE [] END | MERGE (statement)-[s:CONCEDES]->(demand) SET s = {extent: 'full'})
FOREACH (x IN CASE WHEN row.stance = 'REJECTS' THEN [1] ELSE [] END | MERGE (statement)-[s:REJECTS]->(demand) SET s = {extent: 'full'})
FOREACH (x IN CASE WHEN row.certainty = 'disputed' THEN [1] ELSE [] END | MERGE (red:Actor {id: 'red'})
  MERGE (statement)-[:DISPUTED_BY]->(red))
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 100}]->(source)
SET place = {paragraph: 1, start: 100, end: 140, phrase: 'open the bridge', tells: ['bridge'], relays: []};
MERGE (statement:Statement {id: 'r5'})
SET statement = {id: 'r5', summary: 'r5', earliest: date('2022-03-05'), latest: date('2022-03-05'), mode: 'direct',
  certainty: 'stated', coder: 'test'}
MERGE (red:Actor {id: 'red'})
MERGE (red)-[:MADE]->(statement)
MERGE (demand:Demand {id: 'bridge'})
MERGE (statement)-[s:CONCEDES]->(demand)
SET s = {extent: 'partial'}
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 200}]->(source)
SET place = {paragraph: 1, start: 200, end: 240, phrase: 'open the bridge', tells: ['bridge'], relays: []};
MATCH (statement:Statement {id: 'g1'}), (source:Source {id: 'bulletin'})
MERGE (statement)-[place:CITED_IN {start: 20}]->(source)
SET place = {paragraph: 1, start: 20, end: 60, phrase: 'open the bridge', tells: ['bridge'], relays: []};
`
