/** Letters of stances on lines between columns: none on another, none on a name, and left out where there is no room. */
import { describe, expect, it } from 'vitest'
import type { Drawable } from '../../../web/drawing/drawable.js'
import { captionGround, type LetteredLine, letterPlaces } from '../../../web/drawing/letter-places.js'
import { letterOf, toCytoscape } from '../../../web/drawing/to-cytoscape.js'

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
    const name = captionGround({ position: { x: 50, y: -14 }, anchor: 'below' }, 'Ann', 16)
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

  it('are numbers too, on straight lines around an oval, clear of discs and of names beside them', () => {
    const at = (x: number, y: number, anchor: 'left' | 'right') => ({ position: { x, y }, anchor })
    const drawn: Drawable = {
      nodes: [
        { id: 'a', kind: 'Actor', caption: 'Ann', place: at(100, 20, 'left') },
        { id: 'b', kind: 'Actor', caption: 'Bob', place: at(260, 20, 'right') },
        { id: 'c', kind: 'Actor', caption: 'Cyrus', place: at(130, 20, 'right') },
        { id: 'd', kind: 'Actor', caption: 'Di', place: at(100, 300, 'left') },
      ],
      edges: [
        { id: 'ab', from: 'a', to: 'b', kind: 'ASSERTS', mutual: true, letter: '3 of 4' },
        { id: 'ac', from: 'a', to: 'c', kind: 'ASSERTS', mutual: true, letter: '1 of 2' },
        { id: 'ad', from: 'a', to: 'd', kind: 'ASSERTS', mutual: true, letter: '2 of 2' },
      ],
    }
    const places = new Map(drawn.nodes.flatMap(({ id, place }) => (place ? [[id, place] as const] : [])))
    const edges = toCytoscape(drawn, places, true).filter(({ group }) => group === 'edges')
    const numbers = new Map<string | undefined, Record<string, unknown>>(
      edges.map(({ data, classes }) => [data.id, { ...data, classes: String(classes) }]),
    )
    expect(numbers.get(letterOf('ad'))).toMatchObject({ letter: '2 of 2', letterAt: 132 })
    // A thick tie covers no number of another: numbers are drawn after all ties, on lines that cannot be seen.
    expect(edges.map(({ data }) => data.id)).toEqual(['ab', 'ac', 'ad', letterOf('ab'), letterOf('ad')])
    for (const id of ['ab', 'ad']) {
      expect(numbers.get(id)?.letter).toBeUndefined()
      expect(numbers.get(id)?.classes).toContain('straight')
      expect(numbers.get(letterOf(id))?.classes).toBe('straight,middle,apart')
    }
    expect(numbers.has(letterOf('ac'))).toBe(false)
    // Ann and Cyrus stand too near to each other for a number between them.
    expect(numbers.get('ac')?.letter).toBeUndefined()
    expect(numbers.get('ac')?.classes).not.toMatch(/middle|first|last/)
    // From rim to rim, past Cyrus and his name: half of the number is 20 pixels wide, and his name ends 45 after him.
    expect(100 + 8 + Number(numbers.get(letterOf('ab'))?.letterAt) - 20).toBeGreaterThan(130 + 45)
  })
})
