/** The columns around a node: few rows fill the height of the canvas, and captions on a phone do not cover each other. */
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../web/drawing/drawable.js'
import { columnLayout } from '../../../web/drawing/layouts/columns.js'

const node = (id: string) => ({ id, kind: 'Statement', day: '2001-01-01', caption: id })
const near = (count: number) => Array.from({ length: count }, (_, index) => `near-${index}`)
/** So many around the middle, and behind each of the first so many another one. */
function around(neighbours: number, behind: number, narrow = false): Place[] {
  const ids = near(neighbours)
  const far = ids.slice(0, behind).map((id) => `behind ${id}`)
  const edges = [
    ...ids.map((id) => ({ from: 'middle', to: id })),
    ...far.map((id, index) => ({ from: ids[index] ?? '', to: id })),
  ]
  return [...columnLayout('middle', ['middle', ...ids, ...far].map(node), edges, narrow).values()]
}
const span = (places: readonly Place[], axis: 'x' | 'y') => {
  const at = places.map(({ position }) => position[axis])
  return Math.max(...at) - Math.min(...at)
}

describe('columns around a node', () => {
  it('spreads few rows over the height, and keeps many at a row that reads well', () => {
    const few = around(8, 8)
    expect(few).toHaveLength(17)
    expect(span(few, 'y')).toBeGreaterThan(span(few, 'x') * 0.6)
    const many = around(30, 0)
    expect(span(many, 'y')).toBe(14 * 34)
  })

  it('makes no row higher than a reader can follow', () => {
    const ys = around(4, 0).map(({ position }) => position.y)
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThanOrEqual(170)
  })

  it('keeps two columns a side within a phone, with captions below that do not meet', () => {
    const places = around(8, 8, true)
    expect(places.every(({ anchor }) => anchor === 'below')).toBe(true)
    expect(span(places, 'x')).toBeLessThan(320)
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1)) {
        const apart = Math.abs(one.position.x - other.position.x)
        if (apart < 92) expect(Math.abs(one.position.y - other.position.y)).toBeGreaterThanOrEqual(31)
      }
  })

  it('writes captions beside a single column', () => {
    expect(new Set(around(6, 0, true).map(({ anchor }) => anchor))).toEqual(new Set(['below', 'left', 'right']))
  })
})
