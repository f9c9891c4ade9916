/** A network around an oval: as wide as the page, each label in a row of its own, and thinner lines where there are many. */
import { describe, expect, it } from 'vitest'
import type { Drawable } from '../../../web/drawing/drawable.js'
import { aroundOval, mostAround } from '../../../web/network/around-oval.js'

const nodes = Array.from({ length: mostAround }, (_, index) => ({
  id: `n${index}`,
  kind: 'Actor',
  caption: `n${index}`,
}))
const ties = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `${index}`, from: `n${index % mostAround}`, to: `n${(index * 7 + 1) % mostAround}` },
    ...{ kind: 'ASSERTS', width: 4 },
  }))
const drawn = (given: Drawable, width = 358) => aroundOval(given, width, true) ?? expect.fail('it has a width')

describe('a network around an oval', () => {
  it('waits for its width', () => {
    expect(aroundOval({ nodes, edges: [] }, 0, true)).toBeNull()
  })

  it('fits a phone with its labels, each in a row of its own', () => {
    const { drawn: it, height } = drawn({ nodes, edges: ties(20) })
    for (const side of ['left', 'right']) {
      const places = it.nodes.flatMap(({ place }) => (place?.anchor === side ? [place.position] : []))
      expect(places).toHaveLength(mostAround / 2)
      const ys = places.map(({ y }) => y).sort((a, b) => a - b)
      for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(28)
      for (const { x, y } of places) {
        expect([x > 90, x < 268]).toEqual([true, true])
        expect([y > 0, y < height]).toEqual([true, true])
      }
    }
  })

  it('makes lines thinner where there are many', () => {
    expect(new Set(drawn({ nodes, edges: ties(20) }).drawn.edges.map(({ width }) => width))).toEqual(new Set([4]))
    expect(new Set(drawn({ nodes, edges: ties(90) }).drawn.edges.map(({ width }) => width))).toEqual(new Set([2]))
  })
})
