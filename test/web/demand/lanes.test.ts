/** Lanes: what counts on a day, where a reading moved, and where a line breaks. */
import { describe, expect, it } from 'vitest'
import { lengthInWords, stretchesOf, toLanes } from '../../../web/demand/lanes/lanes.js'
import { stance } from './fixture.js'

describe('lanes', () => {
  const kept = stance('s1', '2022-03-01')
  const denied = stance('s2', '2022-03-02', { certainty: 'disputed', reading: null, stance: 'REJECTS' })
  const soft = stance('s3', '2022-03-05', { stance: 'CONCEDES', extent: 'partial', reading: 'softened' })
  const blue = stance('s4', '2022-03-06', { side: 'blue', speaker: 'ann', reading: 'rejected', stance: 'REJECTS' })
  const all = [kept, denied, soft, blue]

  it('tell apart what counts on the day, what stands beside and what comes later', () => {
    const lanes = toLanes(all, [kept, denied], [])
    expect(lanes.map(({ key, stances }) => [key, stances.map(({ effect }) => effect)])).toEqual([
      ['red bridge', ['counts', 'beside', 'later']],
      ['blue bridge', ['later']],
    ])
    expect(lanes[0]?.readings).toMatchObject([{ day: '2022-03-01', reading: 'kept' }])
    expect(lanes[1]?.readings).toEqual([])
  })

  it('take readings from the chosen day, not from the whole record', () => {
    const [lane] = toLanes([kept, soft], [{ ...kept, reading: 'reinstated' }], [])
    expect(lane?.readings).toMatchObject([{ day: '2022-03-01', reading: 'reinstated' }])
  })

  it('take for a move only what the moves name, and never the first reading of a side', () => {
    const outsider = stance('s5', '2022-03-08', { reading: 'dropped', word: 'author', onWordOf: ['ann'] })
    const back = stance('s6', '2022-03-09', { reading: 'softened' })
    const told = [kept, soft, outsider, back]
    const moves = ['2022-03-05', '2022-03-08'].map((day) => ({ side: 'red', demand: 'bridge', day }))
    const [lane] = toLanes(told, told, moves)
    expect(lane?.readings.map(({ reading, word, moved }) => [reading, word, moved])).toEqual([
      ['kept', 'own', true],
      ['softened', 'own', true],
      ['dropped', 'author', true],
      ['softened', 'own', false],
    ])
  })

  it('never draw a line through more than a week of silence', () => {
    const step = (day: string, reading: 'kept' | 'softened', earliest = day) => {
      return { day, earliest, reading, word: 'own' as const }
    }
    const steps = [step('2022-03-01', 'kept'), step('2022-03-08', 'kept'), step('2022-03-16', 'softened')]
    expect(stretchesOf(steps, '2022-03-17').map(({ silent }) => silent)).toEqual([null, 8, null])
    expect(stretchesOf(steps, '2022-03-16')).toHaveLength(2)
    expect(stretchesOf(steps, '2025-03-16').at(-1)?.silent).toBe(1096)
    // Somewhere in those two weeks the side did speak.
    const uncertain = [step('2022-03-01', 'kept'), step('2022-03-16', 'kept', '2022-03-02')]
    expect(stretchesOf(uncertain, '2022-03-16').map(({ silent }) => silent)).toEqual([null])
  })

  it.each([
    [1, '1 day'],
    [20, '20 days'],
    [21, '3 weeks'],
    [69, '9 weeks'],
    [70, '2 months'],
    [729, '23 months'],
    [731, '2 years'],
  ])('say %i days of silence as %s', (days, words) => {
    expect(lengthInWords(days)).toBe(words)
  })
})
