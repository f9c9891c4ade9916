/** Whether two sides came closer between two days, over the same demands, and how sure that is. */
import { describe, expect, it } from 'vitest'
import { compareDays } from '../../../web/gap/compare-days.js'
import { lineText, sureness, verdictOf } from '../../../web/gap/gap-words.js'
import { stepsOnDays } from '../../../web/gap/standing-steps.js'
import { itemOf, stands, stepOf } from '../strips/fixture.js'

const name = (id: string) => ({ red: 'Red', blue: 'Blue' })[id] ?? id
const between = ['red', 'blue']
const on = (demand: string, steps: Parameters<typeof itemOf>[0]) => itemOf(steps, { demand })
const yields = on('ceasefire', [
  stepOf('2022-03-10', { granted: 0, answer: 'answered' }),
  stepOf('2022-03-20', { granted: 0.5, answer: 'answered', by: ['blue'], addressee: stands('leaning') }),
])
const stays = on('neutrality', [stepOf('2022-03-11', { granted: 0.5, answer: 'answered' })])
const late = on('crimea', [
  stepOf('2022-03-01', { answer: 'unanswered' }),
  stepOf('2022-03-25', { granted: 0, answer: 'answered' }),
])
const silent = on('donbas', [stepOf('2022-03-01', { answer: 'unanswered' })])
const all = [yields, stays, late, silent]

describe('two days of a gap', () => {
  it('are compared over the demands that were answered on both, so that a late answer is no step apart', () => {
    const compared = compareDays(all, '2022-03-14', '2022-03-29')
    expect(compared.both).toEqual({ demands: 2, before: 0.75, after: 0.5 })
    expect(compared.later).toEqual({ demands: 3, gap: 2 / 3 })
    expect(compared.newly).toEqual([late])
    expect(compared.unanswered).toEqual([silent])
    expect(compared.closer.map(({ item, steps }) => [item.demand, steps.map(({ day }) => day)])).toEqual([
      ['ceasefire', ['2022-03-20']],
    ])
    expect(compared.apart).toEqual([])
  })

  it('give one sentence with its numbers, and how sure it is', () => {
    const compared = compareDays(all, '2022-03-14', '2022-03-29')
    expect(verdictOf(compared, between, name)).toBe(
      'Between 14 and 29 March 2022 Red and Blue came closer: on the 2 demands that were answered on both days, the gap fell from 75% to 50% of what was asked. Not in it: donbas, unanswered.',
    )
    expect(sureness(compared)).toBe(
      'Fairly sure: without outsiders’ reports and hedged words it goes from 75% to 50%, on 2 demands.',
    )
    expect(lineText(compared)).toBe(
      'On 29 March 2022 the line stands at 67%, on 3 demands: 1 of them was answered or given up only after 14 March 2022, so the comparison above leaves it out.',
    )
  })

  it('are not sure where the move hangs on others', () => {
    const hanging = on('bases', [
      stepOf('2022-03-10', { granted: 0 }),
      { ...stepOf('2022-03-20', { granted: 1 }), robustGap: 1 },
    ])
    expect(sureness(compareDays([hanging], '2022-03-10', '2022-03-29'))).toBe(
      'Not sure: without outsiders’ reports and hedged words it stays at 100%, on 1 demand.',
    )
  })

  it('are those of a long record, whose drawn steps do not reach back so far', () => {
    const before = stepOf('2022-03-10', { granted: 0, answer: 'answered' })
    const [first, last] = [
      stepOf('2022-06-01', { granted: 0.5, answer: 'answered' }),
      stepOf('2022-06-09', { granted: 1, answer: 'answered' }),
    ]
    const cut = { ...on('ceasefire', [first, last]), left: 40 }
    const stepAt = stepsOnDays([
      { day: '2022-03-14', items: [on('ceasefire', [before])] },
      { day: '2022-06-29', items: [on('ceasefire', [last])] },
    ])
    expect(compareDays([cut], '2022-03-14', '2022-06-29').both).toBeNull()
    const compared = compareDays([cut], '2022-03-14', '2022-06-29', stepAt)
    expect(compared.both).toEqual({ demands: 1, before: 1, after: 0 })
    // The first that is drawn may be no change.
    expect(compared.closer.map(({ steps }) => steps)).toEqual([[last]])
    expect(stepsOnDays([])(stays, '2022-03-14')).toBe(stays.steps[0])
  })

  it('say nothing where no demand was answered on both', () => {
    const compared = compareDays([silent], '2022-02-28', '2022-03-29')
    expect(verdictOf(compared, between, name)).toBe(
      'Between 28 February and 29 March 2022, no demand had been answered on both days, so nothing can be said of Red and Blue.',
    )
    expect(sureness(compared)).toBe('')
    expect(lineText(compared)).toBe('')
  })

  it('owe no answer to what was given up, and say what moved and came back', () => {
    const dropped = on('removal', [
      stepOf('2022-03-01', { answer: 'unanswered' }),
      { ...stepOf('2022-03-21', { asked: 0, answer: 'unanswered' }), gap: 0, state: 'given-up' },
    ])
    const returned = on('bases', [
      stepOf('2022-03-10', { granted: 0.5 }),
      stepOf('2022-03-16', { granted: 1 }),
      stepOf('2022-03-29', { granted: 0.5 }),
    ])
    const indirect = on('crimea', [
      { ...stepOf('2022-03-01', { answer: 'answered-indirectly' }), gap: null, state: 'answered-indirectly' },
    ])
    const compared = compareDays([dropped, returned, indirect], '2022-03-14', '2022-03-29')
    expect(compared.unanswered).toEqual([])
    expect(compared.newly).toEqual([dropped])
    expect(compared.back.map(({ item, steps }) => [item.demand, steps.map(({ day }) => day)])).toEqual([
      ['bases', ['2022-03-16', '2022-03-29']],
    ])
    expect(verdictOf(compared, between, name)).toContain(' Not in it: crimea, answered only indirectly.')
  })
})
