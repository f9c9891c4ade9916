/** The network of a coding that names organizations, as imports from DNA do. */
import { afterAll, describe, expect, it } from 'vitest'
import { smallDataset } from '../store/fixture.js'
import { asked, closeLoaded, green, loaded } from './network-graph.js'

afterAll(closeLoaded)

describe('the network of a coding that names organizations', () => {
  it('takes them, or none, as named; where one speaks for itself there is no person', async () => {
    const on = (id: string, by: string, organization: string) => `
MERGE (statement:Statement {id: '${id}'})
SET statement = {id: '${id}', summary: '${id}', earliest: date('2022-04-01'), latest: date('2022-04-01'),
  mode: 'indirect', certainty: 'stated', coder: 'test', organization: '${organization}', dateTime: '2022-04-01T0${id.slice(1)}:00:00'}
MERGE (speaker:Actor {id: '${by}'})
MERGE (speaker)-[:MADE]->(statement)
MERGE (demand:Demand {id: 'bridge'})
MERGE (statement)-[stance:ASSERTS]->(demand)
SET stance = {extent: 'full'}
MERGE (source:Source {id: 'gazette'})
MERGE (statement)-[place:CITED_IN {start: 10}]->(source)
SET place = {paragraph: 1, start: 10, end: 40, phrase: 'open the bridge', tells: ['bridge'], relays: []};
`
    const declared = green.slice(0, green.indexOf('MERGE (source:Source'))
    const said = [on('o3', 'envoy', 'Blue'), on('o2', 'envoy', ''), on('o1', 'red', 'Red'), on('o4', 'red', 'League')]
    const graphs = await loaded(
      smallDataset([{ id: 'b1', by: 'blue', day: '2022-04-01', stance: 'REJECTS' }], declared + said.join('')),
    )
    const rows = async (variable1: 'person' | 'organization') =>
      (await asked(graphs, { variable1 })).matrices[0]?.cells.map(({ row, statements = [] }) => [row, ...statements])
    expect(await rows('organization')).toEqual([
      ['League', 'o4'],
      ['blue', 'b1', 'o3'],
      ['red', 'o1'],
    ])
    expect(await rows('person')).toEqual([
      ['blue', 'b1'],
      ['envoy', 'o2', 'o3'],
      ['red', 'o4'],
    ])
    const hours = await asked(graphs, { timeWindow: 'hours', windowSize: 1 })
    expect(hours.matrices.map(({ start, cells }) => `${start} ${cells.map(({ row }) => row)}`)).toEqual([
      '2022-04-01 blue',
      '2022-04-01T01:00:00 red',
      '2022-04-01T02:00:00 ',
      '2022-04-01T03:00:00 blue',
      '2022-04-01T04:00:00 League',
    ])
  })
})
