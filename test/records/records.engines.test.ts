/** The records of a graph, written as scripts and loaded, are that graph again. */
import { expect, it } from 'vitest'
import { readRecords } from '../../src/records/read-records.js'
import { everything } from '../export/everything.js'
import { graphText, inFolder, withDataset } from '../import/loaded.js'
import { describeOnEngines } from '../store/engines.js'

describeOnEngines('records', (engine) => {
  it('of the shipped dataset make the same graph again', async () => {
    const [records, before] = await withDataset(engine, undefined, async (graph) => [
      await readRecords(graph),
      await graphText(graph),
    ])
    expect(records.statements).toHaveLength(99)
    const [again, after] = await inFolder(records, (folder) =>
      withDataset(engine, folder, async (graph) => [await readRecords(graph), await graphText(graph)]),
    )
    expect(after).toEqual(before)
    expect(again).toEqual(records)
  }, 120_000)

  it('of every kind, with texts that could break a script, come back as they went in', async () => {
    const again = await inFolder(everything, (folder) => withDataset(engine, folder, readRecords))
    expect(again).toEqual(everything)
  }, 120_000)
})
