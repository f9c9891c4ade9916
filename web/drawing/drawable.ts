/** The nodes and edges that `Canvas` draws, whatever they stand for. */
import type { Label } from '../../src/codebook/graph-schema.js'

/** Labels of the graph that have a shape and a colour of their own, in the order of legends. */
export const nodeKinds = [
  'Actor',
  'Issue',
  'Demand',
  'Event',
  'Draft',
  'Source',
  'Conflict',
  'Dataset',
  'Statement',
] as const satisfies readonly Label[]

export interface Point {
  x: number
  y: number
}

/** The side of a node on which its caption stands. */
export type Anchor = 'left' | 'right' | 'below'

export interface Place {
  position: Point
  anchor: Anchor
}

export interface DrawnNode {
  id: string
  /** A label of the graph sets shape and colour; anything else is drawn as a plain disc. */
  kind: string
  /** Long captions are cut in the drawing. */
  caption: string
  /** Where it stands until a reader moves it; without one, it is placed near its neighbours. */
  place?: Place | undefined
  /** Diameter in the drawing's pixels; by default that of its kind. */
  size?: number | undefined
  /** The node the drawing is about: larger, with a heavy border. */
  center?: boolean | undefined
  /** The custom property with its colour, such as `side-1`; by default that of its kind. */
  colour?: string | undefined
  /** A box with the caption inside; in the drawing's pixels. */
  box?: { width: number; height: number } | undefined
  /** There, but with nothing to say yet. */
  faint?: boolean | undefined
}

export interface DrawnEdge {
  id: string
  from: string
  to: string
  /** ASSERTS, CONCEDES and REJECTS have a colour, a line and an arrowhead of their own; anything else is plain. */
  kind: string
  /** In the drawing's pixels; by default that of its kind. */
  width?: number | undefined
  /** Printed on the line. */
  letter?: string | undefined
  /** Reads the same both ways, so it has no arrowhead. */
  mutual?: boolean | undefined
  /** Whether others alone tell it, which makes the line dashed; a stance then has its colour, letter and arrowhead, but no line of its own. */
  told?: boolean | undefined
  /** Leaves and arrives level, as between columns. */
  level?: boolean | undefined
  /** Words along the line. */
  caption?: string | undefined
}

export interface Drawable<N extends DrawnNode = DrawnNode, E extends DrawnEdge = DrawnEdge> {
  nodes: readonly N[]
  edges: readonly E[]
}

/** A caption without a shape, such as the name of a column; it cannot be selected. */
export const heading = 'Heading'

/** The first `most` nodes and the edges among them: a larger drawing is neither smooth nor legible. */
export function capped<N extends DrawnNode, E extends DrawnEdge>(
  { nodes, edges }: Drawable<N, E>,
  most: number,
): Drawable<N, E> {
  if (nodes.length <= most) return { nodes, edges }
  const drawn = nodes.slice(0, most)
  const ids = new Set(drawn.map(({ id }) => id))
  return { nodes: drawn, edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}

/** The neighbours of each node, in the order of the edges, each once. */
export function neighbours(edges: readonly { from: string; to: string }[]): Map<string, Set<string>> {
  const touching = new Map<string, Set<string>>()
  const touch = (a: string, b: string) => {
    const others = touching.get(a)
    if (others) others.add(b)
    else touching.set(a, new Set([b]))
  }
  for (const { from, to } of edges) {
    if (from === to) continue
    touch(from, to)
    touch(to, from)
  }
  return touching
}
