/** Records as JSON come back by the import as the same records. */
import { expect, it } from 'vitest'
import { importRecords } from '../../src/import/import-records.js'
import { everything } from './everything.js'
import { exportOfRecords, textOf } from './exported.js'

it('records of every kind come back as they went in', async () => {
  const { records, faults } = importRecords('x.json', JSON.parse(await textOf('json', exportOfRecords(everything))))
  expect(faults).toEqual([])
  expect(records).toEqual(everything)
})
