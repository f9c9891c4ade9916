/** What a drawing of a network keeps: the strongest ties, and both kinds of node. */
import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../web/network/camps.js'
import { drawableOf, weightOf } from '../../../web/network/drawable-network.js'
import { type Cell, strongestPart } from '../../../web/network/strongest.js'
import '../../../web/params.js'
import { catalogOf } from '../../../web/state/catalog.js'
import { plainView, type ViewState } from '../../../web/state/url-state.js'

const matrix = (ties: [string, string, number, number?][], rows: string[], columns = rows): Matrix => ({
  ...{ start: '2022-03-01', stop: '2022-03-29', middle: null, placedByLatest: 0, rows, columns },
  cells: ties.map(([row, column, value, count = 1]) => {
    const statements = Array.from({ length: count }, (_, index) => `${row}-${column}-${index}`)
    return { row, column, value, statements }
  }),
})
const byValue = ({ value }: Cell) => Math.abs(value)
const onemode = { mutual: true, weightOf: byValue }
const twomode = { mutual: false, weightOf: byValue }
const drawn = (all: Matrix, ways: typeof onemode, most: Parameters<typeof strongestPart>[2]) => {
  const { part, without } = strongestPart(all, ways, most)
  return { ...without, nodes: [...part.rows, ...part.columns], ties: part.cells.map(({ row, column }) => row + column) }
}

describe('the drawing of a network', () => {
  it('is all of it where that fits', () => {
    const all = matrix([['a', 'b', 1]], ['a', 'b', 'c'])
    expect(strongestPart(all, onemode, { nodes: 9, ties: 9 })).toEqual({
      part: all,
      without: { rows: [], columns: [] },
    })
  })

  it('keeps the strongest ties, for or against, and those whom they join, in their order', () => {
    const all = matrix(
      [
        ['a', 'b', 1],
        ['b', 'c', 2],
        ['c', 'd', -9],
        ['d', 'e', 5],
      ],
      ['a', 'b', 'c', 'd', 'e', 'f'],
    )
    expect(drawn(all, onemode, { nodes: 4, ties: 3 })).toMatchObject({ ties: ['bc', 'cd', 'de'], rows: ['a', 'f'] })
    expect(drawn(all, onemode, { nodes: 9, ties: 2 })).toMatchObject({ ties: ['cd', 'de'], rows: ['a', 'b'] })
    // There is room for who has no tie at all; who has only weaker ones would look as if he had none.
    expect(drawn(all, onemode, { nodes: 4, ties: 2 })).toMatchObject({ rows: ['a', 'b'] })
  })

  it('goes on with ties among those who are drawn when no more fit', () => {
    const all = matrix(
      [
        ['a', 'b', 9],
        ['a', 'c', 8],
        ['a', 'd', 7],
        ['b', 'c', 1],
      ],
      ['a', 'b', 'c', 'd'],
    )
    expect(drawn(all, onemode, { nodes: 3, ties: 9 })).toMatchObject({ ties: ['ab', 'ac', 'bc'], rows: ['d'] })
  })

  it('prefers the ties of stronger nodes among equal ones', () => {
    const all = matrix(
      [
        ['a', 'b', 1],
        ['c', 'd', 1],
        ['c', 'e', 1],
      ],
      ['a', 'b', 'c', 'd', 'e'],
    )
    expect(drawn(all, onemode, { nodes: 5, ties: 2 })).toMatchObject({ ties: ['cd', 'ce'] })
  })

  it('has both kinds of node, however many there are of one', () => {
    const people = Array.from({ length: 151 }, (_, index) => `p${String(index).padStart(3, '0')}`)
    const all = matrix(
      people.map((person): [string, string, number] => [person, 'bridge', 1]),
      people,
      ['bridge'],
    )
    const { part, without } = strongestPart(all, twomode, { nodes: 150, ties: 500 })
    expect([part.rows.length, part.columns, part.cells.length]).toEqual([149, ['bridge'], 149])
    expect(without).toEqual({ rows: ['p149', 'p150'], columns: [] })
  })

  it('tells a row and a column of one name apart', () => {
    const all = matrix([['a', 'a', 1]], ['a', 'b'], ['a', 'b'])
    expect(drawn(all, twomode, { nodes: 2, ties: 1 })).toEqual({
      ...{ nodes: ['a', 'a'], ties: ['aa'], rows: ['b'], columns: ['b'] },
    })
  })
})

describe('a network whose values are codes', () => {
  const state: ViewState = { ...plainView, view: 'network', networkType: 'twomode', qualifierAggregation: 'combine' }
  const all = matrix(
    [
      ['a', 'x', 1, 5],
      ['b', 'x', 2, 2],
      ['c', 'x', 3, 1],
    ],
    ['a', 'b', 'c'],
    ['x'],
  )

  it('is as strong as its statements, and for, against or both by its lines', () => {
    const { part } = strongestPart(all, { mutual: false, weightOf: weightOf(state) }, { nodes: 3, ties: 2 })
    expect(part.rows).toEqual(['a', 'b'])
    const { edges } = drawableOf(all, state, catalogOf([], [], []))
    expect(edges.map(({ kind, width }) => `${kind} ${width}`)).toEqual(['ASSERTS 9', 'REJECTS 4.2', 'BOTH 2.6'])
  })
})
