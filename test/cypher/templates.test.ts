/** Cypher has no includes, so statements and parts of queries are copied: each copy is held to its template. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readQuery } from '../../src/cypher/query-file.js'
import { rowsAsParameter } from '../../src/cypher/rows-as-parameter.js'
import { recordsQuery } from '../../src/cypher/shipped-queries.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'

const cypher = join(packageRoot, 'cypher')
const filesOf = (folder: string): [name: string, file: string][] =>
  readdirSync(join(cypher, folder))
    .sort()
    .map((file) => [basename(file, '.cypher'), join(cypher, folder, file)])
const templates = filesOf('records/write')

describe('a template that writes records', () => {
  let graph: GraphStore
  beforeAll(async () => {
    graph = openEmbedded()
    await graph.write(readDataset().schema.statements)
  })
  afterAll(() => graph.close())

  test.each(templates)('for %s says in a sentence what it writes, and which keys a row may have', (_, file) => {
    const { question, params, text } = readQuery(file)
    const keys = new Set([...text.matchAll(/\brow\.(\w+)/g)].map(([, key]) => key as string))
    expect(question).toMatch(/^Writes .+ a row\.$/)
    expect(params).toHaveLength(1)
    const [, listed = ''] = /^maps of (.+)$/.exec(params[0]?.meaning ?? '') ?? []
    expect(keys.size).toBeGreaterThanOrEqual(2)
    expect(listed.split(', ').sort()).toEqual([...keys].sort())
  })

  test.each(templates)('for %s runs as it stands', async (_, file) => {
    await expect(graph.write([{ text: readQuery(file).text, params: { rows: [] } }])).resolves.toBeUndefined()
  })
})

test('every statement of a shipped script is a template over its rows, and every template is used', () => {
  const byText = new Map(templates.map(([name, file]) => [readQuery(file).text, name]))
  const statements = readDataset().data.flatMap((script) => [...script.statements()])
  const kinds = statements.map(({ text, file, line }) => {
    const opened = rowsAsParameter(text)
    return (opened && byText.get(opened.text)) ?? `${file}:${line} is like no template`
  })
  expect([...new Set(kinds)].sort()).toEqual(templates.map(([name]) => name))
  expect(kinds.length).toBeGreaterThanOrEqual(18)
})

describe('the side of a statement', () => {
  const [, match = '', days = ''] = recordsQuery('side').text.split('\n')
  const condition = days.replace('WHERE ', '')
  const lines = ['queries', 'library', 'checks'].flatMap((folder) =>
    filesOf(folder).flatMap(([name, file]) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, index, all) => ({ place: `${folder}/${name}`, line: line.trim(), next: all[index + 1]?.trim() })),
    ),
  )

  test('is whom its speaker represents on its latest day', () => {
    expect(match).toBe('OPTIONAL MATCH (a:Actor)-[r:REPRESENTS]->(principal:Actor)')
    expect(condition).toBe('r.from <= s.latest AND (r.to IS NULL OR s.latest <= r.to)')
  })

  test('is found by the same two lines wherever a speaker may be a side itself', () => {
    const copies = lines.filter(({ line }) => line.startsWith('OPTIONAL MATCH') && line.includes('REPRESENTS'))
    expect(new Set(copies.map(({ place }) => place)).size).toBeGreaterThanOrEqual(13)
    expect(copies.filter(({ line, next }) => line !== match || next !== days)).toEqual([])
  })

  test('is bounded by the same days wherever only who represents one is looked for', () => {
    const tests = lines.filter(({ line }) => /\.from <= \w+\.latest/.test(line))
    const alike = tests.map(({ line, place }) => ({
      place,
      line: line.replace(/\bq\./g, 'r.').replace(/\bt\./g, 's.'),
    }))
    expect(alike.length).toBeGreaterThanOrEqual(17)
    expect(alike.filter(({ line }) => !line.includes(condition))).toEqual([])
  })
})
