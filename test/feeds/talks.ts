/** Talks on many bridges, each asked for by Red and answered by Blue twice: what one publication changes can be chosen. */
import { type Dataset, readDataset } from '../../src/cypher/dataset.js'
import { literal } from '../../src/cypher/write-literals.js'
import { datasetFolder, type Told } from '../store/fixture.js'

export interface Answer {
  bridge: number
  day: string
  stance: 'ASSERTS' | 'CONCEDES' | 'REJECTS'
  extent: 'full' | 'partial'
}

const asked: Told = { id: 's0', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }

/** Blue refuses, and grants all of it eight days later: one move a bridge. */
export const refusedThenGranted = (bridges: number): Answer[] =>
  Array.from({ length: bridges }, (_, bridge): Answer[] => [
    { bridge, day: '2022-03-02', stance: 'REJECTS', extent: 'full' },
    { bridge, day: '2022-03-10', stance: 'CONCEDES', extent: 'full' },
  ]).flat()

/** @param name what the bridges are called */
export function bridgeTalks(answers: readonly Answer[], name = 'Bridge'): Dataset {
  const bridges = [...new Set(answers.map(({ bridge }) => bridge))].map((bridge) => ({
    ...{ id: `bridge-${bridge}`, name: `${name} ${bridge}` },
  }))
  const said = answers.map(({ bridge, day, stance, extent }) => ({
    ...{ id: `s-${bridge}-${day}`, demand: `bridge-${bridge}`, day, stance, extent },
  }))
  const by = (stance: string) =>
    literal(said.filter((it) => it.stance === stance).map(({ id, demand, extent }) => ({ id, demand, extent })))
  const stances = ['ASSERTS', 'CONCEDES', 'REJECTS'].map(
    (stance) => `
UNWIND ${by(stance)} AS row
MATCH (statement:Statement {id: row.id})
MATCH (demand:Demand {id: row.demand})
MERGE (statement)-[stance:${stance}]->(demand)
SET stance = {extent: row.extent};
`,
  )
  const more = `
UNWIND ${literal(bridges)} AS row
MERGE (demand:Demand {id: row.id})
SET demand = {id: row.id, name: row.name, proposition: 'Blue opens it'}
MERGE (issue:Issue {id: 'river'})
MERGE (demand)-[:PART_OF]->(issue)
MERGE (red:Actor {id: 'red'})
MERGE (blue:Actor {id: 'blue'})
MERGE (demand)-[:RAISED_BY]->(red)
MERGE (demand)-[:ADDRESSED_TO]->(blue);

UNWIND ${literal(said.map(({ id, day, demand }) => ({ id, day, demand })))} AS row
MERGE (statement:Statement {id: row.id})
SET statement = {id: row.id, summary: 'Blue on ' + row.demand, earliest: date(row.day), latest: date(row.day),
  mode: 'direct', certainty: 'stated', coder: 'test'}
MERGE (speaker:Actor {id: 'blue'})
MERGE (speaker)-[:MADE]->(statement)
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 10}]->(source)
SET place = {paragraph: 1, start: 10, end: 40, phrase: 'open the bridge', tells: [row.demand], relays: []};
${stances.join('')}`
  return readDataset(datasetFolder([asked], more))
}
