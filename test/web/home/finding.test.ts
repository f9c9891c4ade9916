/** The headline of the home page, counted in the steps between two sides. */
import { describe, expect, it } from 'vitest'
import { endOfRun, isLastBeforeSilence, nextDay } from '../../../web/home/day-cursor.js'
import { headlineOf, headlineWithoutSides, stateSentence } from '../../../web/home/finding.js'
import type { Dataset } from '../../../web/state/catalog.js'
import { itemOf, stands, stepOf } from '../strips/fixture.js'

const name = (id: string) => ({ red: 'Red', blue: 'Belarus' })[id] ?? id
const first = stepOf('2022-03-10', { granted: 0, addressee: stands('rejected') })
const byPress = stands('leaning', { word: 'press', onWordOf: ['gazette'] })
const moved = stepOf('2022-03-20', { granted: 0.5, by: ['blue'], closer: ['blue'], addressee: byPress })
const again = stepOf('2022-03-25', { granted: 1, by: ['blue'], closer: ['blue'], addressee: stands('accepted') })
const items = [itemOf([first, moved, again]), itemOf([first], { demand: 'other' })]

describe('the headline', () => {
  it.each([
    ['2022-03-15', 'By 15 March 2022 neither Red nor Belarus had moved toward the other'],
    [
      '2022-03-20',
      'By 20 March 2022 Belarus had moved on 1 demand, Red on none; Belarus’ one move rests on the word of others',
    ],
    [
      '2022-03-29',
      'By 29 March 2022 Belarus had moved on 1 demand, Red on none; 1 of Belarus’ 2 moves rests on the word of others',
    ],
  ])('of %s counts moves toward the other side, and those on the word of others', (day, headline) => {
    expect(headlineOf(items, ['red', 'blue'], day, name)).toBe(headline)
  })

  it('of a long record counts from the day on which the steps of every demand are there', () => {
    const cut = [...items, itemOf([stepOf('2022-03-21'), again], { demand: 'long', left: 12 })]
    expect(headlineOf(cut, ['red', 'blue'], '2022-03-29', name)).toBe(
      'Between 21 and 29 March 2022 Belarus had moved on 2 demands, Red on none',
    )
    expect(headlineOf(cut, ['red', 'blue'], '2022-03-20', name)).toBe('Moves are counted from 21 March 2022 on')
    expect(stateSentence(cut, '2022-03-20')).toBe('The two spoke on more days than are read here.')
    expect(stateSentence(cut, '2022-03-21')).toContain('Of the 3 demands between them')
  })

  it('counts states in a sentence, without what is not raised yet', () => {
    expect(stateSentence(items, '2022-03-29')).toBe(
      'Of the 2 demands between them that had been raised, 1 was agreed and 1 near.',
    )
    expect(stateSentence(items, '2022-03-01')).toBe('No demand between them had been raised.')
  })

  it('says who spoke where no two sides face each other', () => {
    const dataset = { counts: { people: 161, statements: 1166 }, firstDay: '2002-09-03', lastDay: '2003-03-18' }
    expect(headlineWithoutSides(dataset as Dataset, '“War”')).toBe(
      '161 people spoke in 1,166 statements, between 3 Sep 2002 and 18 Mar 2003, most often on “War”',
    )
  })
})

describe('the day cursor', () => {
  const days = ['2022-03-01', '2022-03-10', '2022-05-01', '2022-05-02']
  it('goes from day to day and stops before a silence of more than a month', () => {
    expect(nextDay(days, '2022-03-05')).toBe('2022-03-10')
    expect(days.map((day) => isLastBeforeSilence(days, day))).toEqual([false, true, false, true])
    expect([endOfRun(days, '2022-03-01'), endOfRun(days, '2022-05-01')]).toEqual(['2022-03-10', '2022-05-02'])
  })
})
