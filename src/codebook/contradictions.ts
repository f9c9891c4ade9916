/** A side against itself: words on one demand, a few days apart, that point in opposite directions. */
import type { Role, Stance } from './words.js'

/** A stance, or the refusal to discuss the demand (an assessment `unanswered`). */
export type Spoken = Stance | 'unanswered'

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

/** The directions by their numbers. */
export const directions = ['toward', 'away'] as const

/** What the people of one side said on one demand, in the order of days and statements; each column has a number for each. */
export interface SpokenRows {
  /** Days in a row have numbers in a row. */
  day: ArrayLike<number>
  direction: ArrayLike<number>
  speaker: ArrayLike<number>
  /** How many speakers there are: their numbers begin at 0. */
  speakers: number
}

/** Which two statements of opposite directions contradict each other. */
export interface Opposing {
  /** The most days from one to the other. */
  days: number
  /** Whether two statements by one speaker do. */
  sameSpeaker: boolean
  /** The one speaker whose contradictions are wanted, with others or with itself. */
  speaker?: number | undefined
}

/** Two rows that contradict each other, the earlier one first. */
export interface OpposedPair {
  first: number
  second: number
}

export interface Contradiction {
  /** How many pairs of statements contradict each other. */
  pairs: number
  /** The pair that is complete first; of several with that second statement, the one that is closest in time. */
  firstTurn: OpposedPair
  /** The pair that is closest in time; of several, the one that is complete first. */
  closest: OpposedPair
  /** Of each row, whether it is in a pair. */
  takesPart: Uint8Array
}

/**
 * Whether and where a side contradicts itself, in one pass each way: the number of pairs may be the square of the number of
 * statements. Null where it does not.
 */
export function contradictionIn(rows: SpokenRows, opposing: Opposing): Contradiction | null {
  const { day } = rows
  const takesPart = new Uint8Array(day.length)
  const [before, window] = [nearestOpposed(rows, opposing), spokenWithin(rows, opposing)]
  let [pairs, least] = [0, Number.POSITIVE_INFINITY]
  let [firstTurn, closest]: (OpposedPair | null)[] = [null, null]
  for (let second = 0; second < day.length; second++) {
    const first = before(second)
    if (first >= 0) {
      takesPart[second] = 1
      pairs += window.opposedTo(second)
      const gap = (day[second] as number) - (day[first] as number)
      firstTurn ??= { first, second }
      if (gap < least) [closest, least] = [{ first, second }, gap]
    }
    window.add(second)
  }
  if (!firstTurn || !closest) return null
  const after = nearestOpposed(rows, opposing)
  for (let first = day.length - 1; first >= 0; first--) if (after(first) >= 0) takesPart[first] = 1
  return { pairs, firstTurn, closest, takesPart }
}

/** Whether two speakers may contradict each other at all. */
export const mayOppose = ({ sameSpeaker, speaker }: Opposing, one: number, other: number) =>
  (sameSpeaker || one !== other) && (speaker === undefined || one === speaker || other === speaker)

/** Called row by row, in either order: the row among those before it that contradicts it and is nearest; -1 for none. */
function nearestOpposed({ day, direction, speaker, speakers }: SpokenRows, opposing: Opposing) {
  const lastBy = [new Int32Array(speakers).fill(-1), new Int32Array(speakers).fill(-1)] as const
  /** Of each direction the last row, and the last by anybody else than its speaker. */
  const last = [-1, -1]
  const lastOther = [-1, -1]
  return (row: number): number => {
    const [own, by] = [direction[row] as number, speaker[row] as number]
    const other = 1 - own
    const nearest = nearestTo(other, by)
    const newest = last[own] as number
    if (newest >= 0 && (speaker[newest] as number) !== by) lastOther[own] = newest
    last[own] = row
    ;(lastBy[own] as Int32Array)[by] = row
    return nearest >= 0 && Math.abs((day[nearest] as number) - (day[row] as number)) <= opposing.days ? nearest : -1
  }

  function nearestTo(other: number, by: number): number {
    const { sameSpeaker, speaker: wanted } = opposing
    if (wanted !== undefined && wanted !== by) return (lastBy[other] as Int32Array)[wanted] as number
    const newest = last[other] as number
    return sameSpeaker || newest < 0 || (speaker[newest] as number) !== by ? newest : (lastOther[other] as number)
  }
}

/** The rows that are near enough before one, counted by direction and speaker; rows are added in their order. */
export function spokenWithin({ day, direction, speaker, speakers }: SpokenRows, opposing: Opposing) {
  const [toward, away] = [new Uint32Array(speakers), new Uint32Array(speakers)]
  const by = [toward, away] as const
  const all = [0, 0]
  let oldest = 0
  const count = (row: number, change: number) => {
    const own = direction[row] as number
    const counts = by[own] as Uint32Array
    counts[speaker[row] as number] = (counts[speaker[row] as number] as number) + change
    all[own] = (all[own] as number) + change
  }
  return {
    /** Of each direction, the counts by speaker. */
    by,
    /** How many of them contradict this row, which is not added yet. */
    opposedTo(row: number): number {
      while (oldest < row && (day[row] as number) - (day[oldest] as number) > opposing.days) count(oldest++, -1)
      const [other, from] = [1 - (direction[row] as number), speaker[row] as number]
      const { sameSpeaker, speaker: wanted } = opposing
      if (wanted !== undefined && wanted !== from) return (by[other] as Uint32Array)[wanted] as number
      return (all[other] as number) - (sameSpeaker ? 0 : ((by[other] as Uint32Array)[from] as number))
    },
    add: (row: number) => count(row, 1),
  }
}

/** The speaker with the higher authority (1 is the highest); null where they are equal or one is the side itself. */
export function higherOf(
  first: { speaker: string; authority: number | null },
  second: { speaker: string; authority: number | null },
): string | null {
  if (first.authority === null || second.authority === null || first.authority === second.authority) return null
  return first.authority < second.authority ? first.speaker : second.speaker
}
