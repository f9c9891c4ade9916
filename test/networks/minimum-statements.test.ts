/** A minimum of statements: which labels have one, and what else it leaves as it is. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NetworkOptions } from '../../src/networks/network-options.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'
import { outside, whyAbsent } from '../provision/outside.js'
import { everyNetwork } from './every-network.js'
import { plainStances } from './plain-dna.js'

/** `s1 a x 2022-03-01`: statement s1 of a on x. */
const said = (...lines: string[]): NetworkStance[] =>
  lines.map((line) => {
    const [id = '', organization = '', concept = '', time = ''] = line.split(' ')
    return { id, organization, concept, time, person: '', document: 'd', qualifier: 1 }
  })
const labelsOf = (stances: NetworkStance[], options: Partial<NetworkOptions>) => {
  const [matrix] = everyNetwork(stances, options).matrices
  return [matrix?.rows.join(''), matrix?.columns.join('')].join(' ')
}

describe('a minimum of statements', () => {
  const stances = said(
    ...['s1 a x 2022-03-01', 's2 a x 2022-03-01', 's3 a y 2022-03-02'],
    // One statement on two concepts.
    ...['s4 b x 2022-03-02', 's4 b z 2022-03-02'],
    ...['s5 c z 2022-03-03', 's6 c z 2022-04-03'],
  )

  it.each([
    [{}, 'abc xyz', 'none leaves nothing out'],
    [{ minStatements1: 2 }, 'ac xyz', 'b spoke once, if on two concepts'],
    [{ minStatements1: 3 }, 'a xy', 'c spoke twice'],
    [{ minStatements2: 3 }, 'abc xz', 'y came up once'],
    [{ minStatements1: 2, duplicates: 'acrossrange' as const }, 'ac xyz', 'what is repeated counts'],
    [{ minStatements1: 2, stop: '2022-03-31' }, 'a xy', 'what is out of the range does not'],
    [{ minStatements1: 2, minStatements2: 3 }, 'ac xz', 'x has three with that of b, who is left out'],
    [{ minStatements1: 4 }, ' ', 'nobody has four'],
  ])('%j leaves %s: %s', (options, labels, _) => {
    expect(labelsOf(stances, options)).toBe(labels)
  })

  it('holds for isolates; without one, they may have said nothing', () => {
    const options = { isolates: true, stop: '2022-03-01' }
    expect(labelsOf(stances, options)).toBe('abc xyz')
    expect(labelsOf(stances, { ...options, minStatements1: 2 })).toBe('a xyz')
    // c has its minimum, and nothing is left of what it said.
    expect(labelsOf(stances, { isolates: true, minStatements1: 2, minStatements2: 4 })).toBe('ac ')
  })
})

const debate = 'oracles/iraq/dna_example_UKIraqWar2003.dna'
const absent = whyAbsent(debate)
const title = 'of the British debate on Iraq keeps the 20 and the 59 people of the published networks'
if (absent) it.skip(`${title} (${absent})`, () => {})
else
  it(title, async () => {
    const stances = await plainStances(readFileSync(outside(debate)))
    const people = (minStatements1: number, duplicates: NetworkOptions['duplicates'] = 'include') =>
      everyNetwork(stances, { variable1: 'person', minStatements1, duplicates }).matrices[0]?.rows.length
    expect([people(1), people(6), people(10), people(10, 'document')]).toEqual([161, 59, 20, 20])
  })
