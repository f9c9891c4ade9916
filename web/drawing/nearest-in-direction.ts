/** The neighbour that an arrow key leads to. Pure. */
import type { Point } from './drawable.js'

export type ArrowDirection = 'left' | 'right' | 'up' | 'down'

const vectors: Record<ArrowDirection, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }
/** A neighbour may lie up to some 80 degrees off the direction; this is the cosine. */
const leastCosine = 0.17

/** Prefers what is straight ahead and near; null when nothing lies on that side. */
export function nearestInDirection(
  from: Point,
  others: readonly { id: string; at: Point }[],
  direction: ArrowDirection,
): string | null {
  const [right, down] = vectors[direction]
  let best: { id: string; cost: number } | null = null
  for (const { id, at } of others) {
    const [x, y] = [at.x - from.x, at.y - from.y]
    const far = Math.hypot(x, y) || 1
    const straight = (x * right + y * down) / far
    const cost = far / Math.max(straight, leastCosine)
    if (straight > leastCosine && (!best || cost < best.cost)) best = { id, cost }
  }
  return best?.id ?? null
}
