/** Around a node with more relationships than are looked at, an answer says so before the work, and what to ask instead. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { links } from '../../src/questions/links.js'
import { neighborhood } from '../../src/questions/neighborhood.js'
import { path } from '../../src/questions/path.js'
import { mostRelationships } from '../../src/questions/support/incident-edges.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'

describe('an issue with more demands than are looked at', () => {
  let graph: GraphStore
  const around = (given: Record<string, string>) => neighborhood.answer(graph, neighborhood.params.parse(given))
  beforeAll(async () => {
    graph = openEmbedded()
    const text = `CREATE (i:Issue {id: 'river', name: 'River'}), (l:Issue {id: 'lake', name: 'Lake'}), (a:Actor {id: 'red', name: 'Red'})
      WITH i, l, a UNWIND range(0, ${mostRelationships}) AS n
      CREATE (d:Demand {id: 'd' + toString(n)})-[:PART_OF]->(i), (d)-[:COUNTERS]->(l)
      WITH d, a, n WHERE n < 3 CREATE (d)-[:RAISED_BY]->(a)`
    await graph.write([{ text }])
  })
  afterAll(() => graph.close())

  it('is refused with what to ask instead, and answered where types leave few', async () => {
    await expect(around({ id: 'river' })).rejects.toMatchObject({
      status: 422,
      message: expect.stringMatching(/50,000 relationships: PART_OF 50,001\. Ask for some with types/),
      members: { limit: { relationships: mostRelationships } },
    })
    expect(await around({ id: 'river', types: 'CLAIMS' })).toMatchObject({ nodes: [{ id: 'river' }], leftOut: [] })
  })

  it('is drawn two steps away, with all of its other demands left out', async () => {
    const { nodes, edges, leftOut } = await around({ id: 'd1', depth: '2', types: 'PART_OF,RAISED_BY' })
    expect(nodes.map(({ id }) => id)).toEqual(['d1', 'red', 'river', 'd0', 'd2'])
    expect(edges.filter(({ to }) => to === 'river').map(({ from }) => from)).toEqual(
      expect.arrayContaining(['d0', 'd1', 'd2']),
    )
    expect(leftOut).toEqual([{ node: 'river', type: 'PART_OF', outgoing: false, count: mostRelationships + 1 - 3 }])
    const away = await around({ id: 'd1', depth: '2', types: 'PART_OF,RAISED_BY', direction: 'out' })
    expect(away).toMatchObject({ nodes: [{ id: 'd1' }, { id: 'red' }, { id: 'river' }], leftOut: [] })
  })

  it('is passed on a way that is found from the other end; a search between two such issues gives up, and says so', async () => {
    const find = (from: string, to: string) => path.answer(graph, path.params.parse({ from, to }))
    expect(await find('river', 'red')).toMatchObject({ length: 2, complete: true })
    expect(await find('red', 'd9')).toMatchObject({ length: 3, complete: true })
    expect(await find('river', 'lake')).toMatchObject({ length: null, ways: [], complete: false })
  })

  it('is linked to the demands that are asked about, and to no others', async () => {
    const { edges } = await links.answer(graph, links.params.parse({ ids: 'river,d1,red' }))
    expect(edges.map(({ id }) => id)).toEqual(['d1|PART_OF|river', 'd1|RAISED_BY|red'])
  })
})
