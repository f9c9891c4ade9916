/** Positions on the disk: a cache beside the generation, that is noticed when it is damaged and never waited for. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadDataset } from '../../src/load/load-dataset.js'
import { ledger } from '../../src/questions/ledger.js'
import { keepAhead, readOnce } from '../../src/questions/read-once.js'
import { schema } from '../../src/questions/schema.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graph, Graphs } from '../../src/store/graph-store.js'
import { testFolder } from '../provision/test-folder.js'
import { smallDataset, type Told } from '../store/fixture.js'

const asserted: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const conceded: Told = { id: 's2', by: 'red', day: '2022-03-09', stance: 'CONCEDES' }

const params = ledger.params.parse({ sides: 'red' })
const readingsIn = async (graph: Graph) => (await ledger.answer(graph, params)).items.map(({ reading }) => reading)
const load = (graphs: Graphs, ...said: Told[]) => loadDataset(graphs, smallDataset(said), {}, undefined, keepAhead)

let folder: string
let said: string[]
const opened: Graphs[] = []
beforeEach(() => {
  folder = testFolder('kept')
  said = []
})
afterEach(async () => {
  for (const graphs of opened.splice(0)) await graphs.close()
})

function open(ready?: (graph: Graph) => Promise<unknown>): Graphs {
  const graphs = embeddedGraphs(folder, { warn: (message) => said.push(message), ...(ready && { ready }) })
  opened.push(graphs)
  return graphs
}
const files = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending))
const only = (ending: string) => {
  const [name, ...others] = files(ending)
  expect(others).toEqual([])
  return join(folder, name ?? '')
}

describe('kept positions', () => {
  it('are there once a load has published, and are read without a word', async () => {
    await load(open(), asserted, conceded)
    expect(files('.positions')).toHaveLength(1)
    expect(await open().view(readingsIn)).toEqual(['dropped'])
    expect(said).toEqual([])
  })

  it.each([0, 30, 0.5, 0.99])(
    'are computed again where a byte at %d of them has changed, and that is said',
    async (at) => {
      await load(open(), asserted, conceded)
      const file = only('.positions')
      const whole = readFileSync(file)
      const damaged = Buffer.from(whole)
      const place = at < 1 ? Math.floor(at * whole.length) : at
      damaged[place] = (damaged[place] as number) ^ 0xff
      writeFileSync(file, damaged)
      expect(await open().view(readingsIn)).toEqual(['dropped'])
      expect(said).toMatchObject([
        expect.stringMatching(/^The kept positions cannot be used: it .*computed from the graph/),
      ])
      expect(readFileSync(file).equals(whole)).toBe(true)
    },
  )

  it('are computed again where they are missing, and that is said', async () => {
    await load(open(), asserted)
    const file = only('.positions')
    const whole = readFileSync(file)
    rmSync(file)
    expect(await open().view(readingsIn)).toEqual(['kept'])
    expect(said).toMatchObject([expect.stringMatching(/^The kept positions are missing/)])
    expect(readFileSync(file).equals(whole)).toBe(true)
  })

  it('go with their generation', async () => {
    const graphs = open()
    for (const one of [asserted, conceded, asserted]) await load(graphs, one)
    // The generation before stays, for readers that have it open.
    expect(files('.positions').map((name) => name.replace('.positions', '.grafeo'))).toEqual(files('.grafeo'))
    expect(files('.positions')).toHaveLength(2)
  })

  it('leave nothing behind where the load fails after them', async () => {
    const failing = loadDataset(open(), smallDataset([asserted]), {}, undefined, async (staging) => {
      await keepAhead(staging)
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what else a generation fixes', () => {
  it('is counted again where its file is damaged, and that is said', async () => {
    await load(open(), asserted)
    const counted = await open().view((graph) => schema.answer(graph, {}))
    expect(said).toEqual([])
    const file = only('.properties.json')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/"count":(\d)/, '"count":9$1'))
    expect(await open().view((graph) => schema.answer(graph, {}))).toEqual(counted)
    expect(said).toMatchObject([expect.stringContaining('its checksum differs')])
  })
})

describe('a new generation', () => {
  it('is served once it is ready; until then the one before answers at once', async () => {
    let resolve = () => {}
    const prepared = new Promise<void>((done) => {
      resolve = done
    })
    let asked = 0
    const graphs = open(async (graph) => {
      if (++asked === 2) await prepared
      await readOnce(graph)
    })
    await load(graphs, asserted)
    expect(await graphs.view(readingsIn)).toEqual(['kept'])
    await load(graphs, asserted, conceded)
    expect(await graphs.view(readingsIn)).toEqual(['kept'])
    resolve()
    await expect.poll(() => graphs.view(readingsIn)).toEqual(['dropped'])
    expect(said).toEqual([])
  })

  it('that cannot be made ready is not served, and that is said', async () => {
    const graphs = open(async () => {
      throw new Error('no memory')
    })
    await load(graphs, asserted)
    expect(await graphs.view(readingsIn)).toEqual(['kept'])
    await load(graphs, asserted, conceded)
    await graphs.view(readingsIn)
    await expect.poll(() => said).toMatchObject([expect.stringContaining('cannot be made ready')])
    expect(await graphs.view(readingsIn)).toEqual(['kept'])
  })
})
