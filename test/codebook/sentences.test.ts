/** Where sentences begin and end, in code points of their paragraph. */
import { expect, test } from 'vitest'
import { sentencesIn } from '../../src/codebook/sentences.js'

const cut = (paragraph: string) =>
  sentencesIn(paragraph).map(({ start, end }) => [...paragraph].slice(start, end).join(''))

test.each([
  ['Red agreed. Blue did not! Why? ', ['Red agreed.', 'Blue did not!', 'Why?']],
  ['On Feb. 21 the U.S. and Mr. Gray met. They parted.', ['On Feb. 21 the U.S. and Mr. Gray met.', 'They parted.']],
  ['“We agree,” she said. “You do not.”', ['“We agree,” she said.', '“You do not.”']],
  ['  No end', ['No end']],
  ['', []],
])('%j is cut where a reader would cut it', (paragraph, sentences) => {
  expect(cut(paragraph)).toEqual(sentences)
})

test('offsets count code points, so that a letter beyond the first plane is one', () => {
  expect(sentencesIn('𝒜 came. 𝓑 went.')).toEqual([
    { start: 0, end: 7 },
    { start: 8, end: 15 },
  ])
})

test('a language that is no language is read as English', () => {
  expect(sentencesIn('One. Two.', 'not a tag')).toHaveLength(2)
})
