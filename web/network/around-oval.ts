/** A network of one kind of node around an oval, at its own size, so that its labels can be read on a phone. Pure. */
import type { Drawable } from '../drawing/drawable.js'
import { ovalLayout } from '../drawing/layouts/oval.js'

/** Around an oval, more labels than these need a drawing higher than a screen. */
export const mostAround = 40

/** More lines than these would hide one another at their full width. */
const mostThick = 40

/** Height for so many nodes, in pixels. */
export const ovalHeight = (nodes: number, narrow: boolean) =>
  Math.max(narrow ? 420 : 460, (nodes / 2) * (narrow ? 30 : 26) + 90)

export function aroundOval(
  { nodes, edges }: Drawable,
  width: number,
  narrow: boolean,
): { drawn: Drawable; height: number } | null {
  if (width === 0) return null
  const height = ovalHeight(nodes.length, narrow)
  const ties = edges.map(({ from, to, kind, width: weight = 1 }) => ({
    ...{ from, to, weight: kind === 'REJECTS' ? -weight : weight },
  }))
  const ids = nodes.map(({ id }) => id)
  const places = ovalLayout(ids, ties, { width, height, narrow })
  const thinner = edges.length > mostThick ? 0.5 : 1
  return {
    height,
    drawn: {
      nodes: nodes.map((node) => ({ ...node, place: places.get(node.id) })),
      edges: edges.map((edge) => ({ ...edge, width: (edge.width ?? 1) * thinner })),
    },
  }
}
