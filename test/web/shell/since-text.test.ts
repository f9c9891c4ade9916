/** Since when a reading stands and who said so last, on made-up readings. */
import { expect, it } from 'vitest'
import { sinceText } from '../../../web/shell/since-text.js'

const name = (id: string) => ({ bob: 'Bob', epa: 'EPA' })[id] ?? id
const of = { sinceEarliest: null, lastHeardEarliest: null, onWordOf: ['bob'] }

it('a reading of one day has one day and whose word it is', () => {
  const day = { ...of, since: '2022-03-14', lastHeard: '2022-03-14' }
  expect(sinceText({ ...day, word: 'own' }, name)).toBe('since 14 Mar 2022, Bob')
  expect(sinceText({ ...day, word: 'press' }, name)).toBe('since 14 Mar 2022, told by Bob, the press')
})

it('who said it last stands beside the last day, never beside the first', () => {
  const later = { ...of, since: '2022-03-14', lastHeard: '2022-03-29', lastHeardEarliest: '2022-03-01' }
  expect(sinceText({ ...later, word: 'own' }, name)).toBe('since 14 Mar 2022; last heard 1–29 Mar 2022 from Bob')
  expect(sinceText({ ...later, word: 'press', onWordOf: ['epa'] }, name)).toBe(
    'since 14 Mar 2022; last heard 1–29 Mar 2022, told by EPA, the press',
  )
})

it('a reading without a run has its word alone, or nothing', () => {
  const none = { ...of, since: null, lastHeard: '2022-03-29' }
  expect(sinceText({ ...none, word: 'own' }, name)).toBe('Bob')
  expect(sinceText({ ...none, word: null, onWordOf: [] }, name)).toBe('')
})
