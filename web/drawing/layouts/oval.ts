/** Places of nodes around an oval, those that belong together side by side: captions stand outside, each in a row of its own. */
import type { Place } from '../drawable.js'

/** Room for captions, in pixels, left and right of the ellipse, and above and below it. */
const margins = { wide: { x: 170, y: 46 }, narrow: { x: 104, y: 52 } }

/** How much of the oval's curve is kept: its ends are left out, where captions would meet. */
const flat = 0.85

interface Weighed {
  from: string
  to: string
  /** Below 0 it parts them. */
  weight: number
}

/** Deterministic: begins with the first node, then takes whoever is tied most to the ones that stand nearest. */
export function ovalLayout(
  ids: readonly string[],
  ties: readonly Weighed[],
  { width, height, narrow }: { width: number; height: number; narrow: boolean },
): Map<string, Place> {
  const inOrder = chained(ids, ties)
  const { x, y } = narrow ? margins.narrow : margins.wide
  const [wide, high] = [Math.max(20, width / 2 - x), Math.max(40, height / 2 - y)]
  const onRight = Math.ceil(inOrder.length / 2)
  return new Map(
    inOrder.map((id, index) => {
      const isRight = index < onRight
      const [row, rows] = isRight ? [index, onRight] : [inOrder.length - 1 - index, inOrder.length - onRight]
      // From -1 at the top to 1 at the bottom, in even steps; the oval is as wide as its height there allows.
      const down = rows === 1 ? 0 : (2 * row) / (rows - 1) - 1
      const out = wide * Math.sqrt(1 - (flat * down) ** 2)
      const position = {
        x: Math.round(width / 2 + (isRight ? out : -out)),
        y: Math.round(height / 2 + high * down),
      }
      return [id, { position, anchor: isRight ? 'right' : 'left' }]
    }),
  )
}

function chained(ids: readonly string[], ties: readonly Weighed[]): string[] {
  const weights = new Map(
    ties.flatMap(({ from, to, weight }) => [
      [`${from}\n${to}`, weight],
      [`${to}\n${from}`, weight],
    ]),
  )
  const between = (a: string, b: string | undefined) => weights.get(`${a}\n${b}`) ?? 0
  const left = new Set(ids)
  const chain: string[] = []
  while (left.size > 0) {
    const [last, before] = [chain.at(-1), chain.at(-2)]
    const nearest = [...left].reduce((best, id) => {
      const pull = (it: string) => between(it, last) + between(it, before) / 2
      return pull(id) > pull(best) ? id : best
    })
    left.delete(nearest)
    chain.push(nearest)
  }
  return chain
}
