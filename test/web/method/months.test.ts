/** The months of a record, with and without statements. */
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../../web/method/months.js'

const day = (day: string, statements: number, earliest = day) => ({ day, earliest, statements })

describe('the months of a record', () => {
  it('list each month with statements, and gaps of several months as one', () => {
    const days = [day('2021-11-30', 1), day('2021-12-01', 2), day('2021-12-31', 3), day('2022-03-01', 4)]
    expect(monthsOf(days)).toEqual([
      { month: '2021-11', statements: 1 },
      { month: '2021-12', statements: 5 },
      { first: '2022-01', last: '2022-02', months: 2, open: false },
      { month: '2022-03', statements: 4 },
    ])
    expect(monthsOf([])).toEqual([])
  })

  it('are not called empty where an interval reaches into them', () => {
    expect(monthsOf([day('2015-12-31', 1), day('2016-06-30', 1, '2016-03-01')])).toEqual([
      { month: '2015-12', statements: 1 },
      { first: '2016-01', last: '2016-02', months: 2, open: false },
      { first: '2016-03', last: '2016-05', months: 3, open: true },
      { month: '2016-06', statements: 1 },
    ])
  })
})
