/** Force-directed layout of a graph without a centre, after Fruchterman and Reingold (1991). */
import { neighbours, type Point } from '../drawable.js'

/** Preferred length of an edge, in the drawing's pixels. */
const ideal = 90
/** Captions are wider than high. */
const stretch = 1.5
/** Nodes further apart than this do not repel each other. */
const reach = 3 * ideal

/**
 * Deterministic: the same graph always gets the same places. Yields after each round, so that a caller can let the
 * page respond; returns the places after the last.
 */
export function* forceRounds(
  ids: readonly string[],
  edges: readonly { from: string; to: string }[],
): Generator<undefined, Map<string, Point>> {
  const index = new Map(ids.map((id, at) => [id, at]))
  const pairs = [...neighbours(edges)].flatMap(([id, others]) => {
    const a = index.get(id)
    return [...others].flatMap((other) => {
      const b = index.get(other)
      return a !== undefined && b !== undefined && a < b ? [[a, b] as const] : []
    })
  })
  const { x, y } = spiral(ids, pairs)
  const rounds = ids.length < 200 ? 300 : 120
  for (let round = 0; round < rounds; round++) {
    const [dx, dy] = [new Float64Array(ids.length), new Float64Array(ids.length)]
    repel(x, y, dx, dy)
    for (const [a, b] of pairs) {
      const [wide, high] = [at(x, b) - at(x, a), at(y, b) - at(y, a)]
      const pull = Math.hypot(wide, high) / ideal
      add(dx, a, pull * wide * 0.5)
      add(dy, a, pull * high * 0.5)
      add(dx, b, -pull * wide * 0.5)
      add(dy, b, -pull * high * 0.5)
    }
    const warmth = 2 + ideal * (1 - round / rounds) ** 2
    for (let n = 0; n < ids.length; n++) {
      // Keeps loose nodes from drifting away.
      const [wide, high] = [at(dx, n) - 0.02 * at(x, n), at(dy, n) - 0.02 * at(y, n)]
      const far = Math.hypot(wide, high) || 1
      add(x, n, (wide / far) * Math.min(far, warmth))
      add(y, n, (high / far) * Math.min(far, warmth))
    }
    yield
  }
  return new Map(ids.map((id, n) => [id, { x: Math.round(at(x, n) * stretch), y: Math.round(at(y, n)) }]))
}

/** All rounds at once, for graphs of up to a few hundred nodes. */
export function forceLayout(
  ids: readonly string[],
  edges: readonly { from: string; to: string }[],
): Map<string, Point> {
  const work = forceRounds(ids, edges)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

const at = (of: Float64Array, n: number) => of[n] ?? 0
const add = (of: Float64Array, n: number, by: number) => {
  of[n] = at(of, n) + by
}

/** Starting places on a spiral, nodes with most neighbours innermost. */
function spiral(ids: readonly string[], pairs: readonly (readonly [number, number])[]) {
  const degrees = new Float64Array(ids.length)
  for (const [a, b] of pairs) {
    add(degrees, a, 1)
    add(degrees, b, 1)
  }
  const order = ids.map((_, n) => n).sort((a, b) => at(degrees, b) - at(degrees, a) || a - b)
  const [x, y] = [new Float64Array(ids.length), new Float64Array(ids.length)]
  for (const [place, n] of order.entries()) {
    const [far, angle] = [ideal * 0.6 * Math.sqrt(place), place * Math.PI * (3 - Math.sqrt(5))]
    x[n] = far * Math.cos(angle)
    y[n] = far * Math.sin(angle)
  }
  return { x, y }
}

/** Repulsion, on a grid: only nodes in the same or an adjacent square are near enough. */
function repel(x: Float64Array, y: Float64Array, dx: Float64Array, dy: Float64Array): void {
  const squares = new Map<number, number[]>()
  const square = (n: number) => [Math.floor(at(x, n) / reach), Math.floor(at(y, n) / reach)] as const
  const key = (column: number, row: number) => column * 100_003 + row
  for (let n = 0; n < x.length; n++) {
    const place = key(...square(n))
    squares.set(place, [...(squares.get(place) ?? []), n])
  }
  for (let n = 0; n < x.length; n++) {
    const [column, row] = square(n)
    for (let side = -1; side <= 1; side++) {
      for (let up = -1; up <= 1; up++) {
        for (const other of squares.get(key(column + side, row + up)) ?? []) {
          if (other === n) continue
          const [wide, high] = [at(x, n) - at(x, other), at(y, n) - at(y, other)]
          const far2 = Math.max(wide * wide + high * high, 1)
          if (far2 > reach * reach) continue
          const push = (ideal * ideal) / far2
          add(dx, n, push * wide)
          add(dy, n, push * high)
        }
      }
    }
  }
}
