/** `demarche agreement` and its endpoint: the figures of the shipped dataset, and nothing of a pass that is open. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { shippedDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { type Listening, listening } from '../http/listening.js'
import { testFolder } from '../provision/test-folder.js'
import { demarche } from './demarche.js'

let graphs: Graphs
let server: Listening
const dataset = testFolder('agreement')
beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  server = await listening({ graphs, dataset })
  mkdirSync(join(dataset, 'coding', 'source-003'), { recursive: true })
  mkdirSync(join(dataset, 'coding', 'gazette'))
  writeFileSync(join(dataset, '00-dataset.cypher'), readFileSync(join(shippedDataset, '00-dataset.cypher')))
  const record = {
    id: 'gazette',
    title: 'x',
    file: 'x.txt',
    publishedEarliest: '2022-03-01',
    publishedLatest: '2022-03-01',
  }
  writeFileSync(join(dataset, 'coding', 'gazette', 'source.json'), JSON.stringify(record))
})
afterAll(async () => {
  server.close()
  await graphs.close()
})

describe('demarche agreement', () => {
  it('prints the tables of docs/reliability.md', async () => {
    const { code, out } = await demarche(['agreement', '--format', 'markdown'])
    expect(code).toBe(0)
    const [first, ...tables] = out.trimEnd().split('\n\n')
    expect(first).toContain('111 and 108 statements, 195 and 189 stances.')
    expect(tables).toHaveLength(3)
    const page = readFileSync(join(packageRoot, 'docs', 'reliability.md'), 'utf8')
    for (const table of tables) expect(page).toContain(table)
  })

  it('is a table of one source, or JSON', async () => {
    const text = await demarche(['agreement', '--source', 'source-003'])
    expect(text.out).toMatch(/^pass-a \(a\) and pass-b \(b\) on source-003: 4 and 4 statements, 10 and 10 stances\.\n/)
    const { out } = await demarche(['agreement', '--source', 'source-003', '--format', 'json'])
    expect(JSON.parse(out).items).toMatchObject([{ a: 'pass-a', b: 'pass-b', sources: ['source-003'] }])
    const unknown = await demarche(['agreement', '--source', 'source-03'])
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('Did you mean "source-003"?')])
  })

  it('of a dataset that nobody has coded twice says so', async () => {
    const { code, out } = await demarche(['agreement', '--dataset', dataset])
    expect([code, out]).toEqual([0, 'No two coders have closed a pass on the same source.\n'])
  })
})

describe('GET /api/v1/agreement', () => {
  const lines = (source: string, coder: string) =>
    readFileSync(join(shippedDataset, 'coding', source, `${coder}.jsonl`), 'utf8')
  const put = (source: string, coder: string, text: string) =>
    writeFileSync(join(dataset, 'coding', source, `${coder}.jsonl`), text)
  const asked = async (query = '') => {
    const response = await fetch(`${server.base}/api/v1/agreement${query}`)
    return {
      status: response.status,
      body: (await response.json()) as { items: { a: string; b: string; sources: string[] }[] },
    }
  }
  const open = (text: string) => text.trimEnd().split('\n').slice(0, -1).join('\n').concat('\n')

  it('counts two closed passes, of a source that is not published only when all passes on it are closed', async () => {
    const [a, b] = [lines('source-003', 'pass-a'), lines('source-003', 'pass-b')]
    put('gazette', 'ada', a)
    put('gazette', 'bob', open(b))
    expect((await asked()).body.items).toEqual([])
    put('gazette', 'bob', b)
    expect((await asked()).body.items).toMatchObject([{ a: 'ada', b: 'bob', sources: ['gazette'] }])
    put('gazette', 'eve', open(b))
    expect((await asked()).body.items).toEqual([])
    for (const coder of ['ada', 'bob']) put('source-003', coder, lines('source-003', 'pass-a'))
    put('source-003', 'eve', open(b))
    expect((await asked('?source=source-003')).body.items).toMatchObject([
      { a: 'ada', b: 'bob', sources: ['source-003'] },
    ])
    expect((await asked('?source=source-03')).status).toBe(404)
  })
})
