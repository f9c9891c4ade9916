/** A neighborhood that is cut says what it leaves out. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

describeOnEngines('a neighborhood', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())
  const ask = asker(() => graphs)

  it('of 60 nodes around Russia has the people who speak for it, and says how much else is left out', async () => {
    const whole = await ask('neighborhood', { id: 'russia', limit: '500' })
    const cut = await ask('neighborhood', { id: 'russia', limit: '60' })
    const people = (nodes: typeof whole.nodes) => nodes.filter(({ label }) => label === 'Actor').map(({ id }) => id)
    expect(cut.nodes).toHaveLength(60)
    expect(people(cut.nodes)).toEqual(people(whole.nodes))
    expect(people(cut.nodes)).toEqual(expect.arrayContaining(['sergey-lavrov', 'vladimir-medinsky', 'vladimir-putin']))
    const around = ({ leftOut }: typeof whole) => leftOut.filter(({ node }) => node === 'russia')
    const missing = around(cut).reduce((sum, { count }) => sum + count, 0)
    expect(missing).toBeGreaterThanOrEqual(whole.nodes.length - 60)
    expect(around(whole)).toEqual([])
  })

  it('of few nodes has the people and demands with most statements, and names the others', async () => {
    const whole = await ask('neighborhood', { id: 'russia', limit: '500' })
    const cut = await ask('neighborhood', { id: 'russia', limit: '4' })
    const { items } = await ask('actors')
    const made = new Map(items.map(({ id, statements }) => [id, statements]))
    const counts = (of: string) =>
      whole.nodes.filter(({ label }) => label === of).map(({ id }) => ({ id, statements: made.get(id) ?? 0 }))
    const people = counts('Actor').filter(({ id }) => id !== 'russia')
    expect(people.map(({ statements }) => statements)).toEqual(
      people.map(({ statements }) => statements).sort((a, b) => b - a),
    )
    expect(cut.nodes.map(({ id }) => id)).toEqual(['russia', ...people.slice(0, 3).map(({ id }) => id)])
    expect(cut.others.count).toBe(whole.nodes.length - 4)
    expect(cut.others.ids).toEqual(whole.nodes.slice(4).map(({ id }) => id))
    expect(whole.others).toEqual({ count: 0, ids: [] })
  })
})
