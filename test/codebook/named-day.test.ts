/** Which days a text names, as people write them. */
import { describe, expect, it } from 'vitest'
import { namedDay } from '../../src/codebook/named-day.js'

const days = ['2021-03-29', '2022-03-09', '2022-03-28', '2022-03-29', '2022-05-29', '2022-09-02']
const named = (text: string) => days.filter(namedDay(text) ?? (() => false))

describe('a day', () => {
  it.each([
    ['29 March', ['2021-03-29', '2022-03-29']],
    ['march 29', ['2021-03-29', '2022-03-29']],
    ['29th of Mar.', ['2021-03-29', '2022-03-29']],
    ['29.3.', ['2021-03-29', '2022-03-29']],
    ['29 March 2022', ['2022-03-29']],
    ['Mar  29, 2022', ['2022-03-29']],
    ['2022-03-29', ['2022-03-29']],
    ['29.03.2022', ['2022-03-29']],
    ['9 March', ['2022-03-09']],
    ['2 September', ['2022-09-02']],
    ['29 May', ['2022-05-29']],
  ])('is named by %s', (text, meant) => {
    expect(named(text)).toEqual(meant)
  })

  it.each(['March', '29', '2022', '29 neutrality', 'Mar', '29 M', '30 days', '29.3', '30-day ceasefire', ''])(
    'is not named by %s',
    (text) => {
      expect(namedDay(text)).toBeNull()
    },
  )
})
