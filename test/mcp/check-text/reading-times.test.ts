/** What a claim says of its time, beside its days: numbers as dates, weekdays, and times that only a reader can place. */
import { describe, expect, it } from 'vitest'
import { claimedDays } from '../../../src/mcp/check-text/claimed-days.js'
import { unreadTimes } from '../../../src/mcp/check-text/unread-times.js'

describe('a date in numbers', () => {
  it.each([
    ['on 14.03.2022', '2022-03-14'],
    ['on 3.3.2022', '2022-03-03'],
    ['on 03/14/2022', '2022-03-14'],
    ['on 14/03/2022', '2022-03-14'],
  ])('is read in “%s”', (text, day) => {
    expect(claimedDays(`It spoke ${text}.`, [])).toMatchObject([{ earliest: day, latest: day }])
  })

  it('whose month is not sure is left to a reader', () => {
    const text = 'It spoke on 03/04/2022.'
    expect(claimedDays(text, [])).toEqual([])
    expect(unreadTimes(text, [])).toMatchObject([{ kind: 'open', reason: expect.stringContaining('03/04/2022') }])
  })
})

describe('a time', () => {
  const thursday = { earliest: '2022-03-03', latest: '2022-03-03' }
  const month = { earliest: '2022-03-01', latest: '2022-03-31' }
  it.each([
    ['Russia refused it on Thursday', thursday, []],
    ['Russia refused it on Friday', thursday, ['wrong']],
    ['Russia refused it on Friday', month, ['open']],
    ['Russia refused it after Friday’s round', thursday, []],
    ['Russia refused it last week', thursday, ['open']],
    ['Russia refused it two days after the round', thursday, ['open']],
    ['Russia refused it in spring 2023', thursday, ['open']],
    ['Russia refused it on the 14th', thursday, ['open']],
    ['Russia refused a 24-hour truce, and 15 years of talks', thursday, []],
  ])('in “%s” is checked, or said to be unread', (text, statement, kinds) => {
    expect(unreadTimes(text, [statement]).map(({ kind }) => kind)).toEqual(kinds)
  })
})
