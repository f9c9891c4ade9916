/** The records of a graph, written as scripts and loaded, are that graph again. */
import { expect, it, test } from 'vitest'
import { lintScript } from '../../src/cypher/lint/lint-script.js'
import { datasetScripts } from '../../src/records/dataset-scripts.js'
import { readRecords } from '../../src/records/read-records.js'
import { everything } from '../export/everything.js'
import { graphText, inFolder, withDataset } from '../import/loaded.js'
import { describeOnEngines } from '../store/engines.js'

test('scripts of records keep to the dialect that both engines answer alike', () => {
  for (const [path, script] of datasetScripts(everything, 'Of a test.'))
    expect([path, lintScript(script)]).toEqual([path, []])
})

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
