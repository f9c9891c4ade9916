/** Paths between two nodes, and links among given nodes: the same on every engine, and as short as a plain search finds. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labels } from '../../src/codebook/graph-schema.js'
import { links } from '../../src/questions/links.js'
import { neighborhood } from '../../src/questions/neighborhood.js'
import { path } from '../../src/questions/path.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'

type Asked = Record<string, string>
const said = 'MADE,ASSERTS,CONCEDES,REJECTS'

describeOnEngines('ways through the shipped dataset', (engine) => {
  let graphs: Graphs
  const find = (asked: Asked) => graphs.view((graph) => path.answer(graph, path.params.parse(asked)))
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())

  it('leads from a person to a demand over what he said', async () => {
    const { length, ways, nodes, edges } = await find({
      from: 'vladimir-putin',
      to: 'crimea',
      types: said,
      limit: '25',
    })
    expect(length).toBe(2)
    for (const [first, statement = '', last] of ways) {
      expect([first, last]).toEqual(['vladimir-putin', 'crimea'])
      const types = edges.filter(({ from, to }) => from === statement || to === statement).map(({ type }) => type)
      expect(types).toContain('MADE')
    }
    expect(new Set(ways.flat())).toEqual(new Set(nodes.map(({ id }) => id)))
  })

  it('is no step long from a node to itself, and says when there is none', async () => {
    expect(await find({ from: 'crimea', to: 'crimea' })).toMatchObject({ length: 0, ways: [['crimea']], edges: [] })
    const none = await find({ from: 'vladimir-putin', to: 'crimea', types: 'MADE' })
    expect(none).toMatchObject({ length: null, ways: [], more: false, complete: true })
    expect(await find({ from: 'vladimir-putin', to: 'crimea', longest: '1' })).toMatchObject({ length: null })
  })

  it('leaves out types, and what was said later', async () => {
    const free = await find({ from: 's003-02', to: 's000-46' })
    expect(free.length).toBe(2)
    const without = await find({ from: 's003-02', to: 's000-46', without: 'MADE,CITED_IN' })
    expect(without.edges.filter(({ type }) => ['MADE', 'CITED_IN'].includes(type))).toEqual([])
    const early = await find({ from: 'vladimir-putin', to: 'crimea', asOf: '2022-03-01' })
    for (const { properties } of early.nodes) expect(String(properties.latest ?? '') <= '2022-03-01').toBe(true)
  })

  it('refuses ends that are no nodes', async () => {
    await expect(find({ from: 'nobody', to: 'crimea' })).rejects.toThrow('There is no node "nobody"')
    await expect(find({ from: 'crimea', to: 'nobody' })).rejects.toThrow('There is no node "nobody"')
  })

  it('is as short as a search over all relationships at once finds it, for pairs from everywhere', async () => {
    const ids = await graphs.view(async (graph) => {
      const ask = (label: string) => graph.read(`MATCH (n:${label}) RETURN n.id AS id ORDER BY id`)
      const rows = await Promise.all(labels.map(ask))
      expect(labels.filter((_, index) => rows[index]?.length === 0)).toEqual([])
      return rows.flat().map((row) => String(row.id))
    })
    const all = await graphs.view((graph) => links.answer(graph, { ids }))
    const touching = new Map(ids.map((id) => [id, new Set<string>()]))
    for (const { from, to } of all.edges) {
      touching.get(from)?.add(to)
      touching.get(to)?.add(from)
    }
    const shortest = (from: string, to: string) => {
      let [level, reached, length] = [new Set([from]), new Set([from]), 0]
      while (level.size > 0 && !level.has(to)) {
        level = new Set([...level].flatMap((id) => [...(touching.get(id) ?? [])].filter((it) => !reached.has(it))))
        reached = new Set([...reached, ...level])
        length++
      }
      return level.has(to) && length <= 6 ? length : null
    }
    for (let at = 0; at < 40; at++) {
      const [from = '', to = ''] = [ids[(at * 17) % ids.length], ids[(at * 71 + 13) % ids.length]]
      expect([from, to, (await find({ from, to })).length]).toEqual([from, to, shortest(from, to)])
    }
  })

  describe('a neighbourhood', () => {
    const around = (asked: Asked) =>
      graphs.view((graph) => neighborhood.answer(graph, neighborhood.params.parse({ id: 'neutrality', ...asked })))

    it('is taken part by part: each part holds other nodes, and with the counts of the rest makes up the whole', async () => {
      const whole = await around({ types: 'ASSERTS', direction: 'in', limit: '500' })
      const parts = [
        await around({ types: 'ASSERTS', direction: 'in', limit: '6' }),
        await around({ types: 'ASSERTS', direction: 'in', limit: '500', offset: '5' }),
      ]
      const ids = parts.flatMap(({ nodes }) => nodes.slice(1).map(({ id }) => id))
      expect(ids).toEqual(whole.nodes.slice(1).map(({ id }) => id))
      for (const { edges, leftOut } of parts) {
        const counted = leftOut.reduce((sum, { count }) => sum + count, edges.length)
        expect(counted).toBe(whole.edges.length)
      }
    })

    it('keeps those who act where not all have room, whatever the alphabet says', async () => {
      const { nodes, leftOut } = await around({ id: 'russia', limit: '60' })
      const ids = nodes.map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(['sergey-lavrov', 'vladimir-medinsky', 'vladimir-putin']))
      expect(ids).toHaveLength(60)
      expect(leftOut.every(({ type }) => type !== 'REPRESENTS')).toBe(true)
      expect(leftOut.length).toBeGreaterThan(0)
    })

    it('leads one way only where that is asked', async () => {
      const out = await around({ direction: 'out' })
      expect(out.edges.length).toBeGreaterThan(0)
      for (const { from } of [...out.edges]) expect(from).toBe('neutrality')
      for (const { outgoing } of out.leftOut) expect(outgoing).toBe(true)
    })

    it('of which nothing is wanted is the node alone', async () => {
      expect(await around({ types: 'PRODUCED' })).toMatchObject({
        nodes: [{ id: 'neutrality' }],
        edges: [],
        leftOut: [],
      })
    })
  })

  it('joins given nodes by every relationship among them, and passes over what is no node', async () => {
    const { edges } = await graphs.view((graph) =>
      links.answer(graph, links.params.parse({ ids: 's003-02,mykhailo-podoliak,neutrality,nobody' })),
    )
    const told = edges.map(({ from, type, to }) => `${from} ${type} ${to}`)
    expect(told).toEqual(['mykhailo-podoliak MADE s003-02', 's003-02 CONCEDES neutrality'])
  })
})
