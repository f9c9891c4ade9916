/** An interval is told as an interval: a statement of some day in 2015 was not made on 31 December. */
import { describe, expect, it } from 'vitest'
import { isoDays, whenInWords } from '../../src/codebook/day-words.js'

const told = [
  ['2022-03-29', '2022-03-29', '2022-03-29', 'on 29 March 2022'],
  ['2015-01-01', '2015-12-31', '2015', 'in 2015'],
  ['2025-03-01', '2025-03-31', '2025-03', 'in March 2025'],
  ['2024-02-01', '2024-02-29', '2024-02', 'in February 2024'],
  ['2024-02-01', '2024-02-28', '2024-02-01 to 2024-02-28', 'between 1 and 28 February 2024'],
  ['2022-03-01', '2022-03-11', '2022-03-01 to 2022-03-11', 'between 1 and 11 March 2022'],
  ['2022-02-24', '2022-03-21', '2022-02-24 to 2022-03-21', 'between 24 February and 21 March 2022'],
  ['2021-12-01', '2022-02-24', '2021-12-01 to 2022-02-24', 'between 1 December 2021 and 24 February 2022'],
  ['2015-01-01', '2016-12-31', '2015-01-01 to 2016-12-31', 'between 1 January 2015 and 31 December 2016'],
] as const

describe('section 4: the days that a text allows', () => {
  it.each(told)('from %s to %s are %s, and in a sentence "%s"', (earliest, latest, iso, words) => {
    expect(isoDays(earliest, latest)).toBe(iso)
    expect(whenInWords(earliest, latest)).toBe(words)
  })
})
