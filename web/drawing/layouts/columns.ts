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
/**
 * In the drawing's pixels: least and most height of a row, centre to first column, column to column, and the caption that
 * sticks out. On a phone captions of several columns stand below their nodes, which takes less width and higher rows.
 */
const rooms = {
  wide: { row: 34, most: 170, first: 190, next: 200, beyond: 150 },
  narrow: { row: 44, most: 110, first: 85, next: 130, beyond: 100 },
  crowded: { row: 62, most: 150, first: 76, next: 76, beyond: 46 },
}
/** Height to width of a drawing that fills the canvas of a desktop, and of a phone. */
const shapes = { wide: 0.7, narrow: 1.25 }
/** Rows in a column before another is begun. */
const mostRows = 15
type Side = 'left' | 'right'
const sides: readonly Side[] = ['left', 'right']

/**
 * Deterministic: the same nodes get the same places in whatever order they come. A node two steps away stands on the
 * side of its neighbours as long as there is room. Few rows are spread over the height of the canvas.
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
  const columns = { left: inColumns(first.slice(0, middle)), right: inColumns(first.slice(middle)) }
  const outer = outerSides(far, touching, columns)
  for (const side of sides) columns[side].push(...inColumns(outer[side]))
  const deep = Math.max(columns.left.length, columns.right.length)
  const room = narrow ? (deep > 1 ? rooms.crowded : rooms.narrow) : rooms.wide
  const row = rowHeight(room, columns, narrow)
  const places = new Map<string, Place>([[center, { position: { x: 0, y: 0 }, anchor: 'below' }]])
  for (const side of sides)
    for (const [column, ids] of columns[side].entries())
      for (const [index, id] of ids.entries()) {
        const { x, y } = slot(index, ids.length, column, row, room)
        places.set(id, {
          position: { x: side === 'left' ? -x : x, y },
          anchor: room === rooms.crowded ? 'below' : side,
        })
      }
  return places
}

const inColumns = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / mostRows) }, (_, at) => ids.slice(at * mostRows, (at + 1) * mostRows))

/** Those two steps away: on the side of most of their neighbours, at about their height. */
function outerSides(
  far: readonly string[],
  touching: ReadonlyMap<string, ReadonlySet<string>>,
  inner: Record<Side, string[][]>,
): Record<Side, string[]> {
  const heights = new Map(
    sides.flatMap((side) =>
      inner[side].flatMap((ids) => ids.map((id, index) => [id, index - (ids.length - 1) / 2] as const)),
    ),
  )
  const heightOf = (id: string) => {
    const ys = [...(touching.get(id) ?? [])].flatMap((other) => heights.get(other) ?? [])
    return ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length)
  }
  const outer: Record<Side, string[]> = { left: [], right: [] }
  const left = new Set(inner.left.flat())
  for (const { id } of far.map((id) => ({ id, y: heightOf(id) })).sort((a, b) => a.y - b.y)) {
    const parents = [...(touching.get(id) ?? [])]
    const wanted: Side = parents.filter((parent) => left.has(parent)).length * 2 > parents.length ? 'left' : 'right'
    const full = outer[wanted].length >= far.length / 2
    outer[full ? (wanted === 'left' ? 'right' : 'left') : wanted].push(id)
  }
  return outer
}

type Room = (typeof rooms)[keyof typeof rooms]

/** As high as fills the canvas beside so many columns, within what reads well. */
function rowHeight(room: Room, columns: Record<Side, string[][]>, narrow: boolean): number {
  const rows = Math.max(2, ...sides.flatMap((side) => columns[side].map((ids) => ids.length)))
  const deep = Math.max(1, columns.left.length, columns.right.length)
  const width = 2 * (room.first + (deep - 1) * room.next + room.beyond)
  const filling = ((narrow ? shapes.narrow : shapes.wide) * width) / (rows - 0.5)
  return Math.round(Math.min(room.most, Math.max(room.row, filling)))
}

/** A slot right of the centre: the ends of the first column lean in, every other column is half a row lower. */
function slot(index: number, rows: number, column: number, row: number, room: Room): { x: number; y: number } {
  const y = (index - (rows - 1) / 2) * row
  const lean = rows < 2 || column > 0 ? 0 : 0.3 * room.first * (y / ((rows / 2) * row)) ** 2
  return { x: room.first + column * room.next - lean, y: y + (column % 2) * (row / 2) }
}
