/** The rows of a script fall into statements that both engines and Node can take. */
import { expect, test } from 'vitest'
import { overRows } from '../../src/cypher/write-literals.js'

const template = 'UNWIND $rows AS row\nMERGE (:Actor {id: row})'
const rowsOf = (statement: string) => statement.split('\n').filter((line) => line.startsWith('  ')).length

test('a statement has at most 500 rows, and no rows are no statement', () => {
  const rows = Array.from({ length: 1_001 }, (_, row) => row)
  const statements = [...overRows(template, rows, String)]
  expect(statements.map(rowsOf)).toEqual([500, 500, 1])
  expect(statements[2]).toBe('UNWIND [\n  1000\n] AS row\nMERGE (:Actor {id: row});\n')
  expect([...overRows(template, [], String)]).toEqual([])
})

test('rows of a million letters are eight to a statement, and a longer one stands alone', () => {
  const rows = [...Array.from({ length: 17 }, () => 1_000_000 - 2), 20_000_000, 5]
  const statements = [...overRows(template, rows, (letters) => 'x'.repeat(letters))]
  expect(statements.map(rowsOf)).toEqual([8, 8, 1, 1, 1])
})

test('rows are read no further than the statements that are wanted', () => {
  let read = 0
  function* rows() {
    for (; read < 5_000; read++) yield read
  }
  overRows(template, rows(), String).next()
  expect(read).toBe(500)
})
