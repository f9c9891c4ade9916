/** Places of the whole table: people of one side left, demands by issue in the middle, people of the other side right. Pure. */
import type { Place } from '../../drawing/drawable.js'

export interface Column {
  /** The first stands left, the second right, further ones below these. */
  side: string
  people: readonly { id: string; caption: string }[]
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

/**
 * In pixels: width of a box, its height by lines of caption, and space below it and below an issue; the room of a person
 * and of a line of its name, where that stands below it; from the edge to a column; letters of a line in a box and below a
 * person.
 */
const sizes = {
  wide: {
    ...{ box: 190, heights: [18, 30, 42], gap: 3, block: 10, heading: 18 },
    ...{ person: 26, nameLine: 0, most: 84, edge: 168, letters: 29, nameLetters: 40 },
  },
  narrow: {
    ...{ box: 138, heights: [20, 32, 44], gap: 4, block: 12, heading: 20 },
    ...{ person: 32, nameLine: 14, most: 110, edge: 46, letters: 20, nameLetters: 13 },
  },
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
      const height = size.heights[Math.min(linesOf(caption, size.letters), size.heights.length) - 1] as number
      boxes.set(id, { width: size.box, height })
      put(id, middle, y + height / 2)
      y += height + size.gap
    }
    y += size.block
  }
  let height = y
  for (const place of [0, 1]) {
    const own = columns.filter((_, index) => index % 2 === place)
    const people = own.flatMap((column) => column.people)
    const needed = ({ caption }: { caption: string }) =>
      size.person + size.nameLine * linesOf(caption, size.nameLetters)
    const free = y - top - (own.length - 1) * (size.heading + 6)
    const spare = free - people.reduce((sum, person) => sum + needed(person), 0)
    const between = Math.max(0, spare / Math.max(1, people.length))
    const roomOf = (person: { caption: string }) =>
      Math.max(needed(person), Math.min(size.most, needed(person) + between))
    const x = place === 0 ? size.edge : width - size.edge
    const anchor = narrow ? 'below' : place === 0 ? 'left' : 'right'
    let at = aboveAll
    for (const column of own) {
      put(sideHeading(column.side), x, at + size.heading / 2)
      at += size.heading + 6
      for (const person of column.people) {
        const room = roomOf(person)
        put(person.id, x, at + (narrow ? 14 : room / 2), anchor)
        at += room
      }
    }
    height = Math.max(height, at)
  }
  return { places, boxes, height }
}

/** Lines that a caption takes where so many letters fit on one; a longer word is not broken. */
function linesOf(caption: string, letters: number): number {
  let [lines, taken] = [1, 0]
  for (const word of caption.split(' ')) {
    const wide = taken === 0 ? word.length : taken + 1 + word.length
    if (wide <= letters) taken = wide
    else {
      if (taken > 0) lines++
      taken = word.length
    }
  }
  return lines
}
