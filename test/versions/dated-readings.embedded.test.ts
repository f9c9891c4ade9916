/** How many readings of a long record are compared. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { type DatedReadings, datedReadings } from '../../src/versions/dated-readings.js'
import { asker } from '../questions/asker.js'

let graphs: Graphs
beforeAll(() => {
  graphs = embeddedGraphs(inject('shippedStore'))
})
afterAll(() => graphs.close())
const dated = (most?: number): Promise<DatedReadings> => graphs.view((graph) => datedReadings(graph, most))

describe('the readings that are compared', () => {
  it('are the moves, and the first reading of each side on each demand', async () => {
    const { readings, from, left } = await dated()
    const { items } = await asker(() => graphs)('moves', { witness: 'include', limit: '1000' })
    const moves = readings.filter(({ before }) => before !== 'silent')
    const told = (it: { side: string; demand: string; day: string; before: string }, reading: string) =>
      [it.side, it.demand, it.day, it.before, reading].join(' ')
    expect(items.length).toBeGreaterThan(10)
    expect(moves.map((it) => told(it, it.reading)).sort()).toEqual(items.map((it) => told(it, it.after)).sort())
    expect(new Set(readings.map(({ side, demand }) => `${side} ${demand}`)).size).toBe(readings.length - moves.length)
    expect({ from, left }).toEqual({ from: null, left: 0 })
  })

  it.each([20, 40, 60])('are the latest where there are more than %i, whole days of them', async (most) => {
    const all = (await dated()).readings
    const { readings, from, left } = await dated(most)
    expect(readings.length).toBeGreaterThan(0)
    expect(readings.length).toBeLessThanOrEqual(most)
    expect(readings).toEqual(all.filter(({ day }) => day >= (from ?? '')))
    expect(left).toBe(all.length - readings.length)
  })
})
