/** Where a phrase stands in a text, verbatim or nearly so. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText, spanOf } from '../../src/codebook/source-text.js'
import { findPhrase } from '../../src/coding/find-phrase.js'

const textOf = (text: string) => readText(Buffer.from(text))
const text = textOf(`\uFEFFRiver talks

Red said it would open the bridge on Monday. Blue asked for “a ferry for all” – and got none.
Red’s envoy would open the bridge again. 𝒜 spoke.
`)

describe('a phrase', () => {
  test('is found wherever it stands, with its paragraph, its offsets and its sentence', () => {
    const { hits, nearest } = findPhrase(text, 'open the bridge')
    expect(nearest).toBeNull()
    expect(hits.map(({ paragraph, sentence }) => [paragraph, sentence.text])).toEqual([
      [2, 'Red said it would open the bridge on Monday.'],
      [3, 'Red’s envoy would open the bridge again.'],
    ])
    for (const { phrase } of hits) expect(spanOf(text, phrase.start, phrase.end)).toBe('open the bridge')
    // The byte order mark is counted, and so is each line feed.
    expect(hits[0]?.phrase.start).toBe(1 + 'River talks\n\nRed said it would '.length)
  })

  test('has all sentences that it touches around it', () => {
    expect(findPhrase(text, 'Monday. Blue').hits[0]?.sentence.text).toMatch(/^Red said .* got none\.$/)
  })

  test.each([
    ['Open the Bridge on monday', 'open the bridge on Monday', 'only in spelling'],
    ['for "a ferry for all" - and', 'for “a ferry for all” – and', 'only in spelling'],
    ["Red's  envoy would", 'Red’s envoy would', 'only in spelling'],
    ['would open a bridge on Monday', 'would open the bridge on Monday', 'in some words'],
    ['Blue demanded a ferry for everybody', 'Blue asked for “a ferry for', 'in some words'],
  ])('that is typed as %j is nearly there', (typed, there, differs) => {
    const { hits, nearest } = findPhrase(text, typed)
    expect(hits).toEqual([])
    expect([nearest?.found.phrase.text, nearest?.differs]).toEqual([there, differs])
  })

  test('that runs over the end of a paragraph is told the paragraphs', () => {
    expect(findPhrase(text, 'got none. Red’s envoy')).toEqual({ hits: [], nearest: null, crosses: [2, 3] })
  })

  test('that is not there, nor anything like it, is nowhere', () => {
    expect(findPhrase(text, 'zebras cross the road')).toEqual({ hits: [], nearest: null, crosses: null })
  })

  test('cut from any paragraph is found at its own offsets', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (which, from, length) => {
        const { start, end } = text.paragraphs[which % text.paragraphs.length] ?? { start: 0, end: 1 }
        const begin = start + (from % (end - start))
        const stop = Math.min(end, begin + 1 + (length % 40))
        const { hits } = findPhrase(text, spanOf(text, begin, stop))
        expect(hits.map(({ phrase }) => [phrase.start, phrase.end])).toContainEqual([begin, stop])
      }),
    )
  })
})
