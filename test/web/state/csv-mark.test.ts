/** The byte order mark in the addresses of files. */
import { expect, it } from 'vitest'
import { withMark } from '../../../web/state/csv-mark.js'

it.each([
  ['/api/v1/days.csv', '/api/v1/days.csv?bom=true'],
  ['/api/v1/network.matrix.csv?labels=name', '/api/v1/network.matrix.csv?labels=name&bom=true'],
  ['/api/v1/export/csv?clock=said', '/api/v1/export/csv?clock=said&bom=true'],
  ['/api/v1/export/csv?', '/api/v1/export/csv?bom=true'],
  ['/api/v1/export/dna?clock=said', '/api/v1/export/dna?clock=said'],
  ['/api/v1/network.graphml', '/api/v1/network.graphml'],
  ['/api/v1/trace?text=x.csv', '/api/v1/trace?text=x.csv'],
])('is asked for of CSV alone: %s', (address, marked) => {
  expect(withMark(address, true)).toBe(marked)
  expect(withMark(address, false)).toBe(address)
})
