/** Agreement: the measures on published examples, what two passes have in common, and the page that has our figures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/coding/agreement.js'
import { agreementTables, asMarkdown } from '../../src/coding/agreement-tables.js'
import type { Coded } from '../../src/coding/coded-statement.js'
import { gwetAc1 } from '../../src/coding/gwet-ac1.js'
import { nominalAlpha } from '../../src/coding/nominal-alpha.js'
import { type PairAgreement, readAgreement } from '../../src/coding/read-agreement.js'
import { kindsOfUnit, matchStances, overlapOf } from '../../src/coding/units.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readUncoded } from '../../src/verify/verify-graph.js'

/** Rows of coders, a character a unit, a dot where a value is missing, turned into units. */
const unitsOf = (...coders: string[]) =>
  [...(coders[0] ?? '')].map((_, unit) => coders.map((row) => (row[unit] === '.' ? null : (row[unit] ?? null))))
const fourCoders = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']

describe("Krippendorff's alpha", () => {
  // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, examples A, B and C.
  const examples: [string, string[], number][] = [
    ['two coders, two values', ['0100000010', '1110010000'], 0.095],
    ['two coders, many values', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    ['four coders, values missing', fourCoders, 0.743],
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

describe("Gwet's AC1", () => {
  it('of four coders, values missing, is the published one', () => {
    // K. L. Gwet, "Handbook of Inter-Rater Reliability", 4th edition, 2014, the same four raters.
    expect(gwetAc1(unitsOf(...fourCoders))).toBeCloseTo(0.775, 3)
  })

  it('stays high where nearly all is one value, and alpha does not', () => {
    // Gwet 2008, with the counts of Feinstein and Cicchetti: 118 both yes, 5 and 2 apart, none both no.
    const [a, b] = [`${'y'.repeat(118)}yyyyynn`, `${'y'.repeat(118)}nnnnnyy`]
    expect(gwetAc1(unitsOf(a, b))).toBeCloseTo(0.941, 3)
    expect(nominalAlpha(unitsOf(a, b))).toBeLessThan(0)
  })

  it('is 1 where all chose the one value among several, and not defined without a choice or without pairs', () => {
    expect(gwetAc1(unitsOf('aa', 'aa'), 3)).toBe(1)
    expect(gwetAc1(unitsOf('aa', 'aa'))).toBeNull()
    expect(gwetAc1(unitsOf('a.', '.b'))).toBeNull()
  })
})

const told = (key: string, start: number, ...demands: string[]): Coded => ({
  ...{ source: 'gazette', key, speaker: 'red', earliest: '2022-03-01', latest: '2022-03-01' },
  ...{ mode: 'direct', certainty: 'stated', relays: [], disputedBy: [] },
  stances: demands.map((demand) => ({ demand, stance: 'ASSERTS', extent: 'full' })),
  ...{ assesses: [], exchanges: [] },
  citations: [{ paragraph: 1, start, end: start + 10 }],
})

describe('what two passes have in common', () => {
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

  it('says of each field what one chose where the other chose something else', () => {
    const softer = { ...told('b1', 0, 'bridge'), stances: [{ demand: 'bridge', stance: 'CONCEDES' as const }] }
    const { chosen } = agreementOf([told('a1', 0, 'bridge')], [softer])
    const of = (field: string) => chosen.filter((one) => one.field === field).map(({ a, b, times }) => [a, b, times])
    expect(of('stance')).toEqual([['ASSERTS', 'CONCEDES', 1]])
    expect(of('extent')).toEqual([['full', 'not chosen', 1]])
    expect(of('mode')).toEqual([['direct', 'direct', 1]])
  })
})

describe('our two passes', () => {
  let pair: PairAgreement
  beforeAll(async () => {
    const [first] = await readAgreement(join(packageRoot, 'cypher', 'data'), { isPublished: () => true })
    pair = first ?? expect.fail('no pair')
  })

  it('agree as they did', () => {
    const of = (kind: string) => pair.units.find((row) => row.kind === kind && row.source === 'all')
    expect([pair.a, pair.b, pair.sources.length]).toEqual(['pass-a', 'pass-b', 5])
    expect(of('stance')).toMatchObject({ a: 195, b: 189, both: 188 })
    expect(of('stance and extent')).toMatchObject({ a: 195, b: 189, both: 186 })
    expect(of('assessment')).toMatchObject({ a: 36, b: 31, both: 16 })
    expect(of('exchange')).toMatchObject({ a: 13, b: 12, both: 12 })
    expect(
      pair.fields.map(({ field, n, same, alpha, ac1 }) => [field, n, same, alpha?.toFixed(3), ac1?.toFixed(3)]),
    ).toEqual([
      ['demand', 188, 188, '1.000', '1.000'],
      ['stance', 188, 188, '1.000', '1.000'],
      ['extent', 188, 186, '0.971', '0.988'],
      ['mode', 188, 188, '1.000', '1.000'],
      ['certainty', 188, 188, '1.000', '1.000'],
      ['relay', 188, 185, '0.962', '0.983'],
    ])
  })

  it('are reported in docs/reliability.md as they are', () => {
    const page = readFileSync(join(packageRoot, 'docs', 'reliability.md'), 'utf8')
    const flat = page.replace(/\s+/g, ' ')
    const tables = agreementTables(pair)
    for (const table of [tables.units, tables.fields, tables.confused]) expect(page).toContain(asMarkdown(table))
    expect(page).toContain(asMarkdown(reasons()))
    const alike = pair.units.find(({ kind }) => kind === 'assessment, coined ids alike')
    expect(flat).toContain(`with those made equal, F1 is ${alike?.f1?.toFixed(2)}`)
    const { statements, stances } = pair
    expect(flat).toContain(`${statements.a} statements and ${stances.a} stances in pass a`)
    expect(flat).toContain(`${statements.b} statements and ${stances.b} stances in pass b`)
    const scripts = readDataset().data.flatMap((script) => [...script.statements()].map(({ text }) => text))
    const shipped = scripts.join('\n').match(/\{id: 's\d{3}-\d\d'/g)?.length
    const taken = scripts.flatMap((text) => text.match(/\{demand: '[\w-]+', extent: '\w+'\}/g) ?? []).length
    expect(flat).toContain(`the result: ${shipped} statements and ${taken} stances`)
    expect(flat).toContain('In six of them')
    expect(flat).toContain(`which has ${uncoded.length}; \`demarche verify\``)
  })
})

const uncoded = readUncoded(join(packageRoot, 'cypher', 'data', 'uncoded.json'))

/** Uncoded paragraphs by reason, the most frequent first. */
function reasons() {
  const counts = new Map<string, number>()
  for (const { reason } of uncoded) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return { head: ['reason', 'paragraphs'], rows: rows.map(([reason, count]) => [reason, `${count}`]) }
}
