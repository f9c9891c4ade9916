/** The rules from which a decision chooses: the codebook itself, those on what differs first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { partsOf } from '../../../web/code/bench/rules/codebook-parts.js'
import { ruledFieldsOf, ruleFinder, ruleOf } from '../../../web/code/compare/rule-choices.js'

const codebook = readFileSync(join(packageRoot, 'cypher', 'CODEBOOK.md'), 'utf8')
const parts = partsOf(marked.parse(codebook, { async: false }))
const rules = ruleFinder(parts)
const rulesFor = (typed: string, ...fields: string[]) =>
  rules
    .typed(typed, ruledFieldsOf({ kind: 'statement', fields, a: {} as never, b: {} as never }), [])
    .map(({ rule }) => rule)

describe('the rules of the codebook', () => {
  it('are named by section, rulings by their passage', () => {
    const named = parts.map(ruleOf)
    expect(named.length).toBeGreaterThan(100)
    expect(named).toContain('section 8, "reiterated"')
    expect(named).toContain('section 8, “a lead sentence”')
    for (const rule of named) expect(rule.length).toBeLessThan(220)
  })

  it('are found by words, rulings and sections alike', () => {
    expect(rulesFor('lead sentence')).toContain('section 8, “a lead sentence”')
    expect(rulesFor('calendar week Monday').some((rule) => rule.startsWith('section 4'))).toBe(true)
    expect(rulesFor('xyzzyx')).toEqual([])
  })

  it.each([
    ['stances.bridge.extent', 'section 3: extent'],
    ['mode', 'section 2: mode describes'],
    ['latest', 'section 4: Resolve'],
    ['relays.press.relation', 'section 3: relation'],
  ])('begin with those on %s', (field, rule) => {
    expect(rulesFor('', field).some((it) => it.startsWith(rule))).toBe(true)
    expect(rulesFor('', field).length).toBeLessThanOrEqual(9)
  })

  it('are filled up with rulings on the values that stand against each other', () => {
    const found = rules.typed('', ['extent'], [], ['conditional', 'partial']).map(({ rule }) => rule)
    expect(found[0]).toContain('section 3: extent')
    expect(found.length).toBeGreaterThan(2)
    expect(found.slice(1).every((rule) => rule.startsWith('section 8'))).toBe(true)
  })

  it('begin with what was used last, where it concerns what differs', () => {
    const [first, second] = rulesFor('', 'latest')
    const used = rules.typed('', ['days'], [second ?? '', 'section 8, "reiterated"']).map(({ rule }) => rule)
    expect(second).toBeDefined()
    expect(used.slice(0, 2)).toEqual([second, first])
  })

  it('for a statement that only one has are those on what is coded', () => {
    expect(ruledFieldsOf({ kind: 'statement', fields: [], a: null, b: {} as never })).toEqual(['statement', 'demand'])
    expect(
      ruledFieldsOf({ kind: 'statement', fields: ['stances.a.b.extent'], a: {} as never, b: {} as never }),
    ).toEqual(['extent'])
  })
})
