/** The months of a record, with and without statements. */
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../../web/method/months.js'

describe('the months of a record', () => {
  it('list each month with statements, and gaps of several months as one', () => {
    const days = [
      { day: '2021-11-30', statements: 1 },
      { day: '2021-12-01', statements: 2 },
      { day: '2021-12-31', statements: 3 },
      { day: '2022-03-01', statements: 4 },
    ]
    expect(monthsOf(days)).toEqual([
      { month: '2021-11', statements: 1 },
      { month: '2021-12', statements: 5 },
      { first: '2022-01', last: '2022-02', months: 2 },
      { month: '2022-03', statements: 4 },
    ])
    expect(monthsOf([])).toEqual([])
  })
})
