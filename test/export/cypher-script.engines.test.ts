/** The Cypher script, loaded as a dataset, makes the same graph again. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Graph } from '../../src/store/graph-store.js'
import { graphText, inFolder, withDataset } from '../import/loaded.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { everything } from './everything.js'
import { exportOf, textOf } from './exported.js'

/** A dataset that is this one script. */
async function asDataset<T>(script: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = testFolder('script')
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data', 'demarche.cypher'), script)
  return work(join(folder, 'data'))
}

describeOnEngines('the Cypher script', (engine) => {
  const scriptAndGraph = async (graph: Graph) =>
    [await textOf('cypher', await exportOf(graph)), await graphText(graph)] as const

  it('of the shipped dataset loads as a dataset, with every check, to an identical graph', async () => {
    const [script, before] = await withDataset(engine, undefined, scriptAndGraph)
    const after = await asDataset(script, (folder) => withDataset(engine, folder, graphText))
    expect(after).toEqual(before)
    expect(before.length).toBeGreaterThan(900)
  })

  it('of records that are hard to write is the same script again', async () => {
    const [script] = await inFolder(everything, (folder) => withDataset(engine, folder, scriptAndGraph))
    const [again] = await asDataset(script, (folder) => withDataset(engine, folder, scriptAndGraph))
    expect(again).toBe(script)
  })

  it.each([
    { asOf: '2022-03-15', clock: 'published' },
    { asOf: '2022-03-15' },
    { source: 'source-003' },
    { sides: 'ukraine,turkey', issue: 'alignment' },
    { demand: 'ceasefire', hedged: 'exclude', withoutRelays: 'press,author' },
  ])('of what %j leaves holds every check', async (given) => {
    const script = await withDataset(engine, undefined, async (graph) =>
      textOf('cypher', await exportOf(graph, given as Record<string, string>)),
    )
    const left = await asDataset(script, (folder) => withDataset(engine, folder, graphText))
    expect(left.length).toBeGreaterThan(20)
  })
})
