/** A source in words: its day and what that rests on, what it tells, and how to cite it. */
import { expect, it } from 'vitest'
import { languageName, publishedText, sourceCitation, toldText } from '../../../web/source/source-words.js'
import type { Source } from '../../../web/state/catalog.js'

const source = (of: Partial<Source>) =>
  ({
    ...{ title: 'No "progress"', author: 'A. Lee', publisher: 'The Post', url: 'https://example.org/1' },
    ...{ publishedEarliest: '2022-03-11', publishedLatest: '2022-03-11', publishedBasis: 'printed' },
    ...of,
  }) as Source

it('says whether the source prints its day', () => {
  expect(publishedText(source({}))).toBe('Published on 11 Mar 2022, as it says itself.')
  const undated = { publishedEarliest: '2022-03-01', publishedLatest: '2022-03-31', publishedBasis: '"three weeks"' }
  expect(publishedText(source(undated))).toBe(
    'Published in Mar 2022: it does not print its day, which rests on "three weeks".',
  )
  expect(publishedText(source({ publishedBasis: null }))).toBe('Published on 11 Mar 2022.')
})

it('says what it alone tells', () => {
  expect(toldText(source({ statements: 5, alone: 3, citations: 9 }))).toBe(
    'It tells 5 statements, 3 of them alone, in 9 places.',
  )
  expect(toldText(source({ statements: 2, alone: 2, citations: 2 }))).toBe(
    'It tells 2 statements, all of them alone, in 2 places.',
  )
  expect(toldText(source({ statements: 0, alone: 0, citations: 0 }))).toBe('No statement is coded from it.')
})

it('cites it as a footnote does, and its publisher once', () => {
  expect(sourceCitation(source({}))).toBe(
    'A. Lee, “No ‘progress’”, The Post, published on 11 Mar 2022, https://example.org/1.',
  )
  expect(sourceCitation(source({ author: 'The Post', url: null }))).toBe(
    'The Post, “No ‘progress’”, published on 11 Mar 2022.',
  )
})

it('names languages, and keeps a tag that nobody can name', () => {
  expect([languageName('uk'), languageName('not a tag')]).toEqual(['Ukrainian', 'not a tag'])
})
