/** Records as JSON come back by the import as the same graph. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/import-file.js'
import { graphText, withDataset } from '../import/loaded.js'
import { describeOnEngines } from '../store/engines.js'
import { asFile, exportOf, textOf } from './exported.js'

describeOnEngines('records as JSON', (engine) => {
  it('of the shipped dataset, imported and loaded, are an identical graph', async () => {
    const [json, before] = await withDataset(engine, undefined, async (graph) => [
      await textOf('json', await exportOf(graph)),
      await graphText(graph),
    ])
    await asFile('demarche.json', json, async (file) => {
      const folder = join(file, '..', 'dataset')
      // The load after it runs every check.
      await importFile(file, { out: folder }, async () => {})
      expect(await withDataset(engine, folder, graphText)).toEqual(before)
    })
  })
})
