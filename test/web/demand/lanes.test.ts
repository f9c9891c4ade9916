/** Lanes: what counts on a day, where a reading moved, and where a line breaks. */
import { describe, expect, it } from 'vitest'
import { lengthInWords, movesOf, stretchesOf, toLanes } from '../../../web/demand/lanes/lanes.js'
import { stance } from './fixture.js'

describe('lanes', () => {
  const kept = stance('s1', '2022-03-01')
  const denied = stance('s2', '2022-03-02', { certainty: 'disputed', reading: null, stance: 'REJECTS' })
  const soft = stance('s3', '2022-03-05', { stance: 'CONCEDES', extent: 'partial', reading: 'softened' })
  const blue = stance('s4', '2022-03-06', { side: 'blue', speaker: 'ann', reading: 'rejected', stance: 'REJECTS' })
  const all = [kept, denied, soft, blue]

  it('tell apart what counts on the day, what stands beside and what comes later', () => {
    const lanes = toLanes(all, [kept, denied])
    expect(lanes.map(({ key, stances }) => [key, stances.map(({ effect }) => effect)])).toEqual([
      ['red bridge', ['counts', 'beside', 'later']],
      ['blue bridge', ['later']],
    ])
    expect(lanes[0]?.readings).toEqual([{ day: '2022-03-01', reading: 'kept' }])
    expect(lanes[1]?.readings).toEqual([])
  })

  it('take readings from the chosen day, not from the whole record', () => {
    const [lane] = toLanes([kept, soft], [{ ...kept, reading: 'reinstated' }])
    expect(lane?.readings).toEqual([{ day: '2022-03-01', reading: 'reinstated' }])
  })

  it('name each change of a reading with its day and its statements, and no first reading', () => {
    const again = stance('s5', '2022-03-05', { reading: 'softened', stance: 'CONCEDES', extent: 'signalled' })
    const later = stance('s6', '2022-03-09', { reading: 'softened', stance: 'CONCEDES', extent: 'partial' })
    const told = [...all, again, later]
    const moves = movesOf(toLanes(told, told))
    expect(
      moves.map(({ day, before, after, stances }) => [day, before, after, stances.map((it) => it.statement)]),
    ).toEqual([['2022-03-05', 'kept', 'softened', ['s3', 's5']]])
  })

  it('never draw a line through more than a week of silence', () => {
    const steps = [
      { day: '2022-03-01', reading: 'kept' as const },
      { day: '2022-03-08', reading: 'kept' as const },
      { day: '2022-03-16', reading: 'softened' as const },
    ]
    expect(stretchesOf(steps, '2022-03-17').map(({ silent }) => silent)).toEqual([null, 8, null])
    expect(stretchesOf(steps, '2022-03-16')).toHaveLength(2)
    expect(stretchesOf(steps, '2025-03-16').at(-1)?.silent).toBe(1096)
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
