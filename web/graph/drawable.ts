/** What a drawing is made of. Whatever can be put as such nodes and edges can be drawn by `GraphCanvas`. */

export interface Point {
  x: number
  y: number
}

/** On which side of a node its caption stands. */
export type Anchor = 'left' | 'right' | 'below'

export interface Place {
  position: Point
  anchor: Anchor
}

export interface DrawnNode {
  id: string
  /** A label of the graph decides shape and colour; anything else is drawn as a plain disc. */
  kind: string
  /** Long captions are cut in the drawing. */
  caption: string
  /** Where it stands until a reader moves it; without it, a place near its neighbours is found. */
  place?: Place | undefined
  /** Diameter in the drawing's pixels; without it, as usual for its kind. */
  size?: number | undefined
  /** Drawn larger and bordered: what the drawing is about. */
  center?: boolean | undefined
}

export interface DrawnEdge {
  id: string
  from: string
  to: string
  /** ASSERTS, CONCEDES and REJECTS have a colour, a line and an arrowhead of their own; anything else is plain. */
  kind: string
  /** In the drawing's pixels; without it, as usual for its kind. */
  width?: number | undefined
  /** Stands on the line. */
  letter?: string | undefined
  /** Without an arrowhead: it reads the same both ways. */
  mutual?: boolean | undefined
}

export interface Drawable<N extends DrawnNode = DrawnNode, E extends DrawnEdge = DrawnEdge> {
  nodes: readonly N[]
  edges: readonly E[]
}

/** The first `most` nodes, with the edges among them: a drawing of more is neither smooth nor legible. */
export function capped<N extends DrawnNode, E extends DrawnEdge>(
  { nodes, edges }: Drawable<N, E>,
  most: number,
): Drawable<N, E> {
  if (nodes.length <= most) return { nodes, edges }
  const drawn = nodes.slice(0, most)
  const ids = new Set(drawn.map(({ id }) => id))
  return { nodes: drawn, edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}

/** Who touches whom, in the order of the edges; each neighbour once. */
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
