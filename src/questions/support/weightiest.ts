/** Of many things, those with most statements: what a bounded picture keeps. */
import { byText } from '../../codebook/by-text.js'

interface Weighed {
  /** The weightiest first. */
  kept: ReadonlySet<number>
  left: number[]
}

/** @param named decides between things of equal weight */
export function weightiest(
  weights: ReadonlyMap<number, number>,
  named: (key: number) => string,
  most: number,
): Weighed {
  const inOrder = [...weights]
    .map(([key, weight]) => ({ key, weight, name: named(key) }))
    .sort((a, b) => b.weight - a.weight || byText(a.name, b.name))
    .map(({ key }) => key)
  return { kept: new Set(inOrder.slice(0, most)), left: inOrder.slice(most) }
}
