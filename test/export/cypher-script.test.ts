/** The Cypher script keeps to the dialect that both engines answer alike. */
import { expect, it } from 'vitest'
import { lintScript } from '../../src/cypher/lint/lint-script.js'
import { everything } from './everything.js'
import { exportOfRecords, textOf } from './exported.js'

it('the Cypher script keeps to the dialect that both engines answer alike', async () => {
  expect(lintScript(await textOf('cypher', exportOfRecords(everything)))).toEqual([])
})
