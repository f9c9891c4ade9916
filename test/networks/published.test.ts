/** The numbers that rDNA's own tests and manual publish of the sample, and the matrices of its 23 statements by hand. */
import { expect, it } from 'vitest'
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { dense, total } from './dense.js'
import { missing, sampleStances } from './dna-sample.js'
import { everyNetwork } from './every-network.js'

function matrixOf(stances: NetworkStance[], options: Partial<NetworkOptions>) {
  const [matrix] = everyNetwork(stances, options).matrices
  if (!matrix) throw new Error('no matrix')
  return { ...matrix, dense: dense(matrix, options.networkType === 'onemode') }
}

if (missing) it.skip(`the published numbers (${missing})`, () => {})
else {
  const stances = await sampleStances()
  const onemode = { networkType: 'onemode', duplicates: 'document' } as const

  it('has a two-mode network of 7 by 6 with 22 cells that add up to 40', () => {
    const network = matrixOf(stances, {})
    expect([network.rows.length, network.columns.length, network.cells.length]).toEqual([7, 6, 22])
    expect(total(network.dense)).toBe(40)
  })

  it('has a one-mode network of 7 with 21 ties that add up to 276 on both sides of the diagonal', () => {
    const network = matrixOf(stances, { networkType: 'onemode' })
    const tie = (other: string) =>
      network.dense[network.rows.indexOf('Environmental Protection Agency')]?.[network.rows.indexOf(other)]
    expect([network.rows.length, network.cells.length]).toEqual([7, 21])
    expect(total(network.dense)).toBe(276)
    expect([tie('Alliance to Save Energy'), tie('Energy and Environmental Analysis, Inc.')]).toEqual([10, 2])
  })

  const congruence = { networkType: 'onemode', qualifierAggregation: 'congruence', normalization: 'average' } as const
  it('has an average congruence of 25.802436 in all, of 9.809524 without a concept and two organizations', () => {
    expect(total(matrixOf(stances, congruence).dense)).toBeCloseTo(25.802436, 6)
    const some = stances.filter(
      ({ organization, concept }) =>
        !concept.startsWith('There should be legislation') && !['Senate', 'Sierra Club'].includes(organization),
    )
    const network = matrixOf(some, congruence)
    expect(network.rows).toHaveLength(5)
    expect(total(network.dense)).toBeCloseTo(9.809524, 6)
  })

  it('keeps 23 statements by document, and as many by week, month, year and the range', () => {
    const rules = ['document', 'week', 'month', 'year', 'acrossrange'] as const
    const counts = rules.map(
      (duplicates) =>
        everyNetwork(stances, { ...onemode, duplicates, qualifierAggregation: 'subtract' }).statements.length,
    )
    expect(counts).toEqual([23, 23, 23, 23, 23])
  })

  it.each([
    ['combine', '001011 200030 200001 200002 200021 101111 111110'],
    ['subtract', '001011 -00000 -00001 -0000- -000-1 101111 111110'],
  ] as const)('has these cells to %s', (qualifierAggregation, drawn) => {
    const cell = (value: number) => (value < 0 ? '-' : String(value))
    const lines = matrixOf(stances, { duplicates: 'document', qualifierAggregation }).dense.map((line) =>
      line.map(cell).join(''),
    )
    expect(lines.join(' ')).toBe(drawn)
  })

  it.each([
    ['congruence', 48, 14.638095238, 10.19047619, 4.975555556],
    ['conflict', 38, 11.457142857, 6.557142857, 3.9],
    ['subtract', 10, 3.180952381, 3.633333333, 1.075555556],
  ] as const)(
    'has ties of %s that add up to %d, and to these normalised',
    (qualifierAggregation, no, average, jaccard, cosine) => {
      const sum = (normalization: NetworkOptions['normalization'], compatible?: 'dna') =>
        total(matrixOf(stances, { ...onemode, qualifierAggregation, normalization, compatible }).dense)
      expect(sum('no')).toBe(no)
      expect(sum('average')).toBeCloseTo(average, 9)
      expect(sum('jaccard')).toBeCloseTo(jaccard, 8)
      expect(sum('cosine', 'dna')).toBeCloseTo(cosine, 9)
    },
  )
}
