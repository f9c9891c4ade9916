/** Places new nodes near their neighbours, on free ground, without moving the old ones. Pure. */
import { type DrawnEdge, type DrawnNode, neighbours, type Place, type Point } from '../drawable.js'

/** Half the room a node and its caption take up, in the drawing's pixels. */
const room = { wide: 160, high: 30 }
/** Rings of candidate places around the neighbours: radius of the first, distance between two, how many to try. */
const rings = { first: 110, next: 45, most: 24 }

/**
 * @param placed nodes that stand already and stay
 * @returns places for the others, in their order
 */
export function placeNearNeighbours(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  placed: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const ground = occupied(placed.values())
  const touching = neighbours(edges)
  const found = new Map<string, Place>()
  const placeOf = (id: string) => found.get(id) ?? placed.get(id)
  const middle = mean([...placed.values()].map(({ position }) => position))
  const put = (id: string, place: Place) => {
    found.set(id, place)
    ground.take(place)
  }
  let waiting = nodes.filter(({ id }) => !placed.has(id))
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length
    waiting = waiting.filter(({ id }) => {
      const near = [...(touching.get(id) ?? [])].flatMap((other) => placeOf(other) ?? [])
      if (near.length === 0) return true
      put(id, freeNear(mean(near.map(({ position }) => position)), middle, ground))
      return false
    })
  }
  // Nodes without a drawn neighbour stand in rows at the bottom.
  const bottom = Math.max(0, ...[...placed.values(), ...found.values()].map(({ position }) => position.y))
  for (const [at, { id }] of waiting.entries()) {
    const [row, column] = [Math.floor(at / 5), at % 5]
    put(id, { position: { x: (column - 2) * room.wide, y: bottom + (row + 2) * 2 * room.high }, anchor: 'below' })
  }
  return found
}

/** Tries outward from the middle first, then to either side, then a ring further out. */
function freeNear(from: Point, middle: Point, ground: Ground): Place {
  const outward = Math.atan2(from.y - middle.y, from.x - middle.x)
  let last: Place | null = null
  for (let ring = 0; ring < rings.most; ring++) {
    const far = rings.first + ring * rings.next
    const step = room.high / far
    for (let turn = 0; turn * step <= Math.PI; turn++) {
      for (const side of turn === 0 ? [1] : [1, -1]) {
        const angle = outward + side * turn * step
        const x = Math.round(from.x + 1.3 * far * Math.cos(angle))
        const position = { x, y: Math.round(from.y + far * Math.sin(angle)) }
        last = { position, anchor: x >= from.x ? 'right' : 'left' }
        if (ground.isFree(last)) return last
      }
    }
  }
  return last ?? { position: from, anchor: 'right' }
}

const mean = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(1, points.length),
})

interface Ground {
  isFree(place: Place): boolean
  take(place: Place): void
}

/** The boxes that nodes and captions cover, indexed by horizontal strip. */
function occupied(places: Iterable<Place>): Ground {
  const strips = new Map<number, [number, number, number][]>()
  const boxOf = ({ position: { x, y }, anchor }: Place): [number, number, number] =>
    anchor === 'left'
      ? [x - room.wide, x + 20, y]
      : anchor === 'right'
        ? [x - 20, x + room.wide, y]
        : [x - room.wide / 2, x + room.wide / 2, y]
  const strip = (y: number) => Math.floor(y / room.high)
  const ground: Ground = {
    isFree(place) {
      const [left, right, y] = boxOf(place)
      return [-1, 0, 1].every((by) =>
        (strips.get(strip(y) + by) ?? []).every(
          ([otherLeft, otherRight, otherY]) =>
            right <= otherLeft || left >= otherRight || Math.abs(y - otherY) >= room.high,
        ),
      )
    },
    take(place) {
      const box = boxOf(place)
      const key = strip(box[2])
      strips.set(key, [...(strips.get(key) ?? []), box])
    },
  }
  for (const place of places) ground.take(place)
  return ground
}
