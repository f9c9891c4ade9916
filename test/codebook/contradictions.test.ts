/** Which stances of one side point in opposite directions: the codebook's table of stances, and the window of days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  direction,
  gatherPairs,
  higherOf,
  opposedPairs,
  type Spoken,
  type SpokenStance,
} from '../../src/codebook/contradictions.js'
import { stances as allStances, type Role, roles } from '../../src/codebook/words.js'

const taken = (statement: string, latest: string, stance: Spoken, speaker = statement): SpokenStance => ({
  statement,
  speaker,
  latest,
  stance,
})
const idsOf = (role: Role, stances: SpokenStance[], days = 14) =>
  opposedPairs(role, stances, days).map(({ first, second, daysApart }) => [
    first.statement,
    second.statement,
    daysApart,
  ])

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

describe('a side against itself', () => {
  it('is two stances in opposite directions, the earlier one first', () => {
    const stances = [taken('b', '2022-03-10', 'CONCEDES'), taken('a', '2022-03-01', 'ASSERTS')]
    expect(idsOf('raiser', stances)).toEqual([['a', 'b', 9]])
  })

  it('is not two stances in the same direction, be they of different kinds', () => {
    expect(idsOf('raiser', [taken('a', '2022-03-01', 'CONCEDES'), taken('b', '2022-03-01', 'REJECTS')])).toEqual([])
    expect(idsOf('addressee', [taken('a', '2022-03-01', 'CONCEDES'), taken('b', '2022-03-01', 'ASSERTS')])).toEqual([])
  })

  it('counts days across months and a change of clocks, and takes the last of them in', () => {
    const stances = [taken('a', '2022-03-20', 'REJECTS'), taken('b', '2022-04-03', 'CONCEDES')]
    expect(idsOf('addressee', stances, 14)).toEqual([['a', 'b', 14]])
    expect(idsOf('addressee', stances, 13)).toEqual([])
  })

  it('pairs every two that are near enough, whatever the order of the input', () => {
    const stances = [
      taken('c', '2022-03-03', 'REJECTS'),
      taken('a', '2022-03-01', 'ASSERTS'),
      taken('b', '2022-03-01', 'REJECTS'),
    ]
    const expected = [
      ['a', 'b', 0],
      ['a', 'c', 2],
    ]
    expect(idsOf('third', stances)).toEqual(expected)
    expect(idsOf('third', stances.reverse())).toEqual(expected)
  })
})

describe('a contradiction', () => {
  const gathered = (role: Role, stances: SpokenStance[], days = 14) =>
    gatherPairs(opposedPairs(role, stances, days)).map(({ first, second, withFirst, withSecond }) =>
      [
        [first, ...withFirst],
        [second, ...withSecond],
      ].map((all) => all.map(({ statement }) => statement)),
    )

  it('is told once: one statement that three others oppose', () => {
    const stances = [
      taken('agree', '2022-02-26', 'CONCEDES'),
      taken('block', '2022-02-26', 'REJECTS'),
      taken('fight', '2022-03-03', 'REJECTS'),
      taken('no word', '2022-03-10', 'unanswered'),
    ]
    expect(gathered('addressee', stances)).toEqual([[['agree'], ['block', 'fight', 'no word']]])
  })

  it('is another one when both its statements are others', () => {
    const stances = [
      taken('a', '2022-03-01', 'ASSERTS'),
      taken('b', '2022-03-02', 'REJECTS'),
      taken('c', '2022-06-01', 'ASSERTS'),
      taken('d', '2022-06-03', 'REJECTS'),
    ]
    expect(gathered('third', stances)).toEqual([
      [['a'], ['b']],
      [['c'], ['d']],
    ])
  })

  it('has every opposed pair on its two sides, no closest pair twice, whatever the order', () => {
    const spoken = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom<Spoken>(...allStances, 'unanswered')),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...roles), spoken, fc.integer({ min: 0, max: 20 }), (role, drawn, days) => {
        const stances = drawn.map(([day, stance], at) =>
          taken(`s${at}`, `2022-03-${String(day).padStart(2, '0')}`, stance),
        )
        const all = gatherPairs(opposedPairs(role, stances, days))
        for (const { first, second } of opposedPairs(role, stances, days)) {
          const telling = all.filter((it) => {
            const [one, other] = [
              [it.first, ...it.withFirst],
              [it.second, ...it.withSecond],
            ].map((half = []) => half.map(({ statement }) => statement))
            const has = (a: string, b: string) => one?.includes(a) && other?.includes(b)
            return has(first.statement, second.statement) || has(second.statement, first.statement)
          })
          expect(telling.length).toBeGreaterThan(0)
        }
        const closest = all.map(({ first, second }) => `${first.statement} ${second.statement}`)
        expect(new Set(closest).size).toBe(all.length)
        expect(gatherPairs(opposedPairs(role, [...stances].reverse(), days))).toEqual(all)
      }),
      { numRuns: 1000 },
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
