/** Agreement read from two networks: shares, what is left out, what is drawn, and where it stands. */
import { describe, expect, it } from 'vitest'
import { ovalLayout } from '../../../web/drawing/layouts/oval.js'
import type { Matrix } from '../../../web/network/camps.js'
import { agreementRequest, inWords, isExpert } from '../../../web/network/network-request.js'
import { shownWindow } from '../../../web/network/network-windows.js'
import { agreementOf, drawnTies, kindOf } from '../../../web/network/plain/agreement.js'
import { agreementText, agreementTitle, concessionText } from '../../../web/network/plain/agreement-words.js'
import '../../../web/params.js'
import { plainView, readState, type ViewState } from '../../../web/state/url-state.js'

const state: ViewState = { ...plainView, view: 'network' }
const matrix = (...cells: [string, string, number][]): Matrix => ({
  ...{ start: '2001-01-01', stop: '2001-12-31', middle: null, placedByLatest: 0, rows: ['a', 'b', 'c'] },
  columns: ['a', 'b', 'c'],
  cells: cells.map(([row, column, value]) => ({ row, column, value })),
})
const both = agreementOf(matrix(['a', 'b', 3], ['b', 'c', 1]), matrix(['a', 'b', 1], ['a', 'c', 2], ['b', 'c', 1]), 2)

describe('agreement', () => {
  it('is the share of the demands on which both spoke, less that on which they disagree', () => {
    expect(both.cells.map(({ row, column, same, opposed, value }) => [row + column, same, opposed, value])).toEqual([
      ['ab', 3, 1, 0.5],
      ['bc', 1, 1, 0],
      ['ac', 0, 2, -1],
    ])
    expect(both.cells.map(kindOf)).toEqual(['ASSERTS', 'BOTH', 'REJECTS'])
  })

  it('leaves out pairs with too few demands in common, and says so', () => {
    const strict = agreementOf(matrix(['a', 'b', 3]), matrix(['a', 'b', 1], ['a', 'c', 2]), 3)
    expect([strict.cells.length, strict.few]).toEqual([1, 1])
    expect(agreementText(strict, { ...state, common: 3 })).toBe(
      '1 pair of sides spoke on at least 3 demands in common: 1 mostly agree, 0 mostly disagree, 0 as often as not. 1 pair with fewer demands in common is left out.',
    )
  })

  it('draws the ties that rest on most demands', () => {
    expect(drawnTies(both, { ties: 2, nodes: 9 }).map(({ row, column }) => row + column)).toEqual(['ab', 'ac'])
    expect(drawnTies(both, { ties: 9, nodes: 2 }).map(({ row, column }) => row + column)).toEqual(['ab'])
  })

  it('says how it reads concessions', () => {
    expect(agreementTitle(state, '2022-03-29')).toBe('Which sides want the same, by 29 March 2022')
    expect(concessionText('out')).toContain('Concessions are left out')
    expect(concessionText('in')).toContain('adversaries who bargain look like allies')
  })
})

describe('what is asked for', () => {
  it('is what each demands, supports or refuses, once a demand, unless concessions are counted', () => {
    expect(agreementRequest(state, '2022-03-29', 'congruence')).toMatchObject({
      ...{ networkType: 'onemode', variable1: 'organization', variable2: 'concept', duplicates: 'acrossrange' },
      ...{ qualifierAggregation: 'congruence', stances: 'ASSERTS,REJECTS' },
    })
    const asked = agreementRequest({ ...state, concessions: 'in', among: 'people', over: 'quarters' }, '', 'conflict')
    expect(asked).toMatchObject({ variable1: 'person', timeWindow: 'months', windowSize: 3 })
    expect(asked).not.toHaveProperty('stances')
  })

  it('is asked in the words of rDNA where the address has any of them', () => {
    const read = (search: string) => readState('/network', search)
    expect(isExpert(read(''))).toBe(false)
    expect(isExpert(read('?among=people&over=years&minStatements1=3&common=4'))).toBe(false)
    for (const search of ['?normalization=cosine', '?networkType=twomode', '?variable1=person', '?expert=true'])
      expect([isExpert(read(search)), isExpert(inWords(read(search)))]).toEqual([true, false])
  })
})

describe('windows of time', () => {
  const window = (ties: number) => ({ ...matrix(), cells: Array.from({ length: ties }) })
  it('show the last that has ties, or the one that is named', () => {
    const windows = [window(2), window(3), window(0)]
    expect([shownWindow(windows, null), shownWindow(windows, '1'), shownWindow(windows, '99')]).toEqual([1, 0, 1])
    expect(shownWindow([window(0), window(0)], null)).toBe(1)
  })
})

describe('an oval', () => {
  const size = { width: 800, height: 500, narrow: false }
  it('has no two captions in one row of a side, and puts side by side who belongs together', () => {
    const ids = Array.from({ length: 15 }, (_, index) => `n${index}`)
    const places = ovalLayout(ids, [], size)
    const rows = [...places.values()].map(({ anchor, position }) => `${anchor} ${position.y}`)
    expect(new Set(rows).size).toBe(15)
    const tied = ovalLayout(['a', 'x', 'y', 'z', 'b'], [{ from: 'a', to: 'b', weight: 3 }], size)
    const order = [...tied.keys()]
    expect(Math.abs(order.indexOf('a') - order.indexOf('b'))).toBe(1)
  })
})
