/** A side against itself: stances on one demand, a few days apart, that point in opposite directions. */
import { byText } from './by-text.js'
import { daysBetween } from './days-between.js'
import type { Role, Stance } from './words.js'

/** One stance of one side on one demand, with the speaker: two people of a side may contradict each other. */
export interface SpokenStance {
  statement: string
  speaker: string
  /** ISO day: when it was taken at the latest. */
  latest: string
  stance: Stance
}

export interface OpposedPair {
  /** The earlier one; on one day the one with the smaller id. */
  first: SpokenStance
  second: SpokenStance
  daysApart: number
}

/**
 * Whether a stance points toward the proposition or away from it (section 3, the table of stances). A raiser that
 * concedes moves away from its own demand; an addressee or a third that concedes moves toward it.
 */
export function direction(role: Role, stance: Stance): 'toward' | 'away' {
  if (role === 'raiser') return stance === 'ASSERTS' ? 'toward' : 'away'
  return stance === 'REJECTS' ? 'away' : 'toward'
}

/** Pairs of opposite direction, at most `days` between their latest days, whatever the order of the input. */
export function opposedPairs(role: Role, stances: readonly SpokenStance[], days: number): OpposedPair[] {
  const key = ({ latest, statement }: SpokenStance) => `${latest} ${statement}`
  const inOrder = [...stances].sort((a, b) => byText(key(a), key(b)))
  const pairs: OpposedPair[] = []
  for (const [index, first] of inOrder.entries()) {
    for (const second of inOrder.slice(index + 1)) {
      const daysApart = daysBetween(first.latest, second.latest)
      if (daysApart > days) break
      if (direction(role, first.stance) !== direction(role, second.stance)) pairs.push({ first, second, daysApart })
    }
  }
  return pairs
}

/** The speaker with the higher authority (1 is the highest); null where they are equal or one is the side itself. */
export function higherOf(
  first: { speaker: string; authority: number | null },
  second: { speaker: string; authority: number | null },
): string | null {
  if (first.authority === null || second.authority === null || first.authority === second.authority) return null
  return first.authority < second.authority ? first.speaker : second.speaker
}
