/** Where an arrow key leads: the neighbour that lies nearest to its direction. Pure. */
import type { Point } from './drawable.js'

export type Direction = 'left' | 'right' | 'up' | 'down'

const vectors: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }
/** How far from the direction a neighbour may lie, as a cosine: some 80 degrees. */
const least = 0.17

/** The straighter and the nearer, the better; null where nothing lies on that side. */
export function nearestToward(
  from: Point,
  others: readonly { id: string; at: Point }[],
  direction: Direction,
): string | null {
  const [right, down] = vectors[direction]
  let best: { id: string; cost: number } | null = null
  for (const { id, at } of others) {
    const [x, y] = [at.x - from.x, at.y - from.y]
    const far = Math.hypot(x, y) || 1
    const straight = (x * right + y * down) / far
    const cost = far / Math.max(straight, least)
    if (straight > least && (!best || cost < best.cost)) best = { id, cost }
  }
  return best?.id ?? null
}
