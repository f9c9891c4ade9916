/** Networks against the formulas: random debates beside a dense computation, and similarities worked out by hand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NetworkOptions, usualOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { bruteFilter, bruteForce } from './brute-force.js'
import { dense, farthest } from './dense.js'
import { everyNetwork } from './every-network.js'
import { anyOptions, debates, onemodeOptions } from './random-stances.js'

const runs = { numRuns: 400 }
const plain = ({ matrices, statements }: ReturnType<typeof everyNetwork>) => ({
  statements,
  matrices: matrices.map(({ statementsOf, statementCounts, ...matrix }) => ({
    ...matrix,
    counts: statementCounts(),
    cells: matrix.cells.map((cell) => ({ ...cell, statements: statementsOf(cell.row, cell.column) })),
  })),
})

describe('a network of any debate', () => {
  it('has the values, labels and statements of the formulas', () => {
    fc.assert(
      fc.property(debates, anyOptions, (stances, options) => {
        const all = { ...usualOptions, ...options }
        const { matrices, statements } = everyNetwork(stances, options)
        const wanted = bruteForce(stances, all)
        const [matrix] = matrices
        expect(matrix === undefined).toBe(stances.length === 0)
        if (!matrix) return
        expect([matrix.rows, matrix.columns]).toEqual([wanted.rows, wanted.columns])
        expect(farthest(dense(matrix, all.networkType === 'onemode'), wanted.matrix)).toBeLessThan(1e-12)
        expect(statements).toEqual(bruteFilter(stances, all).map(({ id }) => id))
        const kept = bruteFilter(stances, all)
        const counts = matrix.statementCounts()
        const sizes = (variable: typeof all.variable1, labels: string[]) =>
          labels.map((label) => new Set(kept.filter((it) => it[variable] === label).map(({ id }) => id)).size)
        expect(matrix.rows.map((row) => counts.rows.get(row) ?? 0)).toEqual(sizes(all.variable1, matrix.rows))
        if (all.networkType === 'twomode')
          expect(matrix.columns.map((it) => counts.columns.get(it) ?? 0)).toEqual(sizes(all.variable2, matrix.columns))
        const cancelled = wanted.matrix.flatMap((line, i) =>
          line.flatMap((value, j) => {
            const said = (wanted.statements[i]?.[j] ?? []).length > 0
            const once = all.networkType === 'twomode' || i < j
            return value === 0 && said && once ? [`${wanted.rows[i]} ${wanted.columns[j]}`] : []
          }),
        )
        expect(matrix.cancelled.map(({ row, column }) => `${row} ${column}`)).toEqual(cancelled)
        for (const [i, row] of wanted.rows.entries())
          for (const [j, column] of wanted.columns.entries())
            if (all.networkType === 'twomode' || i !== j)
              expect([...matrix.statementsOf(row, column)].sort()).toEqual(wanted.statements[i]?.[j])
      }),
      runs,
    )
  })

  it('is the same whatever the order of the input', () => {
    const shuffled = debates.chain((stances) =>
      fc.tuple(fc.constant(stances), fc.shuffledSubarray(stances, { minLength: stances.length })),
    )
    fc.assert(
      fc.property(shuffled, anyOptions, ([stances, others], options) => {
        expect(plain(everyNetwork(others, options))).toEqual(plain(everyNetwork(stances, options)))
      }),
      runs,
    )
  })

  it('is symmetric: the statements of a tie are those of the tie back', () => {
    fc.assert(
      fc.property(debates, onemodeOptions, (stances, options) => {
        for (const { cells, statementsOf } of everyNetwork(stances, options).matrices)
          for (const { row, column } of cells) {
            expect(row < column).toBe(true)
            expect(statementsOf(column, row)).toEqual(statementsOf(row, column))
            expect(statementsOf(row, column)).not.toEqual([])
          }
      }),
      runs,
    )
  })

  it('lies between 0 and 1 by cosine, and by jaccard where each speaks once a concept', () => {
    fc.assert(
      fc.property(debates, fc.constantFrom('cosine', 'jaccard' as const), (stances, normalization) => {
        const options = {
          networkType: 'onemode',
          qualifierAggregation: 'congruence',
          duplicates: 'acrossrange',
        } as const
        for (const { cells } of everyNetwork(stances, { ...options, normalization }).matrices)
          for (const { value } of cells) expect(value > 0 && value <= 1 + 1e-12).toBe(true)
      }),
      runs,
    )
  })
})

/** `a+x` is: a is for x. Each on a day, and a document, of its own. */
function said(...words: string[]): NetworkStance[] {
  return words.map((word, index) => ({
    id: `s${index}`,
    document: `d${index}`,
    time: `2022-03-${String(index + 1).padStart(2, '0')}`,
    person: '',
    organization: word.slice(0, 1),
    concept: word.slice(2),
    qualifier: word[1] === '+' ? 1 : 0,
  }))
}
const tie = (stances: NetworkStance[], options: Partial<NetworkOptions>) =>
  everyNetwork(stances, { networkType: 'onemode', ...options }).matrices[0]?.cells.map(({ value }) => value)

describe('a similarity by hand', () => {
  // On x both are for: a twice, b once. On y a is for and b against. Only b speaks on z.
  const stances = said('a+x', 'a+x', 'b+x', 'a+y', 'b-y', 'b+z')

  it.each([
    // a = (x+ 2, y+ 1), b = (x+ 1, y- 1, z+ 1): they share x+, 2 * 1.
    ['congruence', 'no', 2],
    ['conflict', 'no', 1],
    ['subtract', 'no', 1],
    ['ignore', 'no', 3],
    // (3 + 3) / 2
    ['congruence', 'average', 2 / 3],
    // Only a: y+ 1. Only b: y- 1, z+ 1. Both: x+ 2 * 1.
    ['congruence', 'jaccard', 2 / 5],
    // Lengths: sqrt(4 + 1) and sqrt(1 + 1 + 1).
    ['congruence', 'cosine', 2 / Math.sqrt(15)],
    // Without agreement a = (x 2, y 1), b = (x 1, y 1, z 1).
    ['ignore', 'cosine', 3 / Math.sqrt(15)],
  ] as const)('of %s, normalised by %s, is %d', (qualifierAggregation, normalization, value) => {
    expect(tie(stances, { qualifierAggregation, normalization })?.[0]).toBeCloseTo(value, 12)
  })

  it('is 1 by cosine for the same words in the same shares, and by jaccard for the same words once', () => {
    const double = said('a+x', 'a-y', 'b+x', 'b+x', 'b-y', 'b-y')
    expect(tie(double, { qualifierAggregation: 'congruence', normalization: 'cosine' })?.[0]).toBeCloseTo(1, 12)
    const options = { qualifierAggregation: 'congruence', normalization: 'jaccard', duplicates: 'acrossrange' } as const
    expect(tie(double, options)).toEqual([1])
  })

  it('is c_a * c_b below cosine for DNA', () => {
    const options = { qualifierAggregation: 'congruence', normalization: 'cosine', compatible: 'dna' } as const
    expect(tie(stances, options)?.[0]).toBeCloseTo(2 / 9, 12)
  })
})

describe('a repeated stance', () => {
  const on = (...days: string[]): NetworkStance[] =>
    days.map((time, index) => ({ ...(said('a+x')[0] as NetworkStance), id: `s${index}`, document: `d${index}`, time }))
  const kept = (stances: NetworkStance[], options: Partial<NetworkOptions>) => everyNetwork(stances, options).statements

  it.each([
    ['week', ['2020-12-28', '2021-01-03', '2021-01-04'], ['s0', 's2'], 'the week of a new year is one week'],
    ['week', ['2020-02-03', '2021-02-08'], ['s0', 's1'], 'week 6 of the next year is another week'],
    ['month', ['2020-02-01', '2020-02-29', '2021-02-01'], ['s0', 's2'], 'February of the next year is another month'],
    ['year', ['2020-01-01', '2020-12-31', '2021-01-01'], ['s0', 's2'], 'a year is a calendar year'],
    ['day', ['2020-01-01', '2020-01-01T18:00:00', '2020-01-02'], ['s0', 's2'], 'a day is a calendar day'],
    ['document', ['2020-01-01', '2020-01-01'], ['s0', 's1'], 'two documents'],
    ['acrossrange', ['2020-01-01', '2022-01-01'], ['s0'], 'the first one'],
  ] as const)('counts once per %s: of %j, %j, for %s', (duplicates, days, expected, _) => {
    expect(kept(on(...days), { duplicates })).toEqual(expected)
  })

  it.each(['week', 'month'] as const)('counts for DNA once per %s of any year', (duplicates) => {
    expect(kept(on('2020-02-03', '2021-02-08'), { duplicates, compatible: 'dna' })).toEqual(['s0'])
  })

  it('that points the other way is none, unless agreement is ignored', () => {
    const stances = said('a+x', 'a-x')
    expect(kept(stances, { duplicates: 'acrossrange', qualifierAggregation: 'combine' })).toEqual(['s0', 's1'])
    expect(kept(stances, { duplicates: 'acrossrange' })).toEqual(['s0'])
  })
})

describe('isolates', () => {
  const stances = [...said('a+x', 'b+y'), ...said('c+z').map((stance) => ({ ...stance, id: 's9', time: '2023-01-01' }))]
  const rows = (options: Partial<NetworkOptions>) =>
    everyNetwork(stances, { stop: '2022-12-31', ...options }).matrices[0]?.rows

  it('are those who are silent in the range; DNA knows nobody who is silent there', () => {
    expect(rows({})).toEqual(['a', 'b'])
    expect(rows({ isolates: true })).toEqual(['a', 'b', 'c'])
    expect(rows({ isolates: true, compatible: 'dna' })).toEqual(['a', 'b'])
  })

  it('of a range without a statement are everybody', () => {
    const [empty] = everyNetwork(stances, { start: '2024-01-01', isolates: true }).matrices
    expect(empty).toMatchObject({ start: '2024-01-01', rows: ['a', 'b', 'c'], cells: [] })
  })
})

describe('options that do not go together', () => {
  it.each([
    [{ variable1: 'concept' }, 'variable1 and variable2 must differ'],
    [{ networkType: 'onemode', qualifierAggregation: 'combine' }, 'a onemode network takes ignore, congruence'],
    [{ qualifierAggregation: 'congruence' }, 'a twomode network takes ignore, combine, subtract'],
    [{ normalization: 'jaccard' }, 'a twomode network takes no, activity, prominence'],
    [{ qualifierAggregation: 'combine', normalization: 'activity' }, 'combine gives codes'],
    [{ kernel: 'uniform' }, 'give timeWindow a unit'],
    [{ kernel: 'uniform', timeWindow: 'events' }, 'give timeWindow a unit'],
    [
      { networkType: 'onemode', kernel: 'uniform', timeWindow: 'days', normalization: 'jaccard' },
      'take average or cosine',
    ],
    [{ timeWindow: 'events', compatible: 'dna' }, 'DNA draws statements of the same time at random'],
    [
      { networkType: 'onemode', normalization: 'cosine', timeWindow: 'days', kernel: 'gaussian', compatible: 'dna' },
      'normalization=no or average',
    ],
    [{ start: '2022-03-02', stop: '2022-03-01' }, 'start (2022-03-02) must not be after stop (2022-03-01)'],
  ] as [Partial<NetworkOptions>, string][])('%j are refused: %s', (options, words) => {
    expect(() => everyNetwork(said('a+x'), options)).toThrow(words)
  })
})
