/** The scripts that records are written as keep to the dialect that both engines answer alike. */
import { expect, test } from 'vitest'
import { datasetScripts } from '../../src/records/dataset-scripts.js'
import { scriptFaults } from '../cypher/lint/script-faults.js'
import { everything } from '../export/everything.js'

test('scripts of records keep to the dialect that both engines answer alike', () => {
  const scripts = [...datasetScripts(everything, 'Of a test.')]
  expect(scripts.length).toBeGreaterThan(5)
  for (const { path, pieces } of scripts) expect([path, scriptFaults([...pieces].join(''))]).toEqual([path, []])
})
