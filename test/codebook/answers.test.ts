/** Codebook section 5, "Answered": the table, first state that fits. */
import { describe, expect, it } from 'vitest'
import { answerOf, owersOf } from '../../src/codebook/answers.js'
import { readingNames } from '../../src/codebook/words.js'
import { tableOf } from './table.js'

const contradicts = [{ from: 'territorial-integrity', to: 'crimea' }]

describe('section 5: what a side has said to a demand', () => {
  it.each(readingNames.filter((name) => name !== 'silent'))('a side that reads %s has answered', (reading) => {
    const table = tableOf({ 'ukraine crimea': reading }, { 'ukraine crimea': 'unanswered' }, contradicts)
    expect(answerOf('ukraine', 'crimea', table)).toEqual({ state: 'answered', through: [] })
  })

  it('a silent side whose latest assessment is "unanswered" refused to discuss it', () => {
    const table = tableOf({ 'ukraine territorial-integrity': 'kept' }, { 'ukraine crimea': 'unanswered' }, contradicts)
    expect(answerOf('ukraine', 'crimea', table)).toEqual({ state: 'refused-to-discuss', through: [] })
  })

  it.each(['agreed', 'near', 'open', 'stuck'] as const)('an assessment as %s answers nothing', (status) => {
    expect(answerOf('ukraine', 'crimea', tableOf({}, { 'ukraine crimea': status })).state).toBe('unanswered')
  })

  it.each([
    ['from it', { from: 'crimea', to: 'territorial-integrity' }],
    ['to it', { from: 'territorial-integrity', to: 'crimea' }],
  ])('a silent side with a reading on a demand related %s answered indirectly', (_, relation) => {
    const table = tableOf({ 'ukraine territorial-integrity': 'kept' }, {}, [relation])
    expect(answerOf('ukraine', 'crimea', table)).toEqual({
      state: 'answered-indirectly',
      through: ['territorial-integrity'],
    })
  })

  it('a side that is silent on the related demand too left it unanswered', () => {
    const table = tableOf({ 'russia territorial-integrity': 'rejected' }, {}, contradicts)
    expect(answerOf('ukraine', 'crimea', table)).toEqual({ state: 'unanswered', through: [] })
  })

  it('nobody owes an answer to a demand of its own', () => {
    expect(owersOf({ raisedBy: ['ukraine', 'france'], addressedTo: ['russia', 'ukraine'] })).toEqual(['russia'])
  })
})
