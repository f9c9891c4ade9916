/** The graph held against texts: the command on a made-up text, and the real texts where they are. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { readUncoded, verifyGraph } from '../../src/verify/verify-graph.js'
import { demarche } from '../commands/demarche.js'
import { itWith } from '../provision/outside.js'
import { testFolder } from '../provision/test-folder.js'
import { datasetFolder } from '../store/fixture.js'
import { listed, sha256, text } from './gazette.js'

describe('the command', () => {
  const folder = testFolder('verify')
  const gazette = { sha256, usableTo: 66 }
  const dataset = datasetFolder([{ id: 's1', by: 'red', day: '2022-05-31', stance: 'ASSERTS' }], '', gazette)
  const uncoded = join(folder, 'uncoded.json')
  const run = (...args: string[]) => demarche(args, { DATASET: dataset, DATA_DIR: join(folder, 'data') })
  beforeAll(async () => {
    const script = readFileSync(join(dataset, '60-told.cypher'), 'utf8')
    const placed = script.replaceAll('{paragraph: 1, start: 10, end: 40', '{paragraph: 2, start: 14, end: 47')
    expect(placed).not.toBe(script)
    writeFileSync(join(dataset, '60-told.cypher'), placed)
    writeFileSync(join(folder, 'gazette.txt'), text)
    writeFileSync(uncoded, JSON.stringify(listed(1, 3)))
    expect((await run('load')).code).toBe(0)
  })

  it('says that everything stands, and exits 0', async () => {
    const { code, out, err } = await run('verify', '--sources', folder, '--uncoded', uncoded)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Every place is where the graph says: 1 place in 1 source.')
  })

  it('counts the misses in one sentence, and exits 1', async () => {
    writeFileSync(uncoded, JSON.stringify(listed(1)))
    const { code, out, err } = await run('verify', '--sources', folder, '--uncoded', uncoded, '--json')
    expect({ code, err }).toEqual({ code: 1, err: `The graph and the texts in ${folder} differ: 1 miss.\n` })
    expect(JSON.parse(out)).toMatchObject([{ source: 'gazette', neither: [3] }])
  })

  it('exits 1 where a text is missing', async () => {
    const { code, out } = await run('verify', '--sources', join(folder, 'nowhere'), '--uncoded', uncoded)
    expect(code).toBe(1)
    expect(out).toContain('gazette: its file gazette.txt is missing')
  })

  it('asks for the folder and for a list it can read, and exits 2', async () => {
    expect(await run('verify')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--sources DIR, or SOURCES_DIR'),
    })
    writeFileSync(uncoded, '{"paragraph": 1}')
    const bad = await run('verify', '--sources', folder, '--uncoded', uncoded)
    expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('is not a list of uncoded paragraphs') })
  })
})

itWith(
  'sources',
  'the shipped dataset stands in the five texts, every paragraph of them cited or listed',
  async (texts) => {
    const graphs = embeddedGraphs(inject('shippedStore'))
    const uncoded = readUncoded(join(packageRoot, 'cypher', 'data', 'uncoded.json'))
    const reports = await graphs.view((graph) => verifyGraph(graph, texts, uncoded))
    await graphs.close()
    expect(reports.map(({ source, cited, listed }) => [source, cited.length, listed.length])).toEqual([
      ['source-000', 26, 6],
      ['source-001', 6, 18],
      ['source-002', 5, 3],
      ['source-003', 4, 28],
      ['source-004', 11, 12],
    ])
    expect(reports.flatMap((report) => report.misses)).toEqual([])
  },
)
