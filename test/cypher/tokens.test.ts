/** The words, texts, numbers and signs of Cypher, and what is no part of them. */
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/cypher/tokens.js'

describe('the tokens of Cypher', () => {
  test('carry their kind, their value and their place', () => {
    const source = "RETURN `a b`.x, 'it\\'s' /* no */ + $id // end\n  <> 1.5e3"
    expect(tokenize(source).map(({ kind, text, line, column }) => [kind, text, line, column])).toEqual([
      ['word', 'RETURN', 1, 1],
      ['quoted', 'a b', 1, 8],
      ['symbol', '.', 1, 13],
      ['word', 'x', 1, 14],
      ['symbol', ',', 1, 15],
      ['string', "it's", 1, 17],
      ['symbol', '+', 1, 34],
      ['parameter', 'id', 1, 36],
      ['symbol', '<>', 2, 3],
      ['number', '1.5e3', 2, 6],
    ])
  })

  test.each([
    ['*1..3', ['*', '1', '..', '3']],
    ['n.x1', ['n', '.', 'x1']],
    ['(a)<-[:R]-(b)', ['(', 'a', ')', '<', '-', '[', ':', 'R', ']', '-', '(', 'b', ')']],
    ['Ä.ß = "ü"', ['Ä', '.', 'ß', '=', 'ü']],
    ["'a//b' // c", ['a//b']],
    ['1_000 + .5', ['1_000', '+', '.5']],
  ])('of %s are told apart', (source, texts) => {
    expect(tokenize(source).map(({ text }) => text)).toEqual(texts)
  })

  test.each(["'open", '`open', '/* open', '"', '$', '\u0000'])(
    'are read to the end where the text breaks off: %j',
    (source) => {
      const tokens = tokenize(source)
      expect(tokens.length).toBeLessThanOrEqual(1)
      expect(tokens.every(({ end }) => end === source.length)).toBe(true)
    },
  )
})
