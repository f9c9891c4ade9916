/** Places of the whole table: people of one side left, demands by issue in the middle, people of the other side right. Pure. */
import type { Place } from '../../drawing/drawable.js'

export interface Column {
  /** The first stands left, the second right, further ones below these. */
  side: string
  people: readonly { id: string }[]
}
export interface Block {
  issue: string
  demands: readonly { id: string; caption: string }[]
}

export interface TableLayout {
  places: Map<string, Place>
  boxes: Map<string, { width: number; height: number }>
  height: number
}

/** In pixels: width of a box, its height by lines of caption, space below it and below an issue, room of a person, and from the edge to a column. */
const sizes = {
  wide: { box: 190, heights: [18, 30], gap: 3, block: 10, heading: 18, person: 26, most: 84, edge: 168, letters: 32 },
  narrow: { box: 118, heights: [20, 44], gap: 4, block: 12, heading: 20, person: 50, most: 110, edge: 44, letters: 20 },
}

/** Room for the buttons of the drawing. */
const aboveAll = 30

/** The ids of headings. */
export const sideHeading = (side: string) => `side ${side}`
export const issueHeading = (issue: string) => `issue ${issue}`

/** @param width of the drawing, in pixels; all is laid out at its own size, so that nothing has to be scaled down */
export function tableLayout(
  columns: readonly Column[],
  blocks: readonly Block[],
  width: number,
  narrow: boolean,
): TableLayout {
  const size = narrow ? sizes.narrow : sizes.wide
  const places = new Map<string, Place>()
  const boxes = new Map<string, { width: number; height: number }>()
  const middle = width / 2
  const put = (id: string, x: number, y: number, anchor: Place['anchor'] = 'below') =>
    places.set(id, { position: { x, y }, anchor })
  const top = aboveAll + size.heading + 6
  let y = top
  for (const { issue, demands } of blocks) {
    put(issueHeading(issue), middle, y + size.heading / 2 - 2)
    y += size.heading
    for (const { id, caption } of demands) {
      const height = size.heights[caption.length > size.letters * 0.9 ? 1 : 0] as number
      boxes.set(id, { width: size.box, height })
      put(id, middle, y + height / 2)
      y += height + size.gap
    }
    y += size.block
  }
  let height = y
  for (const place of [0, 1]) {
    const own = columns.filter((_, index) => index % 2 === place)
    const people = own.reduce((sum, column) => sum + column.people.length, 0)
    const free = y - top - (own.length - 1) * (size.heading + 6)
    const row = Math.min(size.most, Math.max(size.person, free / Math.max(1, people)))
    const x = place === 0 ? size.edge : width - size.edge
    const anchor = narrow ? 'below' : place === 0 ? 'left' : 'right'
    let at = aboveAll
    for (const column of own) {
      put(sideHeading(column.side), x, at + size.heading / 2)
      at += size.heading + 6
      for (const { id } of column.people) {
        put(id, x, at + (narrow ? 12 : row / 2), anchor)
        at += row
      }
    }
    height = Math.max(height, at)
  }
  return { places, boxes, height }
}
