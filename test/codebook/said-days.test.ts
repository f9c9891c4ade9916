/** Days as texts give them, resolved from the publication by section 4. */
import { describe, expect, test } from 'vitest'
import { saidDays } from '../../src/codebook/said-days.js'

/** A Tuesday. */
const tuesday = { publishedEarliest: '2022-03-29', publishedLatest: '2022-03-29', window: '2021-12-01' }
const days = (words: string, publication = tuesday) => {
  const found = saidDays(words, publication)
  return found && [found.earliest, found.latest]
}

test.each([
  ['2022-03-14', '2022-03-14', '2022-03-14'],
  ['on 14 March', '2022-03-14', '2022-03-14'],
  ['March 14, 2022', '2022-03-14', '2022-03-14'],
  ['the 14th of March', '2022-03-14', '2022-03-14'],
  ['14.3.', '2022-03-14', '2022-03-14'],
  ['30 March', '2021-03-30', '2021-03-30'],
  ['29 Feb', '2020-02-29', '2020-02-29'],
  ['yesterday', '2022-03-28', '2022-03-28'],
  ['three days ago', '2022-03-26', '2022-03-26'],
  ['on Tuesday', '2022-03-29', '2022-03-29'],
  ['last Tuesday', '2022-03-22', '2022-03-22'],
  ['last Monday', '2022-03-28', '2022-03-28'],
  ['Monday last week', '2022-03-21', '2022-03-21'],
  ['last week', '2022-03-21', '2022-03-27'],
  ['two weeks ago', '2022-03-14', '2022-03-20'],
  ['in February', '2022-02-01', '2022-02-28'],
  ['in March', '2022-03-01', '2022-03-29'],
  ['in December', '2021-12-01', '2021-12-31'],
  ['last month', '2022-02-01', '2022-02-28'],
  ['recently', '2022-03-01', '2022-03-29'],
  ['in 2021', '2021-12-01', '2021-12-31'],
  ['14 to 16 March', '2022-03-14', '2022-03-16'],
  ['between 28 February and 3 March', '2022-02-28', '2022-03-03'],
  ['2022-03-14..2022-03-16', '2022-03-14', '2022-03-16'],
  ['shortly before 24 February', '2021-12-01', '2022-02-23'],
  ['within a few days of 24 February', '2022-02-24', '2022-03-02'],
  ['before the 14th of March', '2021-12-01', '2022-03-14'],
  ['since 14 March', '2022-03-14', '2022-03-29'],
])('%s, in a text of 29 March 2022, is %s to %s', (words, earliest, latest) => {
  expect(days(words)).toEqual([earliest, latest])
})

test.each([['30 February'], ['the day of the meeting'], [''], ['from 16 to 14 March'], ['13.13.']])(
  '%j is no day, and nothing is guessed',
  (words) => {
    expect(days(words)).toBeNull()
  },
)

describe('a text that is published in a month', () => {
  const march = { publishedEarliest: '2025-03-01', publishedLatest: '2025-03-31', window: '2021-12-01' }

  test('counts from its first and its last possible day', () => {
    expect(days('yesterday', march)).toEqual(['2025-02-28', '2025-03-30'])
    expect(days('last week', march)).toEqual(['2025-02-17', '2025-03-30'])
  })
})

test('each answer says by which rule, and what bounds it', () => {
  expect(saidDays('in March', tuesday)?.rule).toBe(
    'Only the month is known: its first day bounds from below and its last from above. Not after the publication, 29 March 2022.',
  )
  expect(saidDays('last Monday', tuesday)?.rule).toBe('The last Monday before the publication.')
  expect(saidDays('in 2021', { ...tuesday, window: null })?.earliest).toBe('2021-01-01')
})
