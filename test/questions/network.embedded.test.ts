/** The network of a small graph: which stances it takes, whom they are of, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graphs } from '../../src/store/graph-store.js'
import { smallDataset } from '../store/fixture.js'
import { type Asked, asked, closeLoaded, green, loaded } from './network-graph.js'

afterAll(closeLoaded)

describe('the network of a small graph', () => {
  let graphs: Graphs
  beforeAll(async () => {
    const told = [
      { id: 'r1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' },
      { id: 'r2', by: 'red', day: '2022-03-02', stance: 'CONCEDES' },
      { id: 'r3', by: 'red', day: '2022-03-03', stance: 'REJECTS' },
      { id: 'b1', by: 'blue', day: '2022-03-01', stance: 'REJECTS' },
      { id: 'b2', by: 'blue', day: '2022-03-02', stance: 'CONCEDES' },
    ] as const
    graphs = await loaded(smallDataset(told, green))
  })
  const cells = async (params: Asked) => (await asked(graphs, params)).matrices[0]?.cells

  it.each([
    ['red', '2022-03-01', 1, 'a raiser that asserts'],
    ['red', '2022-03-02', -1, 'a raiser that concedes in full gives its demand up'],
    ['red', '2022-03-05', 1, 'a raiser that concedes in part still demands the rest'],
    ['red', '2022-03-03', -1, 'a raiser that repudiates'],
    ['blue', '2022-03-01', -1, 'an addressee that rejects'],
    ['blue', '2022-03-02', 1, 'an addressee that concedes moves toward the demand'],
    ['green', '2022-04-01', 1, 'a third that supports'],
    ['green', '2022-04-02', -1, 'a third that opposes'],
    ['green', '2022-04-04', 1, 'a third that yields'],
  ])('takes a stance of %s on %s as %d: %s', async (side, day, value, _) => {
    const found = await cells({ qualifierAggregation: 'subtract', start: day, stop: day, sides: side })
    expect(found).toMatchObject([{ row: side, column: 'bridge', value }])
  })

  it('says by which statements two sides agree, and differ', async () => {
    const network = { networkType: 'onemode', sides: 'red,blue' } as const
    expect(await cells({ ...network, qualifierAggregation: 'congruence' })).toEqual([
      { row: 'blue', column: 'red', value: 4, statements: ['b1', 'r1', 'b2', 'r2', 'r3', 'r5'] },
    ])
    expect(await cells({ ...network, qualifierAggregation: 'conflict', stop: '2022-03-01' })).toEqual([
      { row: 'blue', column: 'red', value: 1, statements: ['b1', 'r1'] },
    ])
  })

  it('leaves disputed statements out unless they are asked for', async () => {
    expect((await asked(graphs, {})).statements).not.toContain('g3')
    expect((await asked(graphs, { disputed: 'include' })).statements).toContain('g3')
  })

  it('dates a stance by the clock, and takes its source from the first that was published', async () => {
    const { matrices } = await asked(graphs, { clock: 'published', timeWindow: 'months', windowSize: 1 })
    expect(matrices.map(({ start, cells }) => [start, cells.map(({ row, value }) => `${row} ${value}`)])).toEqual([
      ['2022-05-01', ['green 1']],
      ['2022-06-01', ['blue 2', 'green 2', 'red 4']],
    ])
    const once = await asked(graphs, { duplicates: 'document', sides: 'green' })
    expect(once.statements).toEqual(['g1', 'g2'])
    const one = await asked(graphs, { duplicates: 'document', sides: 'green', source: 'gazette' })
    expect(one.statements).toEqual(['g1'])
    expect((await asked(graphs, { asOf: '2022-05-15', clock: 'published' })).statements).toEqual(['g1'])
  })

  it.each([
    [{ stances: 'ASSERTS,REJECTS' }, ['b1', 'r1', 'r3', 'g1', 'g2']],
    [{ sides: 'blue' }, ['b1', 'b2']],
    [{ demands: 'bridge', issue: 'river', stop: '2022-03-01' }, ['b1', 'r1']],
    [{ excludeValues: 'organization:red,person:envoy' }, ['b1', 'b2']],
    [{ excludeValues: 'concept:bridge' }, []],
  ])('filters by %j', async (params, statements) => {
    expect((await asked(graphs, params)).statements).toEqual(statements)
  })

  it.each([
    [{ sides: 'rad' }, 'There is no side "rad". Did you mean "red"?'],
    [{ demands: 'brigde' }, 'There is no demand "brigde". Did you mean "bridge"?'],
    [{ issue: 'rivers' }, 'There is no issue "rivers"'],
    [{ excludeValues: 'concept:brigde' }, 'There is no demand "brigde"'],
    [{ excludeValues: 'person:blu' }, 'There is no actor "blu"'],
    [{ normalization: 'jaccard' as const }, 'a twomode network takes no, activity, prominence'],
  ])('refuses %j: %s', async (params, words) => {
    await expect(asked(graphs, params)).rejects.toThrow(words)
  })

  it('labels by name where it is asked to, and by both where two have one name', async () => {
    const { matrices } = await asked(graphs, { labels: 'name', variable1: 'person' })
    expect(matrices[0]).toMatchObject({ rows: ['Blue', 'Red (envoy)', 'Red (red)'], columns: ['Bridge'] })
    const [onemode] = (await asked(graphs, { labels: 'name', networkType: 'onemode' })).matrices
    expect(onemode?.rows).toEqual(['Blue', 'Green', 'Red'])
  })

  it('gives one tie whichever end is named first, and no statements where none are wanted', async () => {
    const network = { networkType: 'onemode', evidence: 'exclude' } as const
    const tie = { row: 'blue', column: 'red', value: 8 }
    expect(await cells({ ...network, row: 'red', column: 'blue' })).toEqual([tie])
    expect(await cells({ ...network, row: 'blue', column: 'red' })).toEqual([tie])
    expect(await cells({ ...network, row: 'red' })).toEqual([tie, { row: 'green', column: 'red', value: 12 }])
    expect(await cells({ row: 'red', column: 'bridge', evidence: 'exclude' })).toEqual([
      { row: 'red', column: 'bridge', value: 4 },
    ])
  })

  it('is empty where nothing is left, and null has no middle', async () => {
    const [empty] = (await asked(graphs, { start: '2030-01-01' })).matrices
    expect(empty).toEqual({
      start: '2030-01-01',
      stop: '2030-01-01',
      middle: null,
      placedByLatest: 0,
      rows: [],
      columns: [],
      cells: [],
    })
    expect((await asked(graphs, { asOf: '2000-01-01' })).matrices).toEqual([])
  })
})
