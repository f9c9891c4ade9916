/** The one time axis: days in order between its ends, names of months that never touch. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeAxis } from '../../../web/time/axis.js'
import { isoDay } from '../../../web/time/days.js'
import { timeScale } from '../../../web/time/scale.js'

const ends = { from: 10, to: 90, label: 20, end: 100 }
const axisOf = (days: string[], named?: string[]) => timeAxis(timeScale(days), ends, named)

describe('a time axis', () => {
  it('puts the first and last day at its ends, and a single one in the middle', () => {
    const { at } = axisOf(['2022-03-01', '2022-03-05'])
    expect([at('2022-03-01'), at('2022-03-03'), at('2022-03-05'), at('2030-01-01')]).toEqual([10, 50, 90, 90])
    expect(axisOf(['2022-03-01']).at('2022-03-01')).toBe(50)
  })

  it('names a month at its first recorded day, once', () => {
    const days = ['2022-03-01', '2022-03-05', '2022-04-20', '2022-04-21']
    expect(axisOf(days).months.map(({ text }) => text)).toEqual(['Mar 2022', 'Apr 2022'])
    expect(axisOf(days).months[0]?.at).toBe(10)
  })

  it('names the more important of two months that stand too near to each other', () => {
    const days = ['2022-03-31', '2022-04-01', '2022-05-30']
    expect(axisOf(days, days).months.map(({ text }) => text)).toEqual(['Mar 2022', 'May 2022'])
    expect(axisOf(days, ['2022-04-01', '2022-03-31']).months.map(({ text }) => text)).toEqual(['Apr 2022'])
  })

  it('never lets two names touch, nor one cross the end', () => {
    const days = fc.uniqueArray(fc.integer({ min: 18_000, max: 20_000 }).map(isoDay), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(days, (some) => {
        const { months } = axisOf(some)
        expect(months.length).toBeGreaterThan(0)
        const places = months.map(({ at }) => at).sort((a, b) => a - b)
        for (const [index, place] of places.entries()) {
          expect(place).toBeLessThanOrEqual(ends.end - ends.label)
          if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(ends.label)
        }
      }),
    )
  })
})
