/** Column layout of a neighbourhood: its centre in the middle, neighbours left and right, their neighbours further out. */
import { byText } from '../../../src/codebook/by-text.js'
import { neighbours, nodeKinds, type Place } from '../drawable.js'

interface Placeable {
  id: string
  kind: string
  day: string
  caption: string
}

/** Within a column, top to bottom. */
const order: readonly string[] = [...nodeKinds.filter((kind) => kind !== 'Demand'), 'Demand']
/** Room for captions, in the drawing's pixels: row height, centre to first column, column to column. */
const room = { wide: { row: 34, first: 190, next: 200 }, narrow: { row: 44, first: 85, next: 130 } }
/** Rows in a column before another is begun. */
const mostRows = 15
type Side = 'left' | 'right'

/**
 * Deterministic: the same nodes get the same places in whatever order they come. A node two steps away stands on the
 * side of its neighbours as long as there is room.
 */
export function columnLayout(
  center: string,
  nodes: readonly Placeable[],
  edges: readonly { from: string; to: string }[],
  narrow = false,
): Map<string, Place> {
  const touching = neighbours(edges)
  const key = (node: Placeable) => `${order.indexOf(node.kind)} ${node.day} ${node.caption} ${node.id}`
  const others = nodes.filter((node) => node.id !== center).sort((a, b) => byText(key(a), key(b)))
  const near = new Set(touching.get(center))
  const first = others.filter((node) => near.has(node.id)).map((node) => node.id)
  const far = others.filter((node) => !near.has(node.id)).map((node) => node.id)
  const middle = Math.floor(first.length / 2)
  const inner = { left: first.slice(0, middle), right: first.slice(middle) }
  const places = new Map<string, Place>([[center, { position: { x: 0, y: 0 }, anchor: 'below' }]])
  const used = { left: 0, right: 0 }
  const fill = (ids: readonly string[], side: Side) => {
    for (let start = 0; start < ids.length; start += mostRows, used[side]++) {
      const column = ids.slice(start, start + mostRows)
      for (const [index, id] of column.entries()) {
        const position = slot(index, column.length, used[side], narrow)
        places.set(id, { position: { ...position, x: side === 'left' ? -position.x : position.x }, anchor: side })
      }
    }
  }
  fill(inner.left, 'left')
  fill(inner.right, 'right')
  const heightOf = (id: string) => {
    const ys = [...(touching.get(id) ?? [])].flatMap((other) => places.get(other)?.position.y ?? [])
    return ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length)
  }
  const outer: Record<Side, string[]> = { left: [], right: [] }
  const left = new Set(inner.left)
  for (const id of far.map((id) => ({ id, y: heightOf(id) })).sort((a, b) => a.y - b.y)) {
    const parents = [...(touching.get(id.id) ?? [])]
    const wanted: Side = parents.filter((parent) => left.has(parent)).length * 2 > parents.length ? 'left' : 'right'
    const full = outer[wanted].length >= far.length / 2
    outer[full ? (wanted === 'left' ? 'right' : 'left') : wanted].push(id.id)
  }
  fill(outer.left, 'left')
  fill(outer.right, 'right')
  return places
}

/** A slot right of the centre: the ends of the first column lean in, every other column is half a row lower. */
function slot(index: number, rows: number, column: number, narrow: boolean): { x: number; y: number } {
  const { row, first, next } = narrow ? room.narrow : room.wide
  const y = (index - (rows - 1) / 2) * row
  const lean = rows < 2 || column > 0 ? 0 : 0.3 * first * (y / ((rows / 2) * row)) ** 2
  return { x: first + column * next - lean, y: y + (column % 2) * (row / 2) }
}
