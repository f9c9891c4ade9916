/** The days at which a line over time is drawn, however long the time is. */
import { describe, expect, it } from 'vitest'
import { fittingStep, stepDays } from '../../src/questions/support/step-days.js'

/** So many days in a row from 1 January 2020 on. */
const inARow = (count: number) =>
  Array.from({ length: count }, (_, day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10))

describe('a line over time without a step', () => {
  it.each([
    { days: 1_000, step: 'change', points: 1_000 },
    { days: 1_001, step: 'week', points: 144 },
    { days: 6_994, step: 'week', points: 1_000 },
    { days: 6_995, step: 'month', points: 231 },
  ])('has one point a $step over $days days of change', ({ days, step, points }) => {
    const changes = inARow(days)
    const fitting = fittingStep(changes, {})
    expect(fitting).toBe(step)
    expect(stepDays(changes, fitting, {})).toHaveLength(points)
  })

  it('has the days of change of the range that is asked for, where these are few', () => {
    const changes = inARow(2_000)
    const range = { from: '2020-01-10', to: '2020-02-10' }
    expect(fittingStep(changes, range)).toBe('change')
    expect(stepDays(changes, 'change', range)).toHaveLength(32)
  })

  it('refuses a step that is asked for and too short', () => {
    expect(() => stepDays(inARow(1_001), 'change', {})).toThrow('1001 steps are too many, 1000 at most')
  })
})
