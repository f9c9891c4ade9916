/** Who contradicts whom on one demand: the pairs of statements of two speakers, folded into one. */
import {
  directions,
  mayOppose,
  type OpposedPair,
  type Opposing,
  type SpokenRows,
  spokenWithin,
} from './contradictions.js'

/** How much of what one of them said is in a pair. */
export interface SpeakerShare {
  speaker: number
  statements: number
}

/** Of each direction, by its number, how many statements of each speaker are in a pair: most first. */
export function speakersTakingPart(
  { direction, speaker, speakers }: SpokenRows,
  takesPart: Uint8Array,
): readonly [SpeakerShare[], SpeakerShare[]] {
  const counts = directions.map(() => new Uint32Array(speakers))
  for (let row = 0; row < takesPart.length; row++) {
    const of = counts[direction[row] as number] as Uint32Array
    const by = speaker[row] as number
    of[by] = (of[by] as number) + (takesPart[row] as number)
  }
  const [toward, away] = counts.map((of) =>
    Array.from(of, (statements, by) => ({ speaker: by, statements }))
      .filter(({ statements }) => statements > 0)
      .sort((a, b) => b.statements - a.statements || a.speaker - b.speaker),
  )
  return [toward ?? [], away ?? []]
}

/** Two speakers who contradict each other; with one that contradicts itself, both are the same. */
export interface SpeakerPair {
  toward: number
  away: number
  /** How many pairs of their statements do. */
  pairs: number
  daysApart: number
  /** The pair of them that is closest in time; of several, the one that is complete first. */
  closest: OpposedPair
}

/**
 * The pairs of these speakers who contradict each other: two different ones before one with itself, then most pairs first,
 * then the closest in time. Its cost is the number of rows times that of the speakers, which is why it takes some of them.
 */
export function contradictingSpeakers(
  rows: SpokenRows,
  opposing: Opposing,
  [toward, away]: readonly [readonly number[], readonly number[]],
): SpeakerPair[] {
  const { day, direction, speaker, speakers } = rows
  const chosen = [Uint32Array.from(toward), Uint32Array.from(away)] as const
  const placeIn = chosen.map((some) => {
    const places = new Int32Array(speakers).fill(-1)
    for (const [place, by] of some.entries()) places[by] = place
    return places
  })
  const found: (SpeakerPair | undefined)[] = Array.from({ length: toward.length * away.length })
  const lastBy = directions.map(() => new Int32Array(speakers).fill(-1))
  const window = spokenWithin(rows, opposing)
  for (let row = 0; row < day.length; row++) {
    const [own, by] = [direction[row] as number, speaker[row] as number]
    const place = (placeIn[own] as Int32Array)[by] as number
    if (place >= 0 && window.opposedTo(row) > 0) fold(row, own, by, place)
    window.add(row)
    ;(lastBy[own] as Int32Array)[by] = row
  }
  return found
    .filter((pair) => pair !== undefined)
    .sort(
      (a, b) =>
        Number(a.toward === a.away) - Number(b.toward === b.away) ||
        b.pairs - a.pairs ||
        a.daysApart - b.daysApart ||
        a.toward - b.toward ||
        a.away - b.away,
    )

  function fold(row: number, own: number, by: number, place: number): void {
    const others = chosen[1 - own] as Uint32Array
    const [counts, last] = [window.by[1 - own] as Uint32Array, lastBy[1 - own] as Int32Array]
    for (let index = 0; index < others.length; index++) {
      const other = others[index] as number
      const pairs = counts[other] as number
      if (pairs === 0 || !mayOppose(opposing, by, other)) continue
      const first = last[other] as number
      const daysApart = (day[row] as number) - (day[first] as number)
      const cell = own === 0 ? place * away.length + index : index * away.length + place
      const known = found[cell]
      if (!known) {
        const [one, two] = own === 0 ? [by, other] : [other, by]
        found[cell] = { toward: one, away: two, pairs, daysApart, closest: { first, second: row } }
      } else {
        known.pairs += pairs
        if (daysApart < known.daysApart) Object.assign(known, { daysApart, closest: { first, second: row } })
      }
    }
  }
}
