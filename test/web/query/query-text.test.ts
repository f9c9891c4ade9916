/** What the page knows of a query's text without an engine. */
import { describe, expect, it } from 'vitest'
import { completionAt, type Schema } from '../../../web/query/completion.js'
import { type Entry, mostEntries, withEntry } from '../../../web/query/history.js'
import { offsetOf, parameterNames, statementAlone, statementAt } from '../../../web/query/query-text.js'
import { typedParameters } from '../../../web/query/request.js'

describe('the parameters of a text', () => {
  it.each([
    ['MATCH (a {id: $id}) WHERE a.x > $least RETURN $id', ['id', 'least']],
    ['RETURN \'$no\', "$no", `$no` // $no\n/* $no */, $yes', ['yes']],
    ["RETURN 'it\\'s $no', $yes", ['yes']],
    ['RETURN 1', []],
  ])('%s', (text, names) => {
    expect(parameterNames(text)).toEqual(names)
  })

  it('are read as numbers, lists and days where they look like them, else as text', () => {
    expect(typedParameters({ a: '3', b: '2022-03-29', c: 'russia', d: '["x"]', e: 'null', f: '' })).toEqual({
      a: 3,
      b: { $date: '2022-03-29' },
      c: 'russia',
      d: ['x'],
      e: null,
      f: '',
    })
  })
})

describe('the statement at the cursor', () => {
  const text = "// First\nRETURN ';' AS a; // ;\n\nRETURN 2\n  AS b; // ;\n"
  const at = (cursor: number) => statementAlone(text, statementAt(text, cursor))

  it('is the one that contains it, and never ends in a string or a comment', () => {
    expect(at(text.indexOf("';'")).trim()).toBe("RETURN ';' AS a")
    expect(at(0).trim()).toBe("RETURN ';' AS a")
    expect(at(text.indexOf('2')).trim()).toBe('RETURN 2\n  AS b')
    expect(at(text.length).trim()).toBe('RETURN 2\n  AS b')
  })

  it('keeps its place, so that an error is marked there', () => {
    const alone = at(text.length)
    expect(alone.indexOf('RETURN 2')).toBe(text.indexOf('RETURN 2'))
    expect(alone.split('\n').slice(0, 3)).toEqual(['        ', ' '.repeat(text.split('\n')[1]?.length ?? 0), ''])
  })

  it('is the whole text, comments and all, if there is only one', () => {
    const one = '// Why?\nRETURN 1 AS a; // so\n'
    expect(statementAt(one, 3)).toBe(0)
    expect(statementAlone(one, 0)).toBe(one)
    expect(statementAt('', 0)).toBe(0)
    expect(statementAlone('RETURN 1; RETURN 2', 9)).toBe('RETURN 1; RETURN 2')
  })
})

it('finds the offset of a line and a column, and stays inside the text', () => {
  expect(offsetOf('ab\ncd', { line: 2, column: 2 })).toBe(4)
  expect(offsetOf('ab\ncd', { line: 1, column: 9 })).toBe(2)
  expect(offsetOf('ab\ncd', { line: 9, column: 9 })).toBe(5)
})

describe('completion', () => {
  const schema = {
    labels: [{ name: 'Actor', count: 49, properties: [{ name: 'id', count: 49 }] }],
    types: [{ name: 'MADE', count: 99, properties: [{ name: 'extent', count: 7 }], ends: [] }],
  } as unknown as Schema
  const offered = (before: string) => completionAt(before, schema, ['side'])?.choices.map(({ label }) => label)
  it.each([
    ['MATCH (a:', ['Actor']],
    ['MATCH (a:Ac', ['Actor']],
    ['MATCH (a:Actor)-[m:', ['MADE']],
    ['MATCH (a:Actor)-[:MADE|', ['MADE']],
    ['RETURN a.', ['id', 'extent']],
    ['RETURN $', ['side']],
    ["RETURN 'x", undefined],
  ])('offers after %s', (before, labels) => {
    expect(offered(before)).toEqual(labels)
  })
  it('offers words of Cypher where a word begins, from its first letter', () => {
    expect(offered('MATCH (a) RET')).toContain('RETURN')
    expect(completionAt('MATCH (a) RET', schema, [])?.from).toBe(10)
  })
})

describe('the history', () => {
  const entry = (text: string): Entry => ({ text, given: {}, at: '2026-01-01T00:00:00Z', outcome: '1 row' })
  it('lists each query once, newest first, up to its limit', () => {
    const [one, two] = [entry('RETURN 1'), entry('RETURN 2')]
    expect(withEntry(withEntry(withEntry([], one), two), one).map(({ text }) => text)).toEqual(['RETURN 1', 'RETURN 2'])
    const many = Array.from({ length: mostEntries }, (_, index) => entry(`RETURN ${index + 10}`))
    expect(withEntry(many, one)).toHaveLength(mostEntries)
  })
})
