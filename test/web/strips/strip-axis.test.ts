/** The time axis of strips: weeks of talks in proportion, months of silence cut short and said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { silenceUnits, stripAxis } from '../../../web/strips/strip-axis.js'
import { isoDay } from '../../../web/time/days.js'

describe('the axis of strips', () => {
  it('has days in proportion, a silence of more than a month as a few, and cut where it is', () => {
    const axis = stripAxis(['2022-03-01', '2022-03-07', '2022-09-30', '2022-10-02'], 12 + 10 * (8 + silenceUnits))
    const apart = (from: string, to: string) => axis.at(to) - axis.at(from)
    expect([apart('2022-03-01', '2022-03-07'), apart('2022-09-30', '2022-10-02')]).toEqual([60, 20])
    expect(apart('2022-03-07', '2022-09-30')).toBe(10 * silenceUnits)
    expect(axis.silences).toEqual([{ from: axis.at('2022-03-07'), to: axis.at('2022-09-30') }])
    expect(axis.day(axis.at('2022-03-04'))).toBe('2022-03-04')
  })

  it('names months once, the last of a year with it, and none within a silence', () => {
    const { names, months, at } = stripAxis(['2022-02-21', '2022-03-10', '2022-03-31', '2025-03-31'], 300)
    expect(names.map(({ text }) => text)).toEqual(['Feb', 'Mar 2022', 'Mar 2025'])
    expect(months).toEqual([at('2022-03-01')])
  })

  it('gives the first name its year where its year would come only some names later', () => {
    const texts = (width: number) =>
      stripAxis(['2022-02-21', '2022-03-10', '2022-03-31', '2022-04-20', '2022-05-18'], width).names.map(
        ({ text }) => text,
      )
    expect(texts(900)).toEqual(['Feb 2022', 'Mar', 'Apr', 'May 2022'])
    // Here its year takes the place of March.
    expect(texts(300)).toEqual(['Feb 2022', 'Apr', 'May 2022'])
  })

  it('never writes one name over another, nor beyond its width', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(days, fc.integer({ min: 120, max: 1200 }), (numbers, width) => {
        const { names } = stripAxis(
          numbers.map((it) => isoDay(10_000 + it)),
          width,
        )
        const spans = names.map(({ x, text, isEnd }) =>
          isEnd ? [x - text.length * 6.6, x] : [x, x + text.length * 6.6],
        )
        for (const [at, [from = 0, to = 0]] of spans.entries()) {
          expect(to).toBeLessThanOrEqual(width + 6)
          expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.[1] ?? 0)
        }
      }),
    )
  })

  it('has no names without days', () => {
    expect(stripAxis([], 200)).toMatchObject({ names: [], months: [], silences: [] })
  })
})
