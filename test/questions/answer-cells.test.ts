/** What a table of answers says to people: plain words, whose word, and intervals. */
import { expect, it } from 'vitest'
import { answerCells } from '../../src/questions/support/answer-cells.js'

it.each([
  ['a reading', { reading: 'leaning' }, { reading: 'partly accepts it' }],
  [
    'what a side moved from and to',
    { before: 'kept', after: 'dropped' },
    { before: 'still demands it', after: 'gave it up' },
  ],
  ['a word that is no reading', { reading: 'whatever' }, { reading: 'whatever' }],
  [
    "whose word it is, unless it is the side's own",
    {
      before: { reading: 'accepted', word: 'adversary', onWordOf: ['medinsky', 'lavrov'] },
      after: { reading: 'kept', word: 'own', onWordOf: ['putin'] },
    },
    { before: 'accepts it (adversary: medinsky, lavrov)', after: 'still demands it' },
  ],
  [
    'sides that stand somewhere',
    {
      readings: [
        { side: 'russia', reading: 'kept' },
        { side: 'ukraine', reading: 'silent' },
      ],
    },
    { readings: 'russia still demands it, ukraine has said nothing on it' },
  ],
  ['a year', { earliest: '2015-01-01', latest: '2015-12-31' }, { earliest: '2015-01-01', latest: '2015' }],
  [
    'an interval',
    { since: '2022-03-11', sinceEarliest: '2022-03-01' },
    { since: '2022-03-01 to 2022-03-11', sinceEarliest: '2022-03-01' },
  ],
  [
    'a day',
    { lastHeard: '2022-03-11', lastHeardEarliest: '2022-03-11' },
    { lastHeard: '2022-03-11', lastHeardEarliest: '2022-03-11' },
  ],
  [
    'a day with statements of its own, and others that may be earlier',
    { day: '2022-03-21', earliest: '2022-02-28', certain: 1 },
    { day: '2022-03-21', earliest: '2022-02-28', certain: '1' },
  ],
  [
    'an answer through other demands',
    { answers: [{ side: 'ukraine', state: 'answered-indirectly', through: ['a', 'b'] }] },
    { answers: 'ukraine answered-indirectly through a, b' },
  ],
  [
    'a place',
    { citations: [{ source: 's', paragraph: 4, phrase: 'a pledge', start: 1 }] },
    { citations: 's, paragraph 4: "a pledge"' },
  ],
  ['a whole statement as its id', { first: { id: 's1', side: 'a', statements: 3 } }, { first: 's1' }],
  ['nothing', { word: null, through: [] }, { word: '', through: '' }],
])('%s', (_, item, cells) => {
  expect(answerCells(item)).toEqual(cells)
})
