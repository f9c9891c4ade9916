/** Section 2: unnamed sources, and what they alone tell. */
import { expect, it } from 'vitest'
import { isAnonymous, isUnnamed } from '../../src/codebook/unnamed.js'

it('a source of a body is unnamed, and nobody else is', () => {
  expect(['germany-source', 'source-001', 'dmitry-peskov', 'source-002-author'].filter(isUnnamed)).toEqual([
    'germany-source',
  ])
})

it('only what unnamed sources alone relay is anonymous', () => {
  const [unnamed, both] = [{ relays: ['germany-source'] }, { relays: ['germany-source', 'reuters'] }]
  expect(isAnonymous([unnamed, unnamed])).toBe(true)
  expect(isAnonymous([unnamed, both])).toBe(false)
  expect(isAnonymous([unnamed, { relays: [] }])).toBe(false)
  expect(isAnonymous([])).toBe(false)
})
