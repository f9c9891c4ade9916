/** The scale of every timeline: long gaps shortened, and no day before another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay } from '../../../web/time/days.js'
import { longestGap, timeScale } from '../../../web/time/scale.js'

describe('the scale of time', () => {
  it('draws a gap as a week at most, and stops on each recorded day', () => {
    const scale = timeScale(['2022-03-29', '2022-03-11', '2022-03-10', '2024-12-31'])
    expect(scale.stops.map(({ at }) => at)).toEqual([0, 1, 1 + longestGap, 1 + 2 * longestGap])
    expect(scale.day(scale.at('2022-03-29'))).toBe('2022-03-29')
    expect(scale.at('1999-01-01')).toBe(0)
    expect(scale.at('2030-01-01')).toBe(scale.length)
  })

  it('never goes back in time', () => {
    const days = fc.uniqueArray(fc.integer({ min: 18_000, max: 21_000 }).map(isoDay), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(days, (some) => {
        const scale = timeScale(some)
        const all = Array.from({ length: scale.length + 1 }, (_, at) => scale.day(at))
        expect(all).toEqual([...all].sort())
        for (const day of some) expect(scale.day(scale.at(day))).toBe(day)
      }),
    )
  })
})
