/** A query file is its documentation: question, parameters and columns, checked as it is read. */
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/cypher/query-file.js'

describe('a query file', () => {
  const header = '// Who is there?\n// @param id string: the actor\n// @returns name string: its name\n'
  const text = 'MATCH (a:Actor {id: $id})\n  // only the name\n  RETURN a.name AS name'

  test('opens with its question and declares parameters and columns', () => {
    expect(parseQuery('who.cypher', `${header}${text};\n`)).toEqual({
      file: 'who.cypher',
      question: 'Who is there?',
      params: [{ name: 'id', type: 'string', meaning: 'the actor' }],
      returns: [{ name: 'name', type: 'string', meaning: 'its name' }],
      text: 'MATCH (a:Actor {id: $id})\n  RETURN a.name AS name',
    })
  })

  test.each([
    '// @param id: the actor',
    '// @param id text: the actor',
    '// @parameter id string: the actor',
    '// @returns',
  ])('is refused by file and line for the header line %s', (line) => {
    expect(() => parseQuery('who.cypher', `${line}\n${text}`)).toThrow(
      `who.cypher: cannot read the header line "${line}".`,
    )
  })
})
