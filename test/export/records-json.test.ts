/** Records as JSON come back by the import: the same records, and the same graph. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importFile } from '../../src/import/import-file.js'
import { importRecords } from '../../src/import/import-records.js'
import { graphText, withDataset } from '../import/loaded.js'
import { describeOnEngines } from '../store/engines.js'
import { everything } from './everything.js'
import { asFile, exportOf, exportOfRecords, textOf } from './exported.js'

it('records of every kind come back as they went in', async () => {
  const { records, faults } = importRecords('x.json', JSON.parse(await textOf('json', exportOfRecords(everything))))
  expect(faults).toEqual([])
  expect(records).toEqual(everything)
})

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
