/** The two sides that a picture of the talks begins with: those that raise most demands addressed to one another. */
import { owersOf } from '../../codebook/answers.js'
import { byText } from '../../codebook/by-text.js'
import type { Demand } from '../demands.js'

interface Tally {
  sides: [string, string]
  demands: number
  statements: number
  /** How many of the demands the first of the two raised. */
  byFirst: number
}

/**
 * Of pairs with as many demands, the one with most statements on them. The side that raised more of them comes first.
 *
 * @returns null where no demand lies between two sides
 */
export function mostOpposed(demands: readonly Demand[]): [string, string] | null {
  const tallies = new Map<string, Tally>()
  for (const demand of demands) {
    const owing = owersOf(demand)
    for (const raiser of new Set(demand.raisedBy)) {
      for (const addressee of new Set(owing)) {
        const sides: [string, string] = raiser < addressee ? [raiser, addressee] : [addressee, raiser]
        const key = JSON.stringify(sides)
        const tally = tallies.get(key) ?? { sides, demands: 0, statements: 0, byFirst: 0 }
        tallies.set(key, tally)
        tally.demands++
        tally.statements += demand.statements
        if (raiser === sides[0]) tally.byFirst++
      }
    }
  }
  const [most] = [...tallies.values()].sort(
    (a, b) =>
      b.demands - a.demands ||
      b.statements - a.statements ||
      byText(a.sides[0], b.sides[0]) ||
      byText(a.sides[1], b.sides[1]),
  )
  if (!most) return null
  const [first, second] = most.sides
  return most.byFirst * 2 >= most.demands ? [first, second] : [second, first]
}
