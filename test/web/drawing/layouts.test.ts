/** Places in a drawing: old nodes stay, new ones stand near their neighbours, and the same graph is always laid out alike. */
import { describe, expect, it } from 'vitest'
import { capped, type DrawnEdge, type DrawnNode, type Place } from '../../../web/drawing/drawable.js'
import { forceLayout } from '../../../web/drawing/layouts/force.js'
import { placeNearNeighbours } from '../../../web/drawing/layouts/near-neighbours.js'

const nodes = (...ids: string[]): DrawnNode[] => ids.map((id) => ({ id, kind: 'Statement', caption: id }))
const edge = (from: string, to: string): DrawnEdge => ({ id: `${from} ${to}`, from, to, kind: 'MADE' })
const at = (x: number, y: number): Place => ({ position: { x, y }, anchor: 'right' })
const distance = (a: Place, b: Place) => Math.hypot(a.position.x - b.position.x, a.position.y - b.position.y)

describe('new nodes', () => {
  const placed = new Map([
    ['middle', at(0, 0)],
    ['hub', at(400, 0)],
  ])
  const leaves = Array.from({ length: 24 }, (_, index) => `leaf-${index}`)
  const edges = [edge('middle', 'hub'), ...leaves.map((leaf) => edge('hub', leaf))]
  const found = placeNearNeighbours(nodes('middle', 'hub', ...leaves), edges, placed)

  it('leave the old where they are', () => {
    expect([...found.keys()]).toEqual(leaves)
  })

  it('stand nearer to their neighbour than to anything else, and apart from one another', () => {
    const places = [...found.values()]
    for (const place of places) expect(distance(place, at(400, 0))).toBeLessThan(distance(place, at(0, 0)) + 400)
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1)) expect(distance(one, other)).toBeGreaterThanOrEqual(29)
  })

  it('stand outward, away from the middle of the drawing, while there is room', () => {
    expect(found.get('leaf-0')?.position.x).toBeGreaterThan(400)
  })

  it('follow one another along a chain, and stand at the bottom without neighbours', () => {
    const chain = placeNearNeighbours(nodes('hub', 'c', 'b', 'alone'), [edge('hub', 'b'), edge('b', 'c')], placed)
    expect([...chain.keys()].sort()).toEqual(['alone', 'b', 'c'])
    expect(chain.get('alone')?.position.y).toBeGreaterThan(chain.get('c')?.position.y ?? 0)
  })
})

describe('the force layout', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `n${index}`)
  const ring = ids.map((id, index) => edge(id, ids[(index + 1) % ids.length] ?? ''))
  const places = forceLayout(ids, ring)
  const far = (a: string, b: string) => {
    const [one, other] = [places.get(a), places.get(b)]
    return Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))
  }

  it('gives the same places every time', () => {
    expect(forceLayout(ids, ring)).toEqual(places)
  })

  it('keeps neighbours nearer than the rest, and no two on one place', () => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const near = mean(ring.map(({ from, to }) => far(from, to)))
    const all = mean(ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => far(a, b))))
    expect(near).toBeLessThan(all / 2)
    expect(Math.min(...ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => far(a, b))))).toBeGreaterThan(20)
  })
})

it('caps the number of nodes, and keeps the relationships among them', () => {
  const all = { nodes: nodes('a', 'b', 'c'), edges: [edge('a', 'b'), edge('b', 'c')] }
  expect(capped(all, 2)).toEqual({ nodes: nodes('a', 'b'), edges: [edge('a', 'b')] })
  expect(capped(all, 3)).toEqual(all)
})
