/** A network without a browser: its camps, what is asked for, its title, its nodes and ties. */
import { describe, expect, it } from 'vitest'
import { campsOf, type Matrix } from '../../../web/network/camps.js'
import { drawableOf } from '../../../web/network/drawable-network.js'
import { filesOf } from '../../../web/network/network-files.js'
import { networkRequest } from '../../../web/network/network-request.js'
import { titleOf } from '../../../web/network/network-words.js'
import '../../../web/params.js'
import { catalogOf } from '../../../web/state/catalog.js'
import { plainView, type ViewState } from '../../../web/state/url-state.js'

const matrix = (ties: [string, string, number][]): Matrix => {
  const rows = [...new Set(ties.flatMap((tie) => tie.slice(0, 2) as string[]))].sort()
  const cells = ties.map(([row, column, value]) => ({ row, column, value, statements: ['s1'] }))
  return { start: '2022-03-01', stop: '2022-03-29', middle: null, placedByLatest: 0, rows, columns: rows, cells }
}
const state: ViewState = { ...plainView, view: 'network' }

describe('the camps of a network', () => {
  const two = matrix([
    ['a', 'b', 3],
    ['a', 'c', 3],
    ['b', 'c', 3],
    ['d', 'e', 4],
    ['c', 'd', 0.1],
    ['e', 'f', -2],
  ])
  it('are nodes tied more to each other than to others, the same each time; a tie below 0 does not bind', async () => {
    expect(await campsOf(two)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
    expect(await campsOf(two)).toEqual(await campsOf(two))
  })
  it('do not exist without ties above 0', async () => {
    expect(await campsOf(matrix([['a', 'b', -1]]))).toEqual([])
  })
})

describe('what the view asks for', () => {
  it('has only measures that fit the type of network', () => {
    const asked = networkRequest(
      { ...state, networkType: 'twomode', qualifierAggregation: 'conflict', normalization: 'jaccard' },
      '2022-03-29',
    )
    expect(asked).toMatchObject({ networkType: 'twomode', qualifierAggregation: 'subtract', normalization: 'no' })
    expect(asked).not.toHaveProperty('timeWindow')
  })
  it('has a minimum of statements where there is one', () => {
    expect(networkRequest({ ...state, minStatements1: 5 }, '2022-03-29')).toMatchObject({ minStatements1: 5 })
    expect(networkRequest(state, '2022-03-29')).not.toHaveProperty('minStatements1')
  })
  it('is offered as files, of which a matrix and a graph have the window that is shown', () => {
    const asked = networkRequest({ ...state, timeWindow: 'months' }, '2022-03-29')
    const { json, csv, more = [] } = filesOf(asked, 2)
    const paths = more.map(({ href }) => href.split('?')[0]?.replace('/api/v1/', ''))
    expect(paths).toEqual(['network.matrix.csv', 'network.graphml', 'network.gexf'])
    for (const { href } of more) expect(new URLSearchParams(href.split('?')[1]).get('window')).toBe('2')
    expect([json, csv].join()).not.toContain('window=')
    expect(
      filesOf(asked, null)
        .more?.map(({ href }) => href)
        .join(),
    ).not.toContain('window=')
  })
  it('has a title in plain words', () => {
    expect(titleOf(state)).toBe('Sides linked by shared stances')
    expect(titleOf({ ...state, networkType: 'twomode', qualifierAggregation: 'ignore' })).toBe(
      'Sides by demand: stances, for or against',
    )
  })
  it('draws a row and a column of one name as two nodes, and a tie below 0 as one', () => {
    const drawn = drawableOf(matrix([['a', 'b', -1]]), { ...state, networkType: 'twomode' }, catalogOf([], [], []))
    expect(drawn.nodes.map(({ id }) => id)).toEqual(['row a', 'row b', 'column a', 'column b'])
    expect(drawn.edges).toMatchObject([{ from: 'row a', to: 'column b', kind: 'REJECTS', width: 9 }])
  })
})
