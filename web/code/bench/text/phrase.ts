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
  if (!last || parts.length <= mostWords) return words.trim()
  return words
    .trim()
    .slice(0, last.index + last[0].length)
    .replace(/[,;:]$/, '')
}

/** What is selected as a phrase: word by word, it begins with the comma that ends the word before. */
export const phraseIn = (words: string) => words.replace(/^[\s,;:.]+|[\s,;:]+$/g, '')

export const countWords = (phrase: string) => phrase.trim().split(/\s+/).filter(Boolean).length
export const isPhrase = (phrase: string) => countWords(phrase) >= 1 && countWords(phrase) <= mostWords
