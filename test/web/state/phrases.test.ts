/** Phrases of the page that say how sure a number of days is. */
import { expect, it } from 'vitest'
import { apart } from '../../../web/state/phrases.js'

it.each([
  [0, true, 'on the same day'],
  [1, true, '1 day apart'],
  [0, false, 'perhaps on the same day'],
  [19, false, 'perhaps 19 days apart'],
])('%d days, known: %s, are %s', (daysApart, daysKnown, text) => {
  expect(apart({ daysApart, daysKnown })).toBe(text)
})
