/** The shipped Cypher as code: its headers are true, it runs, and both engines answer it alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/cypher/lint/analysis/analyse.js'
import { lintCypher } from '../../src/cypher/lint/lint-cypher.js'
import { treeOf } from '../../src/cypher/lint/syntax/tree.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readQuery } from '../../src/cypher/query-file.js'
import { splitScript } from '../../src/cypher/script.js'
import { tokenize } from '../../src/cypher/tokens.js'
import { questions } from '../../src/questions/index.js'
import { scriptFaults } from './lint/script-faults.js'

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
const records = shipped('records/read')
const schema = join(cypher, 'schema.cypher')
const scripts = shipped('data')
const unique = (names: readonly string[]) => [...new Set(names)].sort()

describe('every shipped query', () => {
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
      const parts = analyse(text, treeOf(tokenize(text)), null).projections.filter(({ final }) => final)
      expect(parts).not.toEqual([])
      for (const { items, star } of parts) {
        expect(star).toBeNull()
        expect(items.map(({ nodes, alias }) => alias ?? nodes.map(({ text }) => text).join(''))).toEqual(
          returns.map(({ name }) => name),
        )
      }
    },
  )

  test.each(checks)('%s says what must be true, and which record breaks it', (_, file) => {
    const { question, params, returns } = readQuery(file)
    expect(question).toMatch(/^[A-Z].+\.$/)
    expect(params).toEqual([])
    expect(returns.map(({ name }) => name)).toEqual(['id', 'problem'])
  })
})

describe('the shipped Cypher', () => {
  test('has a question for each query: of the same name, or of its name before a hyphen, or positions, which many ask', () => {
    const names = queries.map(([, file]) => basename(file, '.cypher'))
    const others = names.filter((name) => !name.startsWith('positions-'))
    expect(others.filter((name) => !Object.hasOwn(questions, name.replace(/-.*/, '')))).toEqual([])
  })

  test('holds each query that the program reads, and none that it does not', () => {
    const sources = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(packageRoot, 'src', file), 'utf8'))
    const read = sources.flatMap((source) =>
      [...source.matchAll(/(?:questionQuery|typedQuery)\('([\w-]+)'/g)].map(([, name]) => name),
    )
    expect(unique(read as string[])).toEqual(unique(queries.map(([, file]) => basename(file, '.cypher'))))
  })

  test.each([...queries, ...checks, ...records])(
    '%s is answered alike by both engines, as far as the linter knows',
    (_, file) => {
      expect(lintCypher(readFileSync(file, 'utf8'))).toEqual([])
    },
  )

  test.each(scripts)('%s is a data script that both engines load alike, as far as the linter knows', (_, file) => {
    expect(scriptFaults(readFileSync(file, 'utf8'))).toEqual([])
  })

  test('schema.cypher is taken alike by both engines, as far as the linter knows', () => {
    const statements = splitScript('schema.cypher', readFileSync(schema, 'utf8'))
    expect(statements.length).toBeGreaterThan(8)
    expect(statements.flatMap(({ text }) => lintCypher(text))).toEqual([])
  })

  test.each([['schema.cypher', schema] as [string, string], ...scripts])(
    '%s is cut at each ; that is code',
    (name, file) => {
      const source = readFileSync(file, 'utf8')
      const ends = tokenize(source).filter(({ kind, text }) => kind === 'symbol' && text === ';')
      expect(splitScript(name, source)).toHaveLength(ends.length)
    },
  )
})
