/** What a coder can do next with a text, from its passes. */
import { describe, expect, it } from 'vitest'
import { type CodedText, nextStep, progressOf, type TextState } from '../../../web/code/texts/coded-texts.js'

type Passes = CodedText['passes']
const pass = (coder: string, state: 'open' | 'closed', mine = false) => ({ coder, state, mine })
const textWith = (state: TextState, passes: Passes, paragraphs: number | null = 3): CodedText => ({
  ...{ source: 'gazette', title: 'The gazette', state, passes, paragraphs },
})
const mine = (state: 'open' | 'closed') => pass('ada', state, true)

describe('what comes next for a coder', () => {
  it.each<[string, TextState, Passes, string | null, string | null]>([
    ['a new text is coded', 'new', [], 'Code it', null],
    ['an open pass goes on', 'open', [mine('open'), pass('bo', 'closed')], 'Go on', null],
    ['a text that one other codes gets a second coder', 'open', [pass('bo', 'open')], 'Code it', null],
    ['whoever is done waits for the other', 'open', [mine('closed'), pass('bo', 'open')], null, 'waits for bo'],
    ['two closed passes are compared', 'closed', [mine('closed'), pass('bo', 'closed')], 'Compare', null],
    ['by a third person too', 'closed', [pass('bo', 'closed'), pass('cy', 'closed')], 'Compare', null],
    ['a third person waits too', 'open', [pass('bo', 'open'), pass('cy', 'closed')], null, 'waits for bo'],
    ['one closed pass', 'closed', [mine('closed')], 'Publish', 'or let a second coder code it first'],
    ['what is decided is published', 'adjudicated', [mine('closed'), pass('bo', 'closed')], 'Publish', null],
    ['what is published is done', 'published', [mine('closed')], null, null],
    ['a second coder codes what one alone has published', 'published', [pass('bo', 'closed')], 'Code it too', null],
    ['and waits for a third', 'published', [mine('closed'), pass('bo', 'open')], null, 'waits for bo'],
    ['what two have closed is compared', 'published', [mine('closed'), pass('bo', 'closed')], 'Compare', null],
    ['unless somebody codes it anew', 'published', [mine('open')], 'Go on', null],
  ])('%s', (_, state, passes, act, why) => {
    expect(nextStep(textWith(state, passes))).toMatchObject({ act, why })
  })

  it('is nothing where the text is missing', () => {
    expect(nextStep(textWith('new', [], null))).toMatchObject({ act: null, why: 'its text is not on this machine' })
  })
})

describe('how far a pass has come', () => {
  it('is said in statements and paragraphs, and not at all where it is hidden', () => {
    expect(progressOf({ ...mine('open'), statements: 1, dealtWith: 4 }, 58)).toBe(
      '1 statement, 4 of 58 paragraphs dealt with',
    )
    expect(progressOf(pass('bo', 'open'), 58)).toBe('')
  })
})
