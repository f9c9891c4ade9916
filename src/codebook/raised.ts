/** Section 5, "Raised": the day from which a demand is on the table, and an answer to it is owed. */
import { byText } from './by-text.js'
import { type DemandSides, roleOf } from './role.js'
import type { Stance } from './words.js'

/** A stance that counts, on the day on which it does by the clock in use. */
export interface DatedStance {
  side: string
  stance: Stance
  /** ISO day: by the clock of what was said, the statement's latest; by the clock of publication, its first place's. */
  day: string
}

export interface Raised {
  /** ISO day. */
  day: string
  /** The sides that raised it on that day, or whose answer shows that it was asked; in the order of text. */
  by: string[]
}

/** A raiser raises a demand when it asserts it; an addressee shows by any stance that it was asked. */
const raises = (demand: DemandSides, { side, stance }: DatedStance) => {
  const role = roleOf(demand, side)
  return role === 'raiser' ? stance === 'ASSERTS' : role === 'addressee'
}

/** When a demand was raised, by the stances on it that count; null where it has not been raised yet. */
export function raisedBy(demand: DemandSides, stances: readonly DatedStance[]): Raised | null {
  const raising = stances.filter((stance) => raises(demand, stance))
  const [day] = raising.map((stance) => stance.day).sort(byText)
  if (day === undefined) return null
  const by = raising.filter((stance) => stance.day === day).map(({ side }) => side)
  return { day, by: [...new Set(by)].sort(byText) }
}
