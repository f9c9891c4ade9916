/** Codebook section 5, "The board". */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardCell } from '../../src/codebook/board.js'
import { type BoardState, boardStates, type ReadingName, readingNames, statuses } from '../../src/codebook/words.js'
import { tableOf } from './table.js'

const demand = { id: 'neutrality', raisedBy: ['russia'], addressedTo: ['ukraine'] }
const cell = (raiser: ReadingName, side: ReadingName) =>
  boardCell(demand, tableOf({ 'russia neutrality': raiser, 'ukraine neutrality': side }))?.state

describe('section 5: the state of a demand on the board', () => {
  it.each<[ReadingName, ReadingName, BoardState]>([
    ['mixed', 'accepted', 'unclear'],
    ['disputed', 'silent', 'unclear'],
    ['kept', 'mixed', 'unclear'],
    ['kept', 'disputed', 'unclear'],
    ['dropped', 'rejected', 'given-up'],
    ['repudiated', 'accepted', 'given-up'],
    ['kept', 'rejected', 'refused'],
    ['softened', 'hardened', 'refused'],
    ['silent', 'rejected', 'refused'],
    ['kept', 'accepted', 'agreed'],
    ['reinstated', 'accepted', 'agreed'],
    ['narrowed', 'accepted', 'agreed'],
    ['softened', 'accepted', 'agreed'],
    ['silent', 'accepted', 'agreed'],
    ['kept', 'leaning', 'near'],
    ['silent', 'leaning', 'near'],
    ['kept', 'silent', 'unanswered'],
  ])('is, where the raiser reads %s and the addressee %s, %s', (raiser, side, state) => {
    expect(cell(raiser, side)).toBe(state)
  })

  it('is answered indirectly, or refused to discuss, where the addressee is silent on it', () => {
    const related = [{ from: 'territorial-integrity', to: 'neutrality' }]
    const kept = { 'russia neutrality': 'kept', 'ukraine territorial-integrity': 'kept' } as const
    expect(boardCell(demand, tableOf(kept, {}, related))).toEqual({
      state: 'answered-indirectly',
      sides: [{ side: 'ukraine', state: 'answered-indirectly', through: ['territorial-integrity'] }],
    })
    expect(boardCell(demand, tableOf(kept, { 'ukraine neutrality': 'unanswered' }, related))?.state).toBe(
      'refused-to-discuss',
    )
  })

  it('is the least advanced among the sides that are looked at', () => {
    const nato = { id: 'nato-renunciation', raisedBy: ['russia'], addressedTo: ['ukraine', 'nato'] }
    const table = tableOf({
      'russia nato-renunciation': 'kept',
      'ukraine nato-renunciation': 'accepted',
      'nato nato-renunciation': 'rejected',
    })
    expect(boardCell(nato, table)?.state).toBe('refused')
    expect(boardCell(nato, table, ['russia', 'ukraine'])?.state).toBe('agreed')
    expect(boardCell(nato, table, ['russia', 'turkey'])).toBeNull()
  })

  const order: BoardState[] = [
    ...(['refused', 'unclear', 'unanswered', 'refused-to-discuss', 'answered-indirectly', 'near', 'agreed'] as const),
  ]
  it('orders the states as the codebook does', () => {
    expect(boardStates.slice(0, order.length)).toEqual(order)
  })

  describe('of a demand that all its addressees raised', () => {
    const talks = { id: 'negotiations', raisedBy: ['ukraine', 'russia'], addressedTo: ['russia', 'ukraine'] }
    it.each<[ReadingName, ReadingName, BoardState]>([
      ['kept', 'kept', 'agreed'],
      ['kept', 'narrowed', 'agreed'],
      ['kept', 'silent', 'unanswered'],
      ['kept', 'dropped', 'unanswered'],
      ['silent', 'silent', 'unanswered'],
    ])('where they read %s and %s, is %s', (russia, ukraine, state) => {
      const table = tableOf({ 'russia negotiations': russia, 'ukraine negotiations': ukraine })
      expect(boardCell(talks, table)?.state).toBe(state)
    })
  })

  it('has exactly one state for every table, whatever the order of sides', () => {
    const name = fc.constantFrom(...readingNames)
    const sides = ['a', 'b', 'c', 'd']
    const some = fc.uniqueArray(fc.constantFrom(...sides), { minLength: 1 })
    fc.assert(
      fc.property(
        some,
        some,
        fc.tuple(name, name, name, name),
        fc.constantFrom(null, ...statuses),
        (raisedBy, addressedTo, names, status) => {
          const readings = Object.fromEntries(sides.map((side, index) => [`${side} x`, names[index] ?? 'silent']))
          const assessments = status ? Object.fromEntries(sides.map((side) => [`${side} x`, status])) : {}
          const table = tableOf(readings, assessments)
          const found = boardCell({ id: 'x', raisedBy, addressedTo }, table)
          const turned = { id: 'x', raisedBy: [...raisedBy].reverse(), addressedTo: [...addressedTo].reverse() }
          expect(boardStates).toContain(found?.state)
          expect(boardCell(turned, table)?.state).toBe(found?.state)
        },
      ),
    )
  })
})
