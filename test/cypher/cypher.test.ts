import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { analyse } from '../../src/cypher/lint/analyse.js'
import { lintCypher, lintScript } from '../../src/cypher/lint/lint-cypher.js'
import { treeOf } from '../../src/cypher/lint/tree.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { parseQuery, readQuery } from '../../src/cypher/query-file.js'
import { splitScript } from '../../src/cypher/script.js'
import { tokenize } from '../../src/cypher/tokens.js'
import { LoadError } from '../../src/errors.js'
import { questions } from '../../src/questions/index.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'
import { ask, type GraphStore } from '../../src/store/graph-store.js'

const cypher = join(packageRoot, 'cypher')

/** Shipped files below a folder of `cypher/`, as [path, absolute path]. */
function shipped(folder: string): [string, string][] {
  return readdirSync(join(cypher, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => [join(folder, file), join(cypher, folder, file)])
}

const queries = shipped('queries')
const checks = shipped('checks')
const records = shipped('records')
const scripts: [string, string][] = [['schema.cypher', join(cypher, 'schema.cypher')], ...shipped('data')]
const unique = (names: readonly string[]) => [...new Set(names)].sort()

describe('a script', () => {
  test('is cut into statements at each ; that ends a line', () => {
    const script = "// Actors.\n\nMERGE (a:Actor {id: 'a'})\nSET a = {id: 'a'};\n  MERGE (b:Actor {id: 'b'});  \n\n"
    expect(splitScript('actors.cypher', script)).toEqual([
      { text: "MERGE (a:Actor {id: 'a'})\nSET a = {id: 'a'}", file: 'actors.cypher', line: 3 },
      { text: "  MERGE (b:Actor {id: 'b'})", file: 'actors.cypher', line: 5 },
    ])
  })

  test('keeps the lines of its statements where comments stand between them', () => {
    const [statement] = splitScript('a.cypher', '\n// One.\nRETURN\n  // two;\n  1 AS one;\n')
    expect(statement).toEqual({ text: 'RETURN\n\n  1 AS one', file: 'a.cypher', line: 3 })
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

  test('that breaks off is refused with the line on which its last statement begins', () => {
    const broken = () => splitScript('a.cypher', 'RETURN 1 AS one;\n\nRETURN 2\n  AS two\n')
    expect(broken).toThrow(LoadError)
    expect(broken).toThrow('a.cypher:3: this statement does not end.')
  })
})

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

describe('every shipped query', () => {
  let graph: GraphStore
  beforeAll(async () => {
    graph = openEmbedded()
    const { schema } = readDataset()
    await graph.write(schema.statements)
  })
  afterAll(() => graph.close())

  test.each([...queries, ...records])('%s opens with its question', (_, file) => {
    expect(readQuery(file).question).toMatch(/^[A-Z].+\?$/)
  })

  test.each([...queries, ...records])('%s declares the parameters it uses, and no others', (_, file) => {
    const { params, text } = readQuery(file)
    const used = tokenize(text).flatMap((token) => (token.kind === 'parameter' ? [token.text] : []))
    expect(params.map(({ name }) => name).sort()).toEqual(unique(used))
  })

  test.each([...queries, ...checks, ...records])(
    '%s declares the columns it returns, in their order, in each of its parts',
    (_, file) => {
      const { returns, text } = readQuery(file)
      const parts = analyse(treeOf(tokenize(text))).projections.filter(({ final }) => final)
      expect(parts).not.toEqual([])
      for (const { items, star } of parts) {
        expect(star).toBeNull()
        expect(items.map(({ nodes, alias }) => alias ?? nodes.map(({ text }) => text).join(''))).toEqual(
          returns.map(({ name }) => name),
        )
      }
    },
  )

  test.each([...queries, ...checks, ...records])('%s runs on an empty graph', async (_, file) => {
    const query = readQuery(file)
    const params = query.params.some(({ name }) => name === 'limit') ? { limit: 1 } : {}
    await expect(ask(graph, query, params)).resolves.toBeInstanceOf(Array)
  })

  test.each(checks)('%s says what must be true, and which record breaks it', (_, file) => {
    const { question, params, returns } = readQuery(file)
    expect(question).toMatch(/^[A-Z].+\.$/)
    expect(params).toEqual([])
    expect(returns.map(({ name }) => name)).toEqual(['id', 'problem'])
  })
})

describe('the shipped Cypher', () => {
  test('has a question for each query: of the same name, or of its name before a hyphen', () => {
    const names = queries.map(([, file]) => basename(file, '.cypher'))
    expect(names.filter((name) => !Object.hasOwn(questions, name.replace(/-.*/, '')))).toEqual([])
  })

  test('holds each query that the program reads, and none that it does not', () => {
    const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(packageRoot, 'src', file), 'utf8'))
    const read = sources.flatMap((source) =>
      [...source.matchAll(/questionQuery\('([\w-]+)'\)/g)].map(([, name]) => name),
    )
    expect(unique(read as string[])).toEqual(unique(queries.map(([, file]) => basename(file, '.cypher'))))
  })

  test('names each question as the registry does', () => {
    expect(Object.values(questions).map(({ name }) => name)).toEqual(Object.keys(questions))
  })

  test.each([...queries, ...checks, ...records])(
    '%s is answered alike by both engines, as far as the linter knows',
    (_, file) => {
      expect(lintCypher(readFileSync(file, 'utf8'))).toEqual([])
    },
  )

  test.each(scripts)('%s is loaded alike by both engines, as far as the linter knows', (_, file) => {
    expect(lintScript(readFileSync(file, 'utf8'))).toEqual([])
  })

  test.each(scripts)('%s is cut into the same statements by the load and by the linter', (name, file) => {
    const source = readFileSync(file, 'utf8')
    const ends = tokenize(source).filter(({ kind, text }) => kind === 'symbol' && text === ';')
    expect(splitScript(name, source)).toHaveLength(ends.length)
  })
})
