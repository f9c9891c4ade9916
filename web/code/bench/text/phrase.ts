/** The phrase that pins a place: at most 12 words of it, verbatim (codebook 3). Pure. */
import { type BenchText, paragraphAt } from './bench-text.js'
import { slicePoints } from './code-points.js'

const mostWords = 12

/** The words of the text between two offsets of one paragraph. */
export function wordsBetween(text: BenchText, start: number, end: number): string {
  const paragraph = paragraphAt(text, start)
  return paragraph ? slicePoints(paragraph.text, start - paragraph.start, end - paragraph.start) : ''
}

/** The first words of a span, as many as a phrase may have; it ends with a word, not with the blank or comma after it. */
export function phraseOf(words: string): string {
  const parts = [...words.trim().matchAll(/\S+/g)]
  const last = parts[mostWords - 1]
  if (!last || parts.length <= mostWords) return withoutStrayQuotes(words.trim())
  return withoutStrayQuotes(
    words
      .trim()
      .slice(0, last.index + last[0].length)
      .replace(/[,;:]$/, ''),
  )
}

const marks = '“”„«»"'

/** Words between quotation marks from which on they are mostly a clause; fewer are mostly the words of the text's author. */
const fewestOfClause = 5
const quoted = /[“„«"]([^”“»"]*)(?:[”“»"]|$)/g

/** Whether a passage quotes a clause, and not single words. */
export const quotesClause = (words: string) =>
  [...words.matchAll(quoted)].some(([, inside = '']) => countWords(inside) >= fewestOfClause)

/** A phrase is shown between quotation marks: one of the text's at its beginning or end goes, where its other half is outside. */
function withoutStrayQuotes(phrase: string): string {
  const count = [...phrase].filter((letter) => marks.includes(letter)).length
  if (count !== 1) return phrase
  return phrase.replace(new RegExp(`^[${marks}]|[${marks}]$`), '').trim()
}

/** Whether these are the words with which a longer passage begins, as they stand before anybody has chosen. */
export const isOnlyTheBeginning = (phrase: string, words: string) => {
  const beginning = phraseOf(words)
  return phrase === beginning && countWords(words) > countWords(beginning)
}

/** What is selected as a phrase: word by word, it begins with the comma that ends the word before. */
export const phraseIn = (words: string) => withoutStrayQuotes(words.replace(/^[\s,;:.]+|[\s,;:]+$/g, ''))

export const countWords = (phrase: string) => phrase.trim().split(/\s+/).filter(Boolean).length
export const isPhrase = (phrase: string) => countWords(phrase) >= 1 && countWords(phrase) <= mostWords
