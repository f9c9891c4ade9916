/** The Cypher script keeps to the dialect that both engines answer alike. */
import { expect, it } from 'vitest'
import { scriptFaults } from '../cypher/lint/script-faults.js'
import { everything } from './everything.js'
import { exportOfRecords, textOf } from './exported.js'

it('the Cypher script keeps to the dialect that both engines answer alike', async () => {
  expect(scriptFaults(await textOf('cypher', exportOfRecords(everything)))).toEqual([])
})
