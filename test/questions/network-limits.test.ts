/** The limits of an answer with networks: its size, and the work to compute it. */
import { describe, expect, it } from 'vitest'
import { computeLimit } from '../../src/networks/compute-limit.js'
import { discourseNetworks } from '../../src/networks/discourse-networks.js'
import { indexStances } from '../../src/networks/index-stances.js'
import { minimumOf } from '../../src/networks/minimum-statements.js'
import { usualOptions } from '../../src/networks/network-options.js'
import { orderStances } from '../../src/networks/order-stances.js'
import { tally } from '../../src/networks/tallies.js'
import { finish } from '../../src/pauses.js'
import { answerMatrices, cellFilter } from '../../src/questions/support/network-cells.js'
import { everyNetwork } from '../networks/every-network.js'

describe('an answer', () => {
  const stances = ['a', 'b', 'c', 'd'].map((organization, index) => ({
    ...{ id: `s${index}`, document: 'd', time: '2022-01-01', person: '', organization, concept: 'x' },
    qualifier: 1 as const,
  }))
  const onemode = { networkType: 'onemode' } as const
  const ties = (asked: { row?: string; column?: string }, most?: number) =>
    [...finish(discourseNetworks(stances, onemode, cellFilter({ ...onemode, ...asked }, most))).pieces].flatMap(
      (matrix) => matrix?.cells.map(({ row, column }) => row + column) ?? [],
    )

  it('holds no cell that is not asked for', () => {
    expect(ties({})).toEqual(['ab', 'ac', 'ad', 'bc', 'bd', 'cd'])
    expect(ties({ row: 'c' })).toEqual(['ac', 'bc', 'cd'])
    expect(ties({ row: 'c', column: 'b' })).toEqual(['bc'])
  })

  it('of too many cells is refused; the cells of one row are not', () => {
    expect(() => ties({}, 5)).toThrow('These networks have more than 5 cells, too many for one answer')
    expect(ties({}, 6)).toHaveLength(6)
    expect(ties({ row: 'a' }, 5)).toHaveLength(3)
  })

  it('of too many statements says how to get at them', async () => {
    const { matrices } = everyNetwork(stances, onemode)
    const refused = /more than 11 statements.*give evidence=exclude.*one cell with row and column/
    await expect(answerMatrices(matrices, { evidence: 'include' }, { cells: 9, ids: 11 })).rejects.toThrow(refused)
    expect((await answerMatrices(matrices, { evidence: 'include' }, { cells: 9, ids: 12 }))[0]?.cells).toHaveLength(6)
    expect((await answerMatrices(matrices, { evidence: 'exclude' }, { cells: 9, ids: 11 }))[0]?.cells).toHaveLength(6)
  })

  it('of too many labels without a cell says how to leave them out', async () => {
    const alone = stances.map((stance) => ({ ...stance, concept: stance.organization }))
    const { matrices } = everyNetwork(alone, onemode)
    const wanted = { ...onemode, evidence: 'exclude', zeros: 'include' } as const
    await expect(answerMatrices(matrices, wanted, { cells: 3, ids: 9 })).rejects.toThrow(
      'In these networks more than 3 labels have no cell, too many for one answer: give zeros=exclude',
    )
    expect((await answerMatrices(matrices, wanted, { cells: 4, ids: 9 }))[0]?.cells).toHaveLength(4)
    expect((await answerMatrices(matrices, { ...wanted, zeros: 'exclude' }, { cells: 3, ids: 9 }))[0]?.cells).toEqual(
      [],
    )
  })

  it('that would take too long is refused, by windows times pairs', () => {
    const all = finish(orderStances(stances, usualOptions))
    const slice = { start: 0, stop: 0, middle: null, from: 0, to: 4 }
    const indexed = finish(indexStances(all.stances, all.stances, all, minimumOf([], usualOptions)))
    const tallies = finish(tally(indexed, slice, (weight) => weight))
    // 4 stances of 8 steps, and 4 * 4 / 2 pairs.
    const spent = computeLimit(80)
    spent.add(slice, tallies, true, false)
    spent.add(slice, tallies, true, false)
    expect(() => spent.add(slice, tallies, true, false)).toThrow('take too long to compute for one answer')
  })
})
