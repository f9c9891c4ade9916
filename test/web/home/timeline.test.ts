/** The runs of a record and the gaps between them. */
import { describe, expect, it } from 'vitest'
import { spanText } from '../../../web/home/timeline.js'
import '../../../web/params.js'
import { runsOf } from '../../../web/time/runs.js'
import { days } from './fixture.js'

describe('the runs of the record', () => {
  it('are broken by more than a month without a statement', () => {
    expect(runsOf(days).map(({ first, last, statements, silence }) => [first, last, statements, silence])).toEqual([
      ['2001-01-01', '2001-01-01', 1, null],
      ['2001-06-01', '2001-06-30', 22, 150],
    ])
  })

  it('are summed up with their longest gap', () => {
    expect(spanText(runsOf(days))).toBe(
      'Jan–Jun 2001, with one gap of more than a month: 150 days after 1 January 2001.',
    )
    expect(spanText(runsOf(days.slice(1)))).toMatch(/without a gap/)
    expect(spanText([])).toBe('There are no statements yet.')
  })
})
