/** The published versions of the data, noted as they are loaded, on every engine. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { loadVersion } from '../../src/versions/load-version.js'
import { openVersions, type Versions, versionsFolder } from '../../src/versions/versions.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { smallDataset, type Told } from '../store/fixture.js'
import { shuffled } from './shuffled.js'

const asserted: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const refused: Told = { id: 's2', by: 'blue', day: '2022-03-02', stance: 'REJECTS' }
const granted: Told = { id: 's3', by: 'blue', day: '2022-03-09', stance: 'CONCEDES' }
const [first, second] = [
  [asserted, refused],
  [asserted, refused, granted],
]

describeOnEngines('the published versions', (engine) => {
  afterEach(() => engine.dispose())

  async function opened(folder = versionsFolder(testFolder('data'))) {
    const graphs = await engine.openGraphs()
    const said: string[] = []
    const versions = openVersions(graphs, { folder, say: (message) => said.push(message) })
    const load = (told: readonly Told[]) => loadVersion(graphs, smallDataset(told), versions)
    const list = (of: Versions = versions) => graphs.view(of.list)
    const files = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.gz'))
        .sort()
    return { graphs, versions, said, load, list, files, folder }
  }

  it('are there from the moment a load has published, with what it changed', async () => {
    const { graphs, load, list } = await opened()
    const { data: before } = await load(first ?? [])
    const { data } = await load(second ?? [])
    const [newest, oldest] = await list()
    expect(oldest).toMatchObject({ number: 1, version: before.version, statements: 2, changed: null })
    expect(newest).toMatchObject({ ...data, number: 2, statements: 3, sources: 1, readings: 3 })
    expect(newest?.changed).toEqual({
      from: before.version,
      readings: [{ what: 'added', side: 'blue', demand: 'bridge', day: '2022-03-09', from: null, to: 'accepted' }],
      counts: { added: 1, removed: 0, changed: 0 },
      sources: { added: [], removed: [], counts: { added: 0, removed: 0 } },
      statements: { added: ['s3'], removed: [], counts: { added: 1, removed: 0 } },
    })
    expect(newest?.published).toBe((await graphs.publication())?.published)
    expect(Date.now() - Date.parse(newest?.published ?? '')).toBeLessThan(60_000)
  })

  it('have no entry more when the same data are loaded again', async () => {
    const { load, list } = await opened()
    const { data: once } = await load(first ?? [])
    const { data: twice } = await load(first ?? [])
    expect(twice.generation).not.toBe(once.generation)
    expect(await list()).toMatchObject([{ number: 1, generation: once.generation }])
  })

  it('are the same for another process, and for one that sees a publication that nobody noted', async () => {
    const { graphs, load, list, folder } = await opened()
    await load(first ?? [])
    expect(await list(openVersions(graphs, { folder }))).toEqual(await list())
    // Killed between publishing and noting.
    const { data } = await loadDataset(graphs, smallDataset(second ?? []))
    const [late, later] = [openVersions(graphs, { folder }), openVersions(graphs, { folder })]
    const [one, other] = await Promise.all([list(late), list(later)])
    expect(one).toEqual(other)
    expect(one).toMatchObject([{ ...data, number: 2, changed: { counts: { added: 1 } } }, { number: 1 }])
  })

  it('have the same time on a server that keeps versions of its own', async () => {
    const { graphs, load, list } = await opened()
    await load(first ?? [])
    const other = openVersions(await engine.openAgain(), { folder: testFolder('other') })
    expect((await graphs.view(other.list))[0]?.published).toBe((await list())[0]?.published)
  })

  it('note what was published before they publish the next', async () => {
    const { graphs, load, list } = await opened()
    const { data } = await loadDataset(graphs, smallDataset(first ?? []))
    await load(second ?? [])
    expect(await list()).toMatchObject([{ number: 2 }, { number: 1, ...data }])
  })

  it('say what is damaged, and make the present one anew', async () => {
    const { graphs, load, list, files, folder } = await opened()
    await load(first ?? [])
    await load(second ?? [])
    const whole = await list()
    const [, newest = ''] = files()
    const file = join(folder, newest)
    writeFileSync(file, readFileSync(file).subarray(0, 60))
    const said: string[] = []
    const again = openVersions(graphs, { folder, say: (message) => said.push(message) })
    expect(await list(again)).toEqual(whole)
    expect(said[0]).toMatch(/^\d+Z-\w+\.version\.gz is damaged, so that what this version changed is not known/)
    expect(await list(openVersions(graphs, { folder }))).toEqual(whole)
  })

  it('begin again where all of them are lost: nothing is said to be new', async () => {
    const { graphs, load } = await opened()
    await load(second ?? [])
    const { readings } = await graphs.view(openVersions(graphs, { folder: testFolder('lost') }).of)
    expect(readings.map(({ since }) => since)).toEqual([1, 1, 1])
  })

  it('change nothing where the shipped data are published with shuffled scripts', {
    timeout: 60_000,
  }, async () => {
    const { graphs, versions, list } = await opened()
    const dataset = readDataset()
    await loadVersion(graphs, dataset, versions)
    const { readings } = await graphs.view(versions.of)
    expect(readings.length).toBeGreaterThan(80)
    for (let seed = 1; seed <= 2; seed++) await loadVersion(graphs, shuffled(dataset, seed), versions)
    expect((await graphs.view(versions.of)).readings).toEqual(readings)
    const all = await list()
    expect(all).toHaveLength(3)
    for (const { changed } of all.slice(0, 2)) {
      expect(changed?.counts).toEqual({ added: 0, removed: 0, changed: 0 })
      expect(changed?.statements?.counts).toEqual({ added: 0, removed: 0 })
    }
  })
})
