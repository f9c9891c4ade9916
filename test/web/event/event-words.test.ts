/** Events in words, the right way round. */
import { expect, it } from 'vitest'
import { eventKind, eventSaid, eventWhen } from '../../../web/event/event-words.js'

it('say when and where, and what no source gives', () => {
  expect(eventWhen({ date: '2022-03-29', place: 'Istanbul' })).toBe('On 29 March 2022 in Istanbul.')
  expect(eventWhen({ date: null, place: 'Gomel' })).toBe('In Gomel. No source gives its day.')
  expect(eventWhen({ date: null, place: null })).toBe('No source gives its day or its place.')
})

it('say who spoke, and how many more', () => {
  expect(eventSaid(1, ['Fomin'])).toBe('1 statement was made here, by Fomin.')
  expect(eventSaid(5, ['A', 'B', 'C', 'D', 'E'])).toBe('5 statements were made here, by A, B, C, D and E.')
  expect(eventSaid(9, ['A', 'B', 'C', 'D', 'E', 'F'])).toBe('9 statements were made here, by A, B, C, D and 2 others.')
  expect(eventSaid(0, [])).toBe('No coded statement was made here.')
})

it('keep a kind that the codebook does not have', () => {
  expect([eventKind('press-conference'), eventKind('séance')]).toEqual(['Press conference', 'séance'])
})
