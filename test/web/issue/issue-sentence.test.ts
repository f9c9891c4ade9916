/** Where an issue stands, in one sentence. */
import { expect, it } from 'vitest'
import { boardWords } from '../../../src/codebook/board-words.js'
import { type BoardState, boardStates } from '../../../src/codebook/words.js'
import { answersText, issueSentence } from '../../../web/issue/issue-sentence.js'

const item = (demand: string, state: BoardState, fragile = false) => ({ demand, state, fragile })
const say = (...items: ReturnType<typeof item>[]) => issueSentence(items, '1 June 2001', (id) => id.toUpperCase())

it('names what was reached, and counts the rest', () => {
  expect(say(item('caps', 'agreed'), item('delay', 'refused'), item('trade', 'refused', true))).toBe(
    'Of its 3 demands by 1 June 2001: 1 agreed (CAPS) and 2 refused. 1 of these rests on thin evidence.',
  )
  expect(say(item('a', 'near', true), item('b', 'near', true))).toBe(
    'Of its 2 demands by 1 June 2001: 2 near (A and B). 2 of these rest on thin evidence.',
  )
  expect(say()).toContain('Nobody is known to have raised')
})

it('leaves no state out', () => {
  for (const state of boardStates) expect(say(item('caps', state))).toContain(boardWords[state].title.toLowerCase())
})

it('says who answered what where sides differ', () => {
  const name = (id: string) => id.toUpperCase()
  const answers = [
    { side: 'epa', state: 'agreed' as const, through: [] },
    { side: 'senate', state: 'refused' as const, through: [] },
    { side: 'mills', state: 'refused' as const, through: [] },
  ]
  expect(answersText({ state: 'refused', answers }, name)).toBe('EPA: agreed; SENATE and MILLS: refused')
  expect(answersText({ state: 'agreed', answers: answers.slice(0, 1) }, name)).toBe('agreed')
  expect(answersText({ state: 'not-yet-raised', answers: [] }, name)).toBe('not yet raised')
})
