/** The list that opens a statement of a script, as a parameter: the same values, and nothing guessed. */
import { describe, expect, it } from 'vitest'
import { rowsAsParameter } from '../../src/cypher/rows-as-parameter.js'
import { literal } from '../../src/cypher/write-literals.js'

describe('the rows of a statement', () => {
  it('are taken out of its text, with the lines they took', () => {
    const text = "UNWIND [\n  {id: 'a',\n   days: [1, -2]}\n] AS row\nMERGE (n:Actor {id: row.id})"
    expect(rowsAsParameter(text)).toEqual({
      text: 'UNWIND $rows AS row\nMERGE (n:Actor {id: row.id})',
      rows: [{ id: 'a', days: [1, -2] }],
      linesTaken: 3,
    })
  })

  it('are read after WITH too, and with whatever a string may hold', () => {
    const values = ["it's", 'a \\ b', 'line\nbreak', '"quoted"', "], AS row {'", '\u00e9', '']
    const text = `WITH ${literal(values)} AS rows RETURN 1 AS one`
    expect(rowsAsParameter(text)?.rows).toEqual(values)
    expect(rowsAsParameter('WITH ["\\u00e9", true, FALSE, null, 0, {}, []] AS rows RETURN 1 AS one')?.rows).toEqual([
      '\u00e9',
      true,
      false,
      null,
      0,
      {},
      [],
    ])
  })

  it.each([
    ['another opening', 'MATCH (n:Actor) RETURN n.id AS id'],
    ['a float, which could become an integer', 'UNWIND [1.0] AS row RETURN row'],
    ['an integer beyond exact numbers', 'UNWIND [9007199254740993] AS row RETURN row'],
    ['a number of another base', 'UNWIND [0x1f] AS row RETURN row'],
    ['an expression', "UNWIND [date('2022-03-01')] AS row RETURN row"],
    ['a sum of lists', 'UNWIND [1] + [2] AS row RETURN row'],
    ['a parameter in it', 'UNWIND [$a] AS row RETURN row'],
    ['a parameter after it', 'UNWIND [1] AS row RETURN row + $rows AS sum'],
    ['a key twice', 'UNWIND [{a: 1, a: 2}] AS row RETURN row'],
    ['a key in backticks', "UNWIND [{`$date`: '2022-03-01'}] AS row RETURN row"],
    ['an escape that engines read differently', "UNWIND ['\\b'] AS row RETURN row"],
    ['a minus zero', 'UNWIND [-0] AS row RETURN row'],
    ['more brackets than can be followed', `UNWIND ${'['.repeat(100_000)} AS row RETURN row`],
    ['a comment', 'UNWIND [1, // one\n 2] AS row RETURN row'],
    ['a list that does not end', "UNWIND [1, 'a"],
  ])('stay in the text with %s', (_, text) => {
    expect(rowsAsParameter(text)).toBeNull()
  })
})
