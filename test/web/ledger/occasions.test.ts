/** What the chosen day has: what is surely of it, and which sources were out. */
import { expect, it } from 'vitest'
import { ofTheDay, outBy } from '../../../web/ledger/occasions.js'

it.each([
  [2, 2, '2 statements of this day'],
  [5, 2, '2 statements of this day, and 3 that may be'],
  [14, 0, 'No statement is known to be of this day; 14 may be'],
])('of %i statements, %i surely of the day, it says so', (statements, certain, said) => {
  expect(ofTheDay({ statements, certain })).toBe(said)
})

it('has none where no statement has this day', () => {
  expect(ofTheDay(undefined)).toBe('No statement of this day')
})

it('names the sources that a reader could have by then', () => {
  const sources = [
    { title: 'Early', publishedLatest: '2022-03-11' },
    { title: 'Late', publishedLatest: '2025-03-31' },
  ]
  const start = 'What a reader of these texts could know:'
  expect(outBy(sources, '2022-03-15')).toBe(`${start} 1 of 2 sources had come out, “Early”.`)
  expect(outBy(sources, '2022-01-01')).toBe(`${start} none of 2 sources had come out.`)
})
