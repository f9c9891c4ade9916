/** A side against itself: words on one demand, a few days apart, that point in opposite directions. */
import { byText } from './by-text.js'
import { daysBetween } from './days-between.js'
import type { Role, Stance } from './words.js'

/** A stance, or the refusal to discuss the demand (an assessment `unanswered`). */
export type Spoken = Stance | 'unanswered'

/** What one speaker of a side said on one demand: two people of a side may contradict each other. */
export interface SpokenStance {
  statement: string
  speaker: string
  /** ISO day: when it was taken at the latest. */
  latest: string
  stance: Spoken
}

export interface OpposedPair {
  /** The earlier one; on one day the one with the smaller id. */
  first: SpokenStance
  second: SpokenStance
  daysApart: number
}

/**
 * Whether a stance points toward the proposition or away from it (section 3, the table of stances). A raiser that
 * concedes moves away from its own demand; an addressee or a third that concedes moves toward it. Who refuses to discuss a
 * demand does not move toward it.
 */
export function direction(role: Role, stance: Spoken): 'toward' | 'away' {
  if (stance === 'unanswered') return 'away'
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

/** A contradiction once: the two statements that are closest in time, and all that sides with one of them. */
export interface Contradiction extends OpposedPair {
  withFirst: SpokenStance[]
  withSecond: SpokenStance[]
}

/** Gathers the pairs around each closest one: of one statement that five others oppose, one contradiction is told. */
export function gatherPairs(pairs: readonly OpposedPair[]): Contradiction[] {
  const key = ({ daysApart, first, second }: OpposedPair) =>
    `${String(daysApart).padStart(6, '0')} ${first.latest} ${first.statement} ${second.statement}`
  let rest = [...pairs].sort((a, b) => byText(key(a), key(b)))
  const gathered: Contradiction[] = []
  for (let [closest] = rest; closest; [closest] = rest) {
    const { first, second } = closest
    const opposing = (one: SpokenStance) =>
      rest.flatMap(({ first: a, second: b }) =>
        a.statement === one.statement ? [b] : b.statement === one.statement ? [a] : [],
      )
    const [withFirst, withSecond] = [opposing(second), opposing(first)]
    const one = new Set([...withFirst, ...withSecond].map(({ statement }) => statement))
    rest = rest.filter(({ first: a, second: b }) => !one.has(a.statement) || !one.has(b.statement))
    const without = (all: readonly SpokenStance[], left: SpokenStance) =>
      all.filter(({ statement }) => statement !== left.statement)
    gathered.push({ ...closest, withFirst: without(withFirst, first), withSecond: without(withSecond, second) })
  }
  return gathered
}

/** The speaker with the higher authority (1 is the highest); null where they are equal or one is the side itself. */
export function higherOf(
  first: { speaker: string; authority: number | null },
  second: { speaker: string; authority: number | null },
): string | null {
  if (first.authority === null || second.authority === null || first.authority === second.authority) return null
  return first.authority < second.authority ? first.speaker : second.speaker
}
