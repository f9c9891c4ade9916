/** The curve of the mean gap: stepped, with a band, broken where nobody spoke. */
import { describe, expect, it } from 'vitest'
import { type GapDay, heardOn, layOutCurve } from '../../../web/gap/curve-layout.js'
import { stripAxis } from '../../../web/strips/strip-axis.js'
import { itemOf, stepOf } from '../strips/fixture.js'

const dayOf = (day: string, gap: number | null, robustGap = gap): GapDay => ({
  ...{ day, gap, robustGap, demands: gap === null ? 0 : 2, unanswered: 1, silent: false, changed: [] },
})
/** Six days on 60 pixels, from 3. */
const axis = stripAxis(['2001-01-01', '2001-01-03', '2001-01-05', '2001-01-07'], 72)
const heard = [{ from: '2001-01-01', to: null }]

describe('the curve of the gap', () => {
  it('steps from day to day, with a band to the gap without outsiders where it differs', () => {
    const drawn = layOutCurve(
      [dayOf('2001-01-01', null), dayOf('2001-01-03', 1), dayOf('2001-01-05', 0.5, 1)],
      heard,
      axis,
      108,
    )
    expect(drawn.lines).toEqual(['M23 4H43V54H69'])
    expect(drawn.robust).toEqual(['M23 4H43V4H69'])
    expect(drawn.band).toEqual([{ x: 43, width: 26, y: 4, height: 50 }])
    expect(drawn.counts.map(({ demands, unanswered }) => [demands, unanswered])).toEqual([
      [0, 1],
      [2, 1],
      [2, 1],
    ])
  })

  it('breaks over silence, and begins anew after it', () => {
    const silence = [
      { from: '2001-01-01', to: '2001-01-03' },
      { from: '2001-01-05', to: null },
    ]
    expect(layOutCurve([dayOf('2001-01-01', 1), dayOf('2001-01-05', 0)], silence, axis, 108).lines).toEqual([
      'M3 4H23',
      'M43 104H69',
    ])
  })

  it('takes a side as heard from its first word to 30 days after its last, on any demand', () => {
    const one = itemOf([stepOf('2001-01-01')], { silences: [{ side: 'red', from: '2001-02-01', to: null }] })
    const other = itemOf([stepOf('2001-01-20', { by: ['blue'] })], {
      silences: [
        { side: 'blue', from: '2001-02-20', to: '2001-06-01' },
        { side: 'blue', from: '2001-07-02', to: null },
      ],
    })
    expect(heardOn([one, other])).toEqual([
      { from: '2001-01-01', to: '2001-02-20' },
      { from: '2001-06-01', to: '2001-07-02' },
    ])
  })
})
