/** A script falls into the statements that cypher-shell would send, each with its line. */
import { describe, expect, test } from 'vitest'
import { splitScript } from '../../src/cypher/script.js'
import { LoadError } from '../../src/errors.js'

describe('a script', () => {
  test('is cut into statements at each ;', () => {
    const script = "// Actors.\n\nMERGE (a:Actor {id: 'a'})\nSET a = {id: 'a'};\n  MERGE (b:Actor {id: 'b'});  \n\n"
    expect(splitScript('actors.cypher', script)).toEqual([
      { text: "MERGE (a:Actor {id: 'a'})\nSET a = {id: 'a'}", file: 'actors.cypher', line: 3 },
      { text: "MERGE (b:Actor {id: 'b'})", file: 'actors.cypher', line: 5 },
    ])
  })

  test('keeps the lines of its statements where comments stand between them', () => {
    const [statement] = splitScript('a.cypher', '\n// One.\nRETURN\n  // two;\n  1 AS one;\n')
    expect(statement).toEqual({ text: 'RETURN\n   \n  1 AS one', file: 'a.cypher', line: 3 })
  })

  test.each([
    [
      'lines that end as on Windows',
      'RETURN 1 AS one;\r\nRETURN 2 AS two;\r\n',
      ['RETURN 1 AS one', 'RETURN 2 AS two'],
    ],
    ['a ; inside a line', "RETURN 'a; b' AS text;\n", ["RETURN 'a; b' AS text"]],
    ['// inside a string', "RETURN 'https://a.org' AS text;\n", ["RETURN 'https://a.org' AS text"]],
    ['nothing at all', '', []],
    ['nothing but comments', '// Nothing yet.\n\n', []],
  ])('may have %s', (_, script, texts) => {
    expect(splitScript('a.cypher', script).map(({ text }) => text)).toEqual(texts)
  })

  test.each([
    ['; and // and /* in a string', "RETURN 'a;\n// b /* c' AS text;", ["RETURN 'a;\n// b /* c' AS text"]],
    ['a quote in a string', "RETURN 'it\\'s;' AS a, \"it's;\" AS b;", ["RETURN 'it\\'s;' AS a, \"it's;\" AS b"]],
    ['a ; in a name', 'RETURN 1 AS `a;b`;', ['RETURN 1 AS `a;b`']],
    ['a ; in a comment', 'RETURN 1 /* one; */ AS one; // two;', ['RETURN 1   AS one']],
    ['two statements on a line', 'RETURN 1 AS one; RETURN 2 AS two;', ['RETURN 1 AS one', 'RETURN 2 AS two']],
    ['a comment that ends at a carriage return', '// MERGE\rRETURN 1 AS one;', ['RETURN 1 AS one']],
    ['a byte order mark', '\uFEFFRETURN 1 AS one;', ['RETURN 1 AS one']],
  ])('is cut where Neo4j cuts it: %s', (_, script, texts) => {
    expect(splitScript('a.cypher', script).map(({ text }) => text)).toEqual(texts)
  })

  test.each([
    ['string', "RETURN 1;\nRETURN 'a;\n"],
    ['name', 'RETURN 1;\nRETURN `a;\n'],
    ['comment', 'RETURN 1;\n/* RETURN 2;\n'],
  ])('is refused at the line of a %s that does not end', (what, script) => {
    expect(() => splitScript('a.cypher', script)).toThrow(`a.cypher:2: this ${what} does not end.`)
  })

  test('in which an apostrophe ends a text is refused at the line of that text', () => {
    const rows = "UNWIND [\n  {id: 'a'},\n  {id: 'b', name: 'Russia's army'},\n  {id: 'c'}\n] AS row RETURN row;\n"
    expect(() => splitScript('a.cypher', rows)).toThrow(/^a\.cypher:3: a string here .* write \\' for an apostrophe\.$/)
  })

  test('that breaks off is refused with the line on which its last statement begins', () => {
    const broken = () => splitScript('a.cypher', 'RETURN 1 AS one;\n\nRETURN 2\n  AS two\n')
    expect(broken).toThrow(LoadError)
    expect(broken).toThrow('a.cypher:3: this statement does not end.')
  })
})
