/** A network of two kinds of node as two columns: its rows left, its columns right as boxes, both by strength. Pure. */
import type { Drawable, DrawnNode } from '../drawing/drawable.js'

/** In pixels: from the edge to the rows, width and height of a box, and the least room of a row. */
const sizes = {
  wide: { edge: 190, box: 210, height: 20, row: 26, letters: 200 },
  narrow: { edge: 58, box: 150, height: 32, row: 46, letters: 22 },
}

/** More than these in two columns are higher than two screens. */
export const mostInColumns = 48

/** Lines lie close to each other here. */
const thinner = 0.6

/** Room for the buttons of the drawing. */
const top = 44

export function inTwoColumns(
  { nodes, edges }: Drawable,
  width: number,
  narrow: boolean,
): { drawn: Drawable; height: number } | null {
  const size = narrow ? sizes.narrow : sizes.wide
  // Not yet measured, or measured for another layout: boxes would cover their rows.
  if (width < size.edge + size.box) return null
  const strength = new Map<string, number>()
  const add = (id: string, by: number) => strength.set(id, (strength.get(id) ?? 0) + by)
  for (const { from, to, width: weight = 1 } of edges) {
    add(from, weight)
    add(to, weight)
  }
  const isRow = ({ id }: DrawnNode) => id.startsWith('row ')
  const inOrder = [...nodes].sort((a, b) => (strength.get(b.id) ?? 0) - (strength.get(a.id) ?? 0))
  const [left, right] = [inOrder.filter(isRow), inOrder.filter((node) => !isRow(node))]
  const height = Math.max(left.length * size.row, right.length * (size.height + 4)) + top
  const at = (index: number, count: number) => top + ((index + 0.5) * (height - top - 10)) / Math.max(1, count)
  const wide = Math.min(width, 760)
  const [x, last] = [(width - wide) / 2 + size.edge, (width + wide) / 2 - size.box / 2 - 12]
  return {
    height,
    drawn: {
      nodes: [
        ...left.map((node, index) => ({
          ...node,
          place: {
            position: { x, y: at(index, left.length) },
            anchor: narrow ? ('below' as const) : ('left' as const),
          },
        })),
        ...right.map((node, index) => ({
          ...node,
          box: {
            width: size.box,
            height: node.caption.length > size.letters ? size.height : Math.min(20, size.height),
          },
          place: { position: { x: last, y: at(index, right.length) }, anchor: 'below' as const },
        })),
      ],
      edges: edges.map((edge) => ({ ...edge, width: (edge.width ?? 1) * thinner, level: true })),
    },
  }
}
