/** Places for a statement by hand that neither coding has: found by words of the text, or selected in it. Pure. */
import type { CodedStatement } from '../../../src/coding/coded-statement.js'
import { type BenchText, paragraphAt, sentencesOf } from '../bench/text/bench-text.js'
import { pointOf } from '../bench/text/code-points.js'
import { isPhrase, phraseIn, phraseOf, wordsBetween } from '../bench/text/phrase.js'
import { trimmed } from '../bench/text/selected.js'
import { wholeWords } from '../bench/text/whole-words.js'

type Place = CodedStatement['citations'][number]

const mostFound = 5
/** Letters from which on words are looked for: fewer are everywhere. */
const fewest = 3

/** The sentences that have these words, in any case, each with the words, made whole, as its phrase. */
export function placesWith(text: BenchText, typed: string): Place[] {
  const words = typed.trim().split(/\s+/)
  if (words.join('').length < fewest) return []
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'giu')
  const found: Place[] = []
  for (const paragraph of text.paragraphs) {
    for (const { index, 0: match } of paragraph.text.matchAll(pattern)) {
      const from = paragraph.start + pointOf(paragraph.text, index)
      const to = paragraph.start + pointOf(paragraph.text, index + match.length)
      const around = sentencesOf(text, paragraph).filter(({ start, end }) => start < to && from < end)
      const [first, last] = [around[0], around.at(-1)]
      const { anchor, focus } = wholeWords(text, { anchor: from, focus: to, held: null })
      if (first && last) found.push(placeOf(text, first.start, last.end, wordsBetween(text, anchor, focus)))
      if (found.length === mostFound) return found
    }
  }
  return found
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/**
 * Null where nothing is selected, or more than a paragraph. A paragraph that is selected as a whole ends where the next one
 * begins, or beyond the text that is shown: `to` is null then.
 */
export function placeSelected(text: BenchText, from: number, to: number | null): Place | null {
  const paragraph = paragraphAt(text, from)
  const other = to === null ? undefined : paragraphAt(text, to)
  const last = to === null || (other !== paragraph && to === other?.start) ? paragraph?.end : to
  if (last === undefined || last <= from || paragraphAt(text, last) !== paragraph) return null
  const { start, end } = trimmed(text, wholeWords(text, { anchor: from, focus: last, held: null }))
  return start === end ? null : placeOf(text, start, end, wordsBetween(text, start, end))
}

function placeOf(text: BenchText, start: number, end: number, words: string): Place {
  const phrase = phraseIn(words)
  return {
    ...{ paragraph: paragraphAt(text, start)?.number ?? 1, start, end, tells: [], relays: [] },
    phrase: isPhrase(phrase) ? phrase : phraseOf(wordsBetween(text, start, end)),
  }
}
