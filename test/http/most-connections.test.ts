/** The limit on open files sets how many connections a server takes. */
import { expect, it } from 'vitest'
import { mostConnections } from '../../src/http/most-connections.js'

it.each([
  [64, 10],
  [256, 98],
  [1_024, 482],
  [1_048_576, 2_000],
  ['unlimited', 2_000],
])('of %s files leaves room for %i connections', (soft, connections) => {
  expect(mostConnections({ userLimits: { open_files: { soft } } })).toBe(connections)
})

it('is read from the system', () => {
  expect(mostConnections()).toBeGreaterThanOrEqual(10)
  expect(mostConnections({})).toBe(2_000)
})
