/** Sorting in pieces gives the order of sorting at once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pauses } from '../../src/pauses.js'
import { sortWithPauses } from '../../src/questions/support/sort-with-pauses.js'

const inTens = (a: number, b: number) => Math.floor(a / 10) - Math.floor(b / 10)

test('a list of any length is ordered as toSorted orders it, equals as they came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(7000), fc.nat(), async (length, seed) => {
      const all = Array.from({ length }, (_, index) => ((index + 1) * (seed | 1)) % 997)
      expect(await sortWithPauses(all, inTens, pauses())).toEqual(all.toSorted(inTens))
    }),
    { numRuns: 60 },
  )
})

test('others get their turn between the pieces', async () => {
  let turns = 0
  await sortWithPauses(
    Array.from({ length: 10_000 }, (_, index) => 10_000 - index),
    (a, b) => a - b,
    () => {
      turns++
      return undefined
    },
  )
  expect(turns).toBeGreaterThan(8)
})
