/** The linter, rule by rule. */
import { describe, expect, test } from 'vitest'
import { lintCypher } from '../../../src/cypher/lint/lint-cypher.js'
import { badTexts as bad, named, rightTexts as right } from './all-rules.js'

describe('the linter', () => {
  test.each(bad.map(({ rule, text }) => [rule, text]))('says %s of %s', (rule, text) => {
    expect(lintCypher(text).map((warning) => warning.rule)).toContain(rule)
  })

  test.each(named(right))('says nothing of %s', (text) => {
    expect(lintCypher(text)).toEqual([])
  })

  test.each(named(bad))('says in a sentence each what is wrong and what is right with %s', (text) => {
    for (const { message, rewrite, line, column } of lintCypher(text)) {
      expect(message).toMatch(/^\S.{10,240}\.$/)
      expect(rewrite.length).toBeGreaterThan(10)
      expect(line).toBe(1)
      expect(column).toBeGreaterThan(0)
    }
  })

  test('points at the line and column of what it means', () => {
    const text = '// how many\nMATCH (s:Source)\n  /* all\n  of them */ RETURN sum(s.usableTo) AS n'
    expect(lintCypher(text)).toMatchObject([{ rule: 'sum-of-nothing', line: 4, column: 21 }])
  })

  test.each([
    "MATCH (a:Actor) WHERE a.name = 'LOAD CSV; (a)-->(b)-->(c) sum(x)' RETURN a.id AS id",
    'MATCH (a:Actor) // PROFILE; sum(x)\nRETURN a.id AS id',
    'MATCH (a:Actor) /* RETURN a; */ RETURN a.id AS `sum(x)`',
    "MATCH (a:Actor) RETURN 'it\\'s', a.id AS id".replace("', a", "' AS text, a"),
  ])('takes what stands in strings, comments and backticks for what it is: %s', (text) => {
    expect(lintCypher(text)).toEqual([])
  })

  test.each([
    '',
    ';',
    'RETURN',
    'MATCH (',
    ')]}',
    "RETURN 'open",
    'MATCH (a)-[',
    '$',
    'RETURN [x IN',
    'CASE',
    'CALL {',
  ])('reads on where the text breaks off: %j', (text) => {
    expect(() => lintCypher(text)).not.toThrow()
  })

  test('reads every beginning of every text here', () => {
    for (const { text } of [...bad, ...right]) {
      for (let end = 1; end < text.length; end += 3) expect(() => lintCypher(text.slice(0, end))).not.toThrow()
    }
  })

  test('takes time in proportion to a long query', () => {
    const terms = Array.from({ length: 3000 }, (_, index) => `a.start = ${index} + 1`)
    const began = performance.now()
    lintCypher(`MATCH (a:Actor) WHERE ${terms.join(' OR ')} RETURN ${terms.join(' + ')} AS x`)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('judges the values that are sent where it is given them', () => {
    const day = 'MATCH (s:Statement) WHERE s.latest <= date($day) RETURN s.id AS id'
    const rulesOf = (text: string, values: Record<string, unknown>) => lintCypher(text, values).map(({ rule }) => rule)
    expect(rulesOf(day, { day: '2022-03-29' })).toEqual([])
    expect(rulesOf(day, { day: '2022-02-30' })).toEqual(['unreadable-date'])
    expect(rulesOf('MATCH (n:Thing {size: $size}) RETURN n.id AS id', { size: '1' })).toEqual(['number-against-text'])
    expect(rulesOf('MATCH (n:Thing {size: $size}) RETURN n.id AS id', { size: 1 })).toEqual([])
    expect(rulesOf('MERGE (a:Actor {id: $id})', { id: 'russia' })).toEqual([])
    expect(rulesOf('MERGE (a:Actor {id: $id})', { id: null })).toEqual(['merge-on-null'])
  })
})
