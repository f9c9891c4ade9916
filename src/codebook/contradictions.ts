/** A side against itself: which of its stances on one demand point in opposite directions within some days. */
import type { Role, Stance } from './words.js'

/** One stance of one side on one demand, as far as a contradiction needs it. */
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
 * Whether a stance points toward what the demand proposes or away from it (codebook 3, the table of stances). A raiser
 * that concedes moves away from its own demand; an addressee that concedes moves toward it, and so does a third.
 */
export function direction(role: Role, stance: Stance): 'toward' | 'away' {
  if (role === 'raiser') return stance === 'ASSERTS' ? 'toward' : 'away'
  return stance === 'REJECTS' ? 'away' : 'toward'
}

const dayNumber = (day: string) => Date.parse(day) / 86_400_000

/** Pairs of opposite direction whose latest days are at most `days` apart, whatever the order of the input. */
export function opposedPairs(role: Role, voices: readonly SpokenStance[], days: number): OpposedPair[] {
  const key = (voice: SpokenStance) => `${voice.latest} ${voice.statement}`
  const inOrder = [...voices].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const pairs: OpposedPair[] = []
  for (const [index, first] of inOrder.entries()) {
    for (const second of inOrder.slice(index + 1)) {
      const daysApart = dayNumber(second.latest) - dayNumber(first.latest)
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
