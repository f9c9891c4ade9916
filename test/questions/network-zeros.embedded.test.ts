/** Cells of value 0: those that cancel out, and what makes a list of cells have every row and column. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { network } from '../../src/questions/network.js'
import { itemsOf, listParams } from '../../src/questions/support/list-items.js'
import { inOrder, labelsWithoutCell } from '../../src/questions/support/network-zeros.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { smallDataset } from '../store/fixture.js'
import { type Asked, asked, closeLoaded, green, loaded } from './network-graph.js'

afterAll(closeLoaded)

describe('a list of cells', () => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await loaded(
      smallDataset(
        [
          { id: 'r1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' },
          { id: 'b1', by: 'blue', day: '2022-03-01', stance: 'REJECTS' },
          { id: 'b2', by: 'blue', day: '2022-03-02', stance: 'CONCEDES' },
        ],
        green,
      ),
    )
  })
  const subtract = { qualifierAggregation: 'subtract' } as const
  const cells = async (params: Asked) =>
    (await asked(graphs, params)).matrices[0]?.cells.map(({ row, column, value, statements }) => [
      ...[row, column, value],
      ...(statements ?? []),
    ])

  it('has those that cancel out, with their statements, where zeros are included', async () => {
    expect(await cells(subtract)).toEqual([
      ['green', 'bridge', 1, 'g1', 'g2', 'g4'],
      ['red', 'bridge', 2, 'r1', 'r5'],
    ])
    expect(await cells({ ...subtract, zeros: 'include' })).toEqual([
      ['blue', 'bridge', 0, 'b1', 'b2'],
      ['green', 'bridge', 1, 'g1', 'g2', 'g4'],
      ['red', 'bridge', 2, 'r1', 'r5'],
    ])
    expect(await cells({ ...subtract, zeros: 'include', evidence: 'exclude', row: 'blue' })).toEqual([
      ['blue', 'bridge', 0],
    ])
  })

  it('has isolates too: each row and column once, without statements', async () => {
    const silent = { isolates: 'true', start: '2022-04-01', zeros: 'include' } as const
    expect(await cells(silent)).toEqual([
      ['blue', 'bridge', 0],
      ['green', 'bridge', 3, 'g1', 'g2', 'g4'],
      ['red', 'bridge', 0],
    ])
    expect(await cells({ ...silent, networkType: 'onemode' })).toEqual([
      ['blue', 'blue', 0],
      ['green', 'green', 0],
      ['red', 'red', 0],
    ])
    expect(await cells({ ...silent, row: 'red' })).toEqual([])
  })

  it('has them by itself, as CSV and tables are made of it, and none if they are excluded', async () => {
    const list = async (given: Asked) => {
      const params = listParams(network, network.params.parse(given)) as never
      const answer = await graphs.view((graph) => network.answer(graph, params))
      return [...itemsOf(network as never, answer)].map(({ row, value }) => `${row} ${value}`)
    }
    expect(await list(subtract)).toEqual(['blue 0', 'green 1', 'red 2'])
    expect(await list({ ...subtract, zeros: 'exclude' })).toEqual(['green 1', 'red 2'])
  })
})

describe('a label without a cell', () => {
  const cell = (row: string, column: string) => ({ row, column, value: 0 })
  it.each([
    [['a', 'b'], ['x', 'y'], [cell('a', 'x')], [cell('b', 'x'), cell('a', 'y')], 'of either side'],
    [['a', 'b'], ['x', 'y'], [cell('b', 'y')], [cell('a', 'x')], 'of both sides at once'],
    [['a', 'b'], [], [], [cell('a', ''), cell('b', '')], 'where there is no column'],
    [[], ['x'], [], [cell('', 'x')], 'where there is no row'],
    [['a'], ['x'], [cell('a', 'x')], [], 'that is none'],
  ])('%j by %j gets a cell: %s', (rows, columns, cells, added) => {
    expect(labelsWithoutCell({ rows, columns, cells }, [], false)).toEqual(added)
  })

  it('has one if what was said of it cancels out', () => {
    const all = { rows: ['a'], columns: ['x'], cells: [] }
    expect(labelsWithoutCell(all, [cell('a', 'x')], false)).toEqual([])
  })

  it('stands in its order', () => {
    const labels = { rows: ['É', 'a'], columns: ['x', 'B'] }
    const all = [cell('É', 'x'), cell('É', 'B'), cell('a', 'x'), cell('a', 'B')]
    for (const others of [[0], [3], [2, 1], [3, 0], [0, 1, 2, 3], []])
      expect(
        inOrder(
          all.filter((_, index) => !others.includes(index)),
          others.map((index) => all[index] as (typeof all)[number]),
          labels,
        ),
      ).toEqual(all)
  })
})
