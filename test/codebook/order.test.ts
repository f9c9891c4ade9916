/** The order of text and the order of groups: the same on every machine. */
import { expect, it } from 'vitest'
import { byText } from '../../src/codebook/by-text.js'
import { groupBy } from '../../src/codebook/group-by.js'

it('orders text by code units, whatever the locale', () => {
  expect(['b', 'ä', 'B', 'a', '10', '9', ''].sort(byText)).toEqual(['', '10', '9', 'B', 'a', 'b', 'ä'])
  expect(byText('a', 'a')).toBe(0)
})

it('keeps groups, and what is in them, in the order in which they come', () => {
  expect([...groupBy([3, 1, 4, 1, 5, 9], (number) => number % 2 === 0)]).toEqual([
    [false, [3, 1, 1, 5, 9]],
    [true, [4]],
  ])
})
