/** Networks over time: which days a window holds, how a kernel weighs them, and what stays the same all along. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarUnits } from '../../src/codebook/network-words.js'
import { addUnits, isoWeek, momentOf, startOf, textOf } from '../../src/networks/calendar.js'
import { kernelWeight } from '../../src/networks/kernels.js'
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { everyNetwork } from './every-network.js'
import { debates } from './random-stances.js'

const on = (...days: string[]): NetworkStance[] =>
  days.map((time, index) => ({
    id: `s${index}`,
    document: `d${index}`,
    time,
    person: '',
    organization: 'a',
    concept: 'x',
    qualifier: 1,
  }))
const slices = (stances: NetworkStance[], options: Partial<NetworkOptions>) =>
  everyNetwork(stances, options).matrices.map(({ start, middle, stop, statementsOf }) =>
    [start, middle, stop, ...statementsOf('a', 'x')].join(' '),
  )

describe('the calendar', () => {
  it.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2018-12-31', '2019-W01'],
    ['2024-12-30', '2025-W01'],
    ['1969-12-29', '1970-W01'],
  ])('has %s in the week %s', (day, week) => {
    expect(isoWeek(momentOf(day))).toBe(week)
  })

  it.each([
    ['2020-01-31', 1, 'months', '2020-02-29'],
    ['2020-02-29', 1, 'years', '2021-02-28'],
    ['2021-01-15', -2, 'months', '2020-11-15'],
    ['2021-01-01', -1, 'days', '2020-12-31'],
    ['2021-01-01T05:00:00', 3, 'hours', '2021-01-01T08:00:00'],
  ] as const)('counts from %s by %d %s to %s', (from, count, unit, to) => {
    expect(textOf(addUnits(momentOf(from), count, unit))).toBe(to)
  })

  it.each([
    ['weeks', '2021-01-03', '2020-12-28'],
    ['months', '2021-01-03', '2021-01-01'],
    ['years', '2021-05-03', '2021-01-01'],
  ] as const)('begins the %s of %s on %s', (unit, day, first) => {
    expect(textOf(startOf(momentOf(day), unit))).toBe(first)
  })
})

describe('a time window', () => {
  const whole = { windowSize: 1 }
  it.each([
    [
      'is each calendar month',
      ['2020-01-31', '2020-02-01', '2020-02-29'],
      { timeWindow: 'months', ...whole },
      ['2020-01-01 2020-01-01 2020-01-31 s0', '2020-02-01 2020-02-01 2020-02-29 s1 s2'],
    ],
    [
      'is each week from Monday to Sunday',
      ['2020-12-31', '2021-01-03', '2021-01-04'],
      { timeWindow: 'weeks', ...whole },
      ['2020-12-28 2020-12-28 2021-01-03 s0 s1', '2021-01-04 2021-01-04 2021-01-10 s2'],
    ],
    [
      'of an even size has one unit more before its middle',
      ['2020-01-01', '2020-01-02', '2020-01-03'],
      { timeWindow: 'days', windowSize: 2 },
      ['2020-01-01 2020-01-02 2020-01-02 s0 s1', '2020-01-02 2020-01-03 2020-01-03 s1 s2'],
    ],
    [
      'is there where nobody speaks',
      ['2020-01-01', '2020-01-03'],
      { timeWindow: 'days', ...whole },
      [
        '2020-01-01 2020-01-01 2020-01-01 s0',
        '2020-01-02 2020-01-02 2020-01-02',
        '2020-01-03 2020-01-03 2020-01-03 s1',
      ],
    ],
    [
      'reaches beyond the ends without indentTime',
      ['2020-01-01', '2020-01-02'],
      { timeWindow: 'days', windowSize: 3, indentTime: false },
      ['2019-12-31 2020-01-01 2020-01-02 s0 s1', '2020-01-01 2020-01-02 2020-01-03 s0 s1'],
    ],
    [
      'says no more than start and stop let it count',
      ['2020-01-01', '2020-01-20'],
      { timeWindow: 'months', ...whole, start: '2020-01-10', stop: '2020-01-25' },
      ['2020-01-10 2020-01-01 2020-01-25 s1'],
    ],
    [
      'of events has that many statements',
      ['2020-01-01', '2020-01-01', '2020-05-01', '2020-06-01'],
      { timeWindow: 'events', windowSize: 3 },
      ['2020-01-01 2020-01-01 2020-05-01 s0 s1 s2', '2020-01-01 2020-05-01 2020-06-01 s1 s2 s3'],
    ],
  ] as [string, string[], Partial<NetworkOptions>, string[]][])('%s', (_, days, options, expected) => {
    expect(slices(on(...days), options)).toEqual(expected)
  })

  it('of two weeks is three by DNA, and of one month an instant', () => {
    const days = on('2020-01-01', '2020-01-08', '2020-01-15', '2020-02-01')
    expect(slices(days, { timeWindow: 'weeks', windowSize: 2, compatible: 'dna' })[0]).toBe(
      '2020-01-01 2020-01-08 2020-01-15 s0 s1 s2',
    )
    expect(slices(days, { timeWindow: 'months', windowSize: 1, compatible: 'dna' })).toEqual([
      '2020-01-01 2020-01-01 2020-01-01 s0',
      '2020-02-01 2020-02-01 2020-02-01 s3',
    ])
  })

  it.each([
    [{ timeWindow: 'seconds' }, 'timeWindow=seconds makes more than 2000 networks'],
    [{ timeWindow: 'years', windowSize: 9 }, 'No window of 9 years fits between 2020-01-01 and 2021-01-01'],
  ] as [Partial<NetworkOptions>, string][])('%j is refused: %s', (options, words) => {
    expect(() => everyNetwork(on('2020-01-01', '2021-01-01'), options)).toThrow(words)
  })

  it('of one unit makes of every debate parts that add up to the whole', () => {
    const units = fc.constantFrom('days', 'weeks', 'months', 'years' as const)
    fc.assert(
      fc.property(debates, units, (stances, timeWindow) => {
        const options = { duplicates: 'document', qualifierAggregation: 'subtract' } as const
        const sums = new Map<string, number>()
        for (const { cells } of everyNetwork(stances, { ...options, timeWindow, windowSize: 1 }).matrices)
          for (const { row, column, value } of cells)
            sums.set(`${row} ${column}`, (sums.get(`${row} ${column}`) ?? 0) + value)
        const [all] = everyNetwork(stances, options).matrices
        const parts = [...sums].filter(([, value]) => value !== 0).sort()
        expect(parts).toEqual((all?.cells ?? []).map(({ row, column, value }) => [`${row} ${column}`, value]).sort())
      }),
      { numRuns: 40 },
    )
  })

  it('is the network of its days', () => {
    const sizes = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(debates, fc.constantFrom('weeks', 'months' as const), sizes, (stances, timeWindow, windowSize) => {
        const options = { networkType: 'onemode', qualifierAggregation: 'congruence', normalization: 'cosine' } as const
        for (const { start, stop, cells } of everyNetwork(stances, {
          ...options,
          timeWindow,
          windowSize,
          indentTime: false,
        }).matrices)
          expect(cells).toEqual(everyNetwork(stances, { ...options, start, stop }).matrices[0]?.cells)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a kernel', () => {
  it.each(['uniform', 'triangular', 'epanechnikov', 'gaussian'] as const)(
    '%s is symmetric and weighs 1 in all',
    (kernel) => {
      const step = 0.001
      let sum = 0
      for (let z = -8; z <= 8; z += step) {
        sum += kernelWeight(kernel, z) * step
        expect(kernelWeight(kernel, z)).toBeCloseTo(kernelWeight(kernel, -z), 12)
      }
      expect(sum).toBeCloseTo(1, 2)
    },
  )

  it('weighs a statement by its distance from the middle', () => {
    const values = (kernel: NetworkOptions['kernel']) =>
      everyNetwork(on('2020-01-01', '2020-01-03', '2020-01-05'), {
        timeWindow: 'days',
        windowSize: 4,
        kernel,
      }).matrices.map(({ middle, cells }) => [middle, cells[0]?.value])
    // Two days from the middle is the edge: uniform still counts it, triangle and Epanechnikov no more.
    expect(values('uniform')).toEqual([['2020-01-03', 1.5]])
    expect(values('triangular')).toEqual([['2020-01-03', 1]])
    expect(values('epanechnikov')).toEqual([['2020-01-03', 0.75]])
    const [[, gaussian] = []] = values('gaussian')
    expect(gaussian).toBeCloseTo((1 + 2 * Math.exp(-1 / 2)) / Math.sqrt(2 * Math.PI), 12)
  })

  it.each(['average', 'cosine'] as const)(
    'that is uniform leaves networks normalised by %s as they are',
    (normalization) => {
      const options = { networkType: 'onemode', qualifierAggregation: 'congruence', normalization } as const
      fc.assert(
        fc.property(debates, (stances) => {
          const size = { timeWindow: 'days', windowSize: 2000, indentTime: false } as const
          const [plain] = everyNetwork(stances, options).matrices
          const [weighed] = everyNetwork(stances, { ...options, ...size, kernel: 'uniform' }).matrices
          const rounded = (cells = plain?.cells) =>
            (cells ?? []).map((cell) => ({ ...cell, value: cell.value.toFixed(9) }))
          expect(rounded(weighed?.cells)).toEqual(rounded())
        }),
        { numRuns: 40 },
      )
    },
  )

  it('has every unit of the calendar', () => {
    for (const timeWindow of calendarUnits) {
      const stances = on('2020-01-01T00:00:00', '2020-01-01T00:00:02')
      const { matrices } = everyNetwork(stances, {
        timeWindow,
        windowSize: 2,
        kernel: 'gaussian',
        indentTime: false,
      })
      expect(matrices.length, timeWindow).toBe(timeWindow === 'seconds' ? 3 : 1)
    }
  })
})
