/** When a reading is stale: after 30 days without a word of its side on the demand. */
import { expect, it } from 'vitest'
import { isStale } from '../../src/codebook/stale-reading.js'

it.each([
  ['2022-03-01', '2022-03-31', false],
  ['2022-03-01', '2022-04-01', true],
  ['2024-02-01', '2024-03-02', false],
  ['2023-02-01', '2023-03-04', true],
  [null, '2022-03-31', false],
])('a reading last heard on %s is stale on %s: %s', (lastHeard, asOf, stale) => {
  expect(isStale(lastHeard, asOf)).toBe(stale)
})
