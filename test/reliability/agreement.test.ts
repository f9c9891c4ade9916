/** The agreement of the two passes: the method on published examples, our figures, and the page that tells them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { agreementOf, readPasses, readResolution, readUncoded, reasonsTable, tablesOf } from './agreement.js'
import { nominalAlpha } from './krippendorff.js'
import { type Coded, kindsOfUnit, matchStances, overlapOf } from './units.js'

/** Rows of coders, a character a unit, a dot where a value is missing, turned into units. */
const unitsOf = (...coders: string[]) =>
  [...(coders[0] ?? '')].map((_, unit) => coders.map((row) => (row[unit] === '.' ? null : (row[unit] ?? null))))

describe("Krippendorff's alpha", () => {
  // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, examples A, B and C.
  const examples: [string, string[], number][] = [
    ['two coders, two values', ['0100000010', '1110010000'], 0.095],
    ['two coders, many values', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    ['four coders, values missing', ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'], 0.743],
  ]
  it.each(examples)('of %s is the published one', (_, coders, expected) => {
    expect(nominalAlpha(unitsOf(...coders))).toBeCloseTo(expected, 3)
  })

  it('is 1 when all agree, and not defined without variation or without pairs', () => {
    expect(nominalAlpha(unitsOf('ab', 'ab'))).toBe(1)
    expect(nominalAlpha(unitsOf('aa', 'aa'))).toBeNull()
    expect(nominalAlpha(unitsOf('a.', '.b'))).toBeNull()
    expect(nominalAlpha([])).toBeNull()
  })
})

describe('what two passes have in common', () => {
  const told = (key: string, start: number, ...demands: string[]): Coded => ({
    source: 'gazette',
    key,
    speaker: 'red',
    earliest: '2022-03-01',
    latest: '2022-03-01',
    mode: 'direct',
    certainty: 'stated',
    relays: [],
    disputedBy: [],
    stances: demands.map((demand) => ({ demand, stance: 'ASSERTS', extent: 'full' })),
    assesses: [],
    exchanges: [],
    citations: [{ paragraph: 1, start, end: start + 10 }],
  })

  it('counts a unit as often as both have it', () => {
    const a = [told('a1', 0, 'bridge'), told('a2', 50, 'bridge'), told('a3', 90, 'ferry')]
    const b = [told('b1', 0, 'bridge'), told('b2', 90, 'toll')]
    expect(overlapOf(a, b, kindsOfUnit.stance)).toEqual({ a: 3, b: 2, both: 1, f1: 0.4 })
  })

  it('matches stances by overlapping words, the same demand first, each once', () => {
    const a = [told('a1', 0, 'bridge', 'ferry'), told('a2', 40, 'toll')]
    const b = [told('b1', 5, 'ferry', 'toll'), told('b2', 80, 'bridge')]
    const pairs = matchStances(a, b).map((match) => `${match.a.stance.demand} ${match.b.stance.demand}`)
    expect(pairs).toEqual(['ferry ferry', 'bridge toll'])
  })

  it('matches nothing across speakers or sources', () => {
    const other = { ...told('b1', 0, 'bridge'), speaker: 'blue' }
    const elsewhere = { ...told('b2', 0, 'bridge'), source: 'courier' }
    expect(matchStances([told('a1', 0, 'bridge')], [other, elsewhere])).toEqual([])
  })
})

describe('our two passes', () => {
  const { a, b } = readPasses()
  const agreement = agreementOf(a, b)

  it('agree as they did', () => {
    const of = (kind: string) => agreement.units.find((row) => row.kind === kind && row.source === 'all')
    expect(of('stance')).toMatchObject({ a: 195, b: 189, both: 188 })
    expect(of('stance and extent')).toMatchObject({ a: 195, b: 189, both: 186 })
    expect(of('assessment')).toMatchObject({ a: 36, b: 31, both: 16 })
    expect(of('exchange')).toMatchObject({ a: 13, b: 12, both: 12 })
    expect(agreement.fields.map(({ field, n, same, alpha }) => [field, n, same, alpha?.toFixed(3)])).toEqual([
      ['demand', 188, 188, '1.000'],
      ['stance', 188, 188, '1.000'],
      ['extent', 188, 186, '0.971'],
      ['mode', 188, 188, '1.000'],
      ['certainty', 188, 188, '1.000'],
      ['relay', 188, 185, '0.962'],
    ])
  })

  it('hold places and no words of the texts', () => {
    for (const name of ['pass-a', 'pass-b']) {
      const text = readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')
      expect(text).not.toMatch(/"(text|phrase|summary|note)":/)
    }
  })

  it('are reported in docs/reliability.md as they are', () => {
    const page = readFileSync(join(packageRoot, 'docs', 'reliability.md'), 'utf8')
    const flat = page.replace(/\s+/g, ' ')
    const { units, fields } = tablesOf(agreement)
    for (const table of [units, fields, reasonsTable()]) expect(page).toContain(table)
    const alike = agreement.units.find(({ kind }) => kind === 'assessment, coined ids alike')
    expect(flat).toContain(`with those made equal, F1 is ${alike?.f1?.toFixed(2)}`)
    const stances = (all: Coded[]) => all.flatMap((statement) => statement.stances).length
    expect(flat).toContain(`${a.length} statements and ${stances(a)} stances in pass a`)
    expect(flat).toContain(`${b.length} statements and ${stances(b)} stances in pass b`)
    const scripts = readDataset().data.flatMap((script) => [...script.statements()].map(({ text }) => text))
    const shipped = scripts.join('\n').match(/\{id: 's\d{3}-\d\d'/g)?.length
    const taken = scripts.flatMap((text) => text.match(/\{demand: '[\w-]+', extent: '\w+'\}/g) ?? []).length
    expect(flat).toContain(`the result: ${shipped} statements and ${taken} stances`)
    const records = readResolution()
    expect(flat).toContain(`contains ${records.length} records`)
    expect(records.filter(({ override }) => override)).toHaveLength(6)
    expect(flat).toContain('In six of them')
    expect(flat).toContain(`which has ${readUncoded().length}; \`demarche verify\``)
  })
})
