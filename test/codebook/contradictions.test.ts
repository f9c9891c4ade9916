/** Which stances of one side point in opposite directions: the codebook's table of stances, and the window of days. */
import { describe, expect, it } from 'vitest'
import { direction, higherOf, opposedPairs, type SpokenStance } from '../../src/codebook/contradictions.js'
import type { Role, Stance } from '../../src/codebook/words.js'

const taken = (statement: string, latest: string, stance: Stance, speaker = statement): SpokenStance => ({
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
  const rows: [Role, Stance, 'toward' | 'away'][] = [
    ['raiser', 'ASSERTS', 'toward'],
    ['raiser', 'CONCEDES', 'away'],
    ['raiser', 'REJECTS', 'away'],
    ['addressee', 'ASSERTS', 'toward'],
    ['addressee', 'CONCEDES', 'toward'],
    ['addressee', 'REJECTS', 'away'],
    ['third', 'ASSERTS', 'toward'],
    ['third', 'CONCEDES', 'toward'],
    ['third', 'REJECTS', 'away'],
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
