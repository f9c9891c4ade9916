/** The cited paragraphs, out of copies of the texts that are known by their hash. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { type Passage, readPassages } from '../../src/verify/read-passages.js'
import { testFolder } from '../provision/test-folder.js'
import { datasetFolder, type Gazette } from '../store/fixture.js'
import { listening } from './listening.js'

/** The bridge counts as one code point. The citation of the fixture is [10, 40). */
const text = 'Red and 🌉: Red will open the bridge in May, it said.\nBlue kept silent.\n'
const sha256 = createHash('sha256').update(text).digest('hex')

describe('the passages of a statement', () => {
  const folder = testFolder('passages')
  const texts = join(folder, 'texts')
  const opened: Graphs[] = []
  const graphOf = async (gazette: Gazette) => {
    const graphs = embeddedGraphs(join(folder, `data-${opened.length}`))
    opened.push(graphs)
    const told = { id: 's1', by: 'red', day: '2022-05-01', stance: 'ASSERTS' } as const
    await loadDataset(graphs, readDataset(datasetFolder([told], '', gazette)))
    return graphs
  }
  const read = async (graphs: Graphs, from: string | undefined, id = 's1') =>
    (await graphs.view((graph) => readPassages(graph, id, { sourcesDir: from }))) as [Passage]
  let known: Graphs

  beforeAll(async () => {
    mkdirSync(texts)
    writeFileSync(join(texts, 'gazette.txt'), text)
    writeFileSync(join(folder, 'gazette.txt'), text)
    known = await graphOf({ sha256 })
  })
  afterAll(async () => {
    for (const graphs of opened) await graphs.close()
  })

  it('is the paragraph around the citation, cut by code points', async () => {
    const [passage] = await read(known, texts)
    expect(passage).toMatchObject({ source: 'gazette', start: 10, end: 40, why: null })
    expect(passage.text).toEqual({
      before: 'Red and 🌉:',
      passage: ' Red will open the bridge in M',
      after: 'ay, it said.',
    })
  })

  it('says why there is no text: no folder, no file, another text, no hash', async () => {
    const why = async (graphs: Graphs, from?: string) => {
      const [{ text: none, why }] = await read(graphs, from)
      expect(none).toBeNull()
      return why
    }
    expect(await why(known)).toContain('SOURCES_DIR')
    expect(await why(known, join(folder, 'elsewhere'))).toContain('SOURCES_DIR has no file gazette.txt')
    expect(await why(await graphOf({ sha256: '0'.repeat(64) }), texts)).toContain('hash differs')
    expect(await why(await graphOf({}), texts)).toContain('no hash')
  })

  it('is read from the dataset where the text may be kept there, and only then', async () => {
    const dataset = join(folder, 'dataset')
    mkdirSync(join(dataset, 'coding', 'gazette'), { recursive: true })
    mkdirSync(join(dataset, 'texts'))
    const ask = async (sourcesDir?: string) => {
      const [{ text, why }] = (await known.view((graph) => readPassages(graph, 's1', { sourcesDir, dataset }))) as [
        Passage,
      ]
      return text?.passage ?? why
    }
    const said = (keep: boolean) =>
      writeFileSync(
        join(dataset, 'coding', 'gazette', 'source.json'),
        JSON.stringify({
          ...{ id: 'gazette', title: 'Gazette', file: 'gazette.txt', sha256, keep },
          ...{ publishedEarliest: '2022-05-02', publishedLatest: '2022-05-02' },
        }),
      )
    said(true)
    expect(await ask()).toBe('The dataset has no file gazette.txt.')
    expect(await ask(join(folder, 'none'))).toBe('Neither SOURCES_DIR nor the dataset has the file gazette.txt.')
    writeFileSync(join(dataset, 'texts', 'gazette.txt'), text)
    expect(await ask()).toBe(' Red will open the bridge in M')
    expect(await ask(join(folder, 'none'))).toBe(' Red will open the bridge in M')
    const server = await listening({ graphs: known, dataset })
    expect(await (await fetch(`${server.base}/api/v1/passages/s1`)).text()).toContain('Red will open the bridge')
    server.close()
    said(false)
    expect(await ask()).toContain('no copies of the texts')
    said(true)
    writeFileSync(join(dataset, 'texts', 'gazette.txt'), `${text}.`)
    expect(await ask()).toContain('hash differs')
  })

  it('never reads outside the folder, whatever the dataset calls its files', async () => {
    const [passage] = await read(await graphOf({ sha256, file: '../gazette.txt' }), join(folder, 'none'))
    expect(passage.text).toBeNull()
  })

  it('refuses an id that is no statement', async () => {
    await expect(read(known, texts, 'gazette')).rejects.toThrow('There is no statement "gazette"')
  })

  it('have a tag that a copy of the text changes, though the graph is the same', async () => {
    const own = join(folder, 'own')
    mkdirSync(own)
    const server = await listening({ graphs: known, sourcesDir: own })
    const ask = (tag = '') =>
      new Promise<IncomingMessage>((resolve) => {
        const headers = { 'if-none-match': tag }
        get(`${server.base}/api/v1/passages/s1`, { headers }, (response) => resolve(response.resume()))
      })
    const { etag = '' } = (await ask()).headers
    expect((await ask(etag)).statusCode).toBe(304)
    writeFileSync(join(own, 'gazette.txt'), text)
    const after = await ask(etag)
    expect([after.statusCode, after.headers.etag === etag]).toEqual([200, false])
    server.close()
  })
})
