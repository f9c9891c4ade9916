/** Letters of stances on lines between columns: none on another, none on a name, and left out where there is no room. */
import { describe, expect, it } from 'vitest'
import type { Drawable } from '../../../web/drawing/drawable.js'
import { captionBelow, type LetteredLine, letterPlaces } from '../../../web/drawing/letter-places.js'
import { toCytoscape } from '../../../web/drawing/to-cytoscape.js'

const line = (id: string, y: number, letter = 'A'): LetteredLine => ({
  ...{ id, letter },
  points: [
    { x: 0, y },
    { x: 30, y },
    { x: 70, y },
    { x: 100, y },
  ],
})

describe('letters on lines', () => {
  it('stand in the middle of a line that is alone', () => {
    expect(letterPlaces([line('a', 0)], []).get('a')).toBeCloseTo(50, 0)
  })

  it('stand apart on lines that lie on one another', () => {
    const found = letterPlaces([line('a', 0), line('b', 2), line('c', 4)], [])
    const at = [...found.values()].sort((a, b) => a - b)
    expect(at).toHaveLength(3)
    for (const [index, far] of at.slice(1).entries()) expect(far - (at[index] ?? 0)).toBeGreaterThan(12)
  })

  it('stand clear of a name, and are left out where there is no room', () => {
    const name = captionBelow({ position: { x: 50, y: -14 }, anchor: 'below' }, 'Ann', 16)
    const beside = letterPlaces([line('a', 0)], [name]).get('a') ?? expect.fail('there is room')
    expect(Math.abs(beside - 50)).toBeGreaterThan(14)
    expect(letterPlaces([line('a', 0)], [[-10, -10, 110, 10]]).size).toBe(0)
  })

  it('are on a drawing where they have room, and nowhere else', () => {
    const place = (x: number, y: number) => ({ position: { x, y }, anchor: 'left' as const })
    const people = Array.from({ length: 60 }, (_, index) => `p${index}`)
    const drawn: Drawable = {
      nodes: [
        ...people.map((id, index) => ({ id, kind: 'Actor', caption: id, place: place(0, index * 3) })),
        { id: 'bridge', kind: 'Demand', caption: 'Bridge', box: { width: 100, height: 18 }, place: place(200, 90) },
      ],
      edges: people.map((id) => ({
        ...{ id: `${id}>`, from: id, to: 'bridge', kind: 'ASSERTS' },
        letter: 'A',
        level: true,
      })),
    }
    const places = new Map(drawn.nodes.flatMap(({ id, place }) => (place ? [[id, place] as const] : [])))
    const edges = toCytoscape(drawn, places, false).filter(({ group }) => group === 'edges')
    const lettered = edges.filter(({ data }) => data.letter)
    expect(lettered.length).toBeGreaterThan(5)
    expect(lettered.length).toBeLessThan(edges.length)
    for (const { data, classes } of edges) {
      expect(data.letterAt === undefined).toBe(data.letter === undefined)
      expect(String(classes).includes('middle')).toBe(data.letter !== undefined)
    }
  })
})
