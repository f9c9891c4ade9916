/** A strip in words, never without whose word it is. */
import { describe, expect, it } from 'vitest'
import {
  captionText,
  noStepBack,
  otherRaisers,
  raisedByOthers,
  standText,
  stepText,
  stripText,
} from '../../../web/strips/strip-words.js'
import { itemOf, stands, stepOf } from './fixture.js'

const names: Record<string, string> = {
  red: 'Red',
  blue: 'Blue',
  green: 'Green',
  gazette: 'the Gazette',
  peace: 'Peace',
  ann: 'Ann',
}
const name = (id: string) => names[id] ?? id
const told = stands('leaning', { word: 'press', onWordOf: ['gazette'], hedged: true })
const near = stepOf('2001-01-03', { granted: 0.5, addressee: told, back: ['blue'] })

describe('a strip in words', () => {
  it('says whose word a reading is where it is not the side’s own', () => {
    expect(standText(stands('kept'), name)).toBe('still demands it')
    expect(standText(told, name)).toBe('partly accepts it, told by the Gazette, the press, hedged')
    expect(captionText(told, name)).toBe('partly accepts it, says the Gazette')
    expect(captionText(stands('accepted', { word: 'adversary', onWordOf: ['ann'] }), name)).toBe(
      'accepts it, says Ann of the other side',
    )
    expect(captionText(stands('accepted', { hedged: true }), name)).toBe('accepts it, reportedly')
  })

  it('is one sentence for each step, with its state and a step back', () => {
    expect(stepText(itemOf([near]), near, ['red'], name)).toBe(
      '3 Jan 2001: Red still demands it; Blue partly accepts it, told by the Gazette, the press, hedged. Near. A step back by Blue.',
    )
  })

  it('says why a side that grants less took no step back: others alone had told of more', () => {
    const more = stands('accepted', { word: 'adversary', onWordOf: ['ann'] })
    const before = stepOf('2001-01-02', { granted: 1, addressee: more })
    const after = stepOf('2001-01-03', { granted: 0.5, addressee: told })
    const item = itemOf([before, after])
    expect(noStepBack(item, after, 'addressee', name)).toBe('No step back: only Ann had told of more.')
    expect(noStepBack(item, after, 'raiser', name)).toBe('')
    expect(noStepBack(item, before, 'addressee', name)).toBe('')
    expect(noStepBack(itemOf([before, near]), near, 'addressee', name)).toBe('')
    const own = stepOf('2001-01-02', { granted: 1, addressee: stands('accepted') })
    expect(noStepBack(itemOf([own, after]), after, 'addressee', name)).toBe('')
  })

  it('tells the whole course of the gap up to the day', () => {
    const agreed = stepOf('2001-01-05', { granted: 1, addressee: stands('accepted') })
    const item = itemOf([stepOf('2001-01-01'), near, agreed])
    expect(stripText(item, agreed, ['red'], name)).toMatch(/The gap: 50% from 3 Jan 2001 and 0% from 5 Jan 2001\.$/)
    expect(stripText(item, undefined, ['red'], name)).toBe('Peace: Red had not raised it.')
  })

  it('names who else raised what neither side was heard on, and says nothing of it once one of them is', () => {
    const silent = stands('silent', { lastHeard: null, word: null })
    const unheard = stepOf('2001-01-02', { asked: null, raiser: silent, addressee: silent })
    const item = itemOf([unheard])
    expect(otherRaisers(item, unheard, ['red', 'green'])).toEqual(['green'])
    expect(raisedByOthers(item, unheard, ['red', 'green'], name)).toBe(
      'raised by Green; Red, whose demand it also is, is not heard on it',
    )
    expect(raisedByOthers(item, unheard, ['red'], name)).toBe('')
    const asked = stepOf('2001-01-03', { addressee: silent })
    const answered = stepOf('2001-01-03', { asked: null, raiser: silent, addressee: stands('rejected') })
    for (const step of [asked, answered]) expect(raisedByOthers(item, step, ['red', 'green'], name)).toBe('')
    expect(stripText(item, unheard, ['red', 'green'], name)).toBe(
      'Peace: 2 Jan 2001: raised by Green; Red, whose demand it also is, is not heard on it; Blue has said nothing on it. Unanswered.',
    )
    expect(stripText(item, unheard, ['red'], name)).toContain('Red has said nothing on it; Blue')
  })
})
