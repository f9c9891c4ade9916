/** Which stances of one side point in opposite directions: the codebook's table of stances, and the window of days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictingSpeakers, speakersTakingPart } from '../../src/codebook/contradicting-speakers.js'
import {
  contradictionIn,
  direction,
  higherOf,
  type Opposing,
  type Spoken,
  type SpokenRows,
} from '../../src/codebook/contradictions.js'
import type { Role } from '../../src/codebook/words.js'

/** `+` toward, `-` away; then the speaker, a letter, and the day: `+a1`. */
function spoken(text: string): SpokenRows {
  const said = text.split(' ').filter(Boolean)
  return {
    direction: said.map((it) => (it.startsWith('-') ? 1 : 0)),
    speaker: said.map((it) => (it[1] ?? '').charCodeAt(0) - 97),
    day: said.map((it) => Number(it.slice(2))),
    speakers: 26,
  }
}

const within = (days: number, more: Partial<Opposing> = {}): Opposing => ({ days, sameSpeaker: false, ...more })
const [a, b, c] = [0, 1, 2]

describe('section 3: the direction of a stance', () => {
  const rows: [Role, Spoken, 'toward' | 'away'][] = [
    ['raiser', 'ASSERTS', 'toward'],
    ['raiser', 'CONCEDES', 'away'],
    ['raiser', 'REJECTS', 'away'],
    ['addressee', 'ASSERTS', 'toward'],
    ['addressee', 'CONCEDES', 'toward'],
    ['addressee', 'REJECTS', 'away'],
    ['third', 'ASSERTS', 'toward'],
    ['third', 'CONCEDES', 'toward'],
    ['third', 'REJECTS', 'away'],
    ['addressee', 'unanswered', 'away'],
    ['raiser', 'unanswered', 'away'],
  ]
  it.each(rows)('of a %s that %s is %s the demand', (role, stance, expected) => {
    expect(direction(role, stance)).toBe(expected)
  })
})

describe('a side contradicts itself', () => {
  const closest = (text: string, opposing: Opposing) => contradictionIn(spoken(text), opposing)?.closest ?? null

  it('where two of its people point in opposite directions', () => {
    expect(closest('+a1 -b9', within(14))).toEqual({ first: 0, second: 1 })
    expect(closest('-a1 -b9', within(14))).toBeNull()
    expect(closest('', within(14))).toBeNull()
  })

  it('where the days between them are as many as allowed, and not where they are more', () => {
    expect(closest('-a1 +b15', within(14))).toEqual({ first: 0, second: 1 })
    expect(closest('-a1 +b15', within(13))).toBeNull()
    expect(closest('-a1 +b400000', within(999_999))).toEqual({ first: 0, second: 1 })
  })

  it('and one of its people itself, where that is wanted', () => {
    expect(closest('+a1 -a2', within(14))).toBeNull()
    expect(closest('+a1 -a2', within(14, { sameSpeaker: true }))).toEqual({ first: 0, second: 1 })
  })

  it('first where a second statement completes a pair, turning from the last one before it', () => {
    const found = contradictionIn(spoken('+a1 +b2 -c3 -b3 +a3'), within(14))
    expect(found?.firstTurn).toEqual({ first: 1, second: 2 })
    expect(found?.closest).toEqual({ first: 3, second: 4 })
    expect(found?.pairs).toBe(5)
  })

  it('with the statements that take part, and not those that nobody contradicts in time', () => {
    const found = contradictionIn(spoken('+a1 -b3 +a40 +c41 -c42'), within(7))
    expect([...(found?.takesPart ?? [])]).toEqual([1, 1, 1, 0, 1])
  })

  it('as far as one speaker is concerned, with others on either side', () => {
    const opposing = within(14, { speaker: c })
    const found = contradictionIn(spoken('+a1 -b2 -c3 +c30 -a31'), opposing)
    expect(found?.pairs).toBe(2)
    expect([...(found?.takesPart ?? [])]).toEqual([1, 0, 1, 1, 1])
  })
})

describe('the people who contradict each other', () => {
  const folded = (text: string, opposing: Opposing, among = [a, b, c]) =>
    contradictingSpeakers(spoken(text), opposing, [among, among])

  it('are told once, with how many pairs of their statements do and which two are closest', () => {
    expect(folded('+a1 -b5 +a7 -b8', within(14))).toEqual([
      { toward: a, away: b, pairs: 4, daysApart: 1, closest: { first: 2, second: 3 } },
    ])
  })

  it('come by the number of their pairs, then the closest in time, and those who contradict themselves last', () => {
    const pairs = folded('+a1 -a1 -a2 -b3 +c4 -a5', within(14, { sameSpeaker: true }))
    expect(pairs.map(({ toward, away, pairs }) => [toward, away, pairs])).toEqual([
      [c, a, 3],
      [c, b, 1],
      [a, b, 1],
      [a, a, 3],
    ])
  })

  it('are those that are asked for', () => {
    expect(folded('+a1 -b2 -c3', within(14), [a, c]).map(({ away }) => away)).toEqual([c])
  })
})

/** By the definition: every two rows. */
function plainly({ day, direction, speaker }: SpokenRows, { days, sameSpeaker, speaker: wanted }: Opposing) {
  const rows = Array.from(day, (of, row) => ({ row, day: of, away: direction[row] === 1, by: speaker[row] ?? -1 }))
  const pairs = rows.flatMap((second) =>
    rows
      .slice(0, second.row)
      .filter(
        (first) =>
          first.away !== second.away &&
          second.day - first.day <= days &&
          (sameSpeaker || first.by !== second.by) &&
          (wanted === undefined || [first.by, second.by].includes(wanted)),
      )
      .reverse()
      .map((first) => ({
        ...{ first: first.row, second: second.row, daysApart: second.day - first.day },
        ...{ toward: first.away ? second.by : first.by, away: first.away ? first.by : second.by },
      })),
  )
  const nearest = (some: typeof pairs) => some.reduce((best, it) => (it.daysApart < best.daysApart ? it : best))
  return { pairs, nearest, takesPart: rows.map(({ row }) => pairs.some((it) => [it.first, it.second].includes(row))) }
}

const histories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 1 }), fc.nat({ max: 4 })), { maxLength: 25 })
  .map((drawn): SpokenRows => {
    const inOrder = drawn.sort(([one], [other]) => one - other)
    return {
      day: inOrder.map(([day]) => day),
      direction: inOrder.map(([, direction]) => direction),
      speaker: inOrder.map(([, , speaker]) => speaker),
      speakers: 5,
    }
  })
const opposings = fc.record({
  days: fc.integer({ min: 0, max: 45 }),
  sameSpeaker: fc.boolean(),
  speaker: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
})

describe('contradictions in one pass', () => {
  it('are those of a plain comparison of every two statements', () => {
    let contradicted = 0
    fc.assert(
      fc.property(histories, opposings, (rows, opposing) => {
        const { pairs, nearest, takesPart } = plainly(rows, opposing)
        const found = contradictionIn(rows, opposing)
        expect(found !== null).toBe(pairs.length > 0)
        if (pairs.length === 0) return
        contradicted++
        const [turn] = pairs
        const closest = nearest(pairs)
        expect(found).toEqual({
          pairs: pairs.length,
          firstTurn: { first: turn?.first, second: turn?.second },
          closest: { first: closest.first, second: closest.second },
          takesPart: Uint8Array.from(takesPart, Number),
        })
      }),
      { numRuns: 2000 },
    )
    expect(contradicted).toBeGreaterThan(500)
  })

  it('fold into those of every two speakers', () => {
    fc.assert(
      fc.property(histories, opposings, (rows, opposing) => {
        const { pairs, nearest } = plainly(rows, opposing)
        const everybody = [0, 1, 2, 3, 4]
        const found = contradictingSpeakers(rows, opposing, [everybody, everybody])
        const wanted = everybody.flatMap((toward) =>
          everybody.flatMap((away) => {
            const some = pairs.filter((it) => it.toward === toward && it.away === away)
            if (some.length === 0) return []
            const { first, second, daysApart } = nearest(some)
            return [{ toward, away, pairs: some.length, daysApart, closest: { first, second } }]
          }),
        )
        const inOrder = (some: typeof wanted) => [...some].sort((a, b) => a.toward - b.toward || a.away - b.away)
        expect(inOrder(found)).toEqual(inOrder(wanted))
      }),
      { numRuns: 2000 },
    )
  })

  it('count of each speaker the statements in a pair, most first', () => {
    fc.assert(
      fc.property(histories, opposings, (rows, opposing) => {
        const takesPart = contradictionIn(rows, opposing)?.takesPart ?? new Uint8Array(rows.day.length)
        for (const [which, shares] of speakersTakingPart(rows, takesPart).entries()) {
          const own = Array.from(takesPart, (part, row) => (part && rows.direction[row] === which ? row : -1))
          for (const { speaker, statements } of shares)
            expect(statements).toBe(own.filter((row) => row >= 0 && rows.speaker[row] === speaker).length)
          expect(shares.reduce((sum, { statements }) => sum + statements, 0)).toBe(own.filter((row) => row >= 0).length)
          expect(shares).toEqual([...shares].sort((a, b) => b.statements - a.statements))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('who outranks whom', () => {
  const rows: [number | null, number | null, string | null][] = [
    [1, 2, 'one'],
    [4, 3, 'other'],
    [2, 2, null],
    [null, 3, null],
    [1, null, null],
  ]
  it.each(rows)('authority %s against %s gives %s', (one, other, expected) => {
    expect(higherOf({ speaker: 'one', authority: one }, { speaker: 'other', authority: other })).toBe(expected)
  })
})
