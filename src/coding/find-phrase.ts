/** Finds a phrase in a source's text: where it stands verbatim, or else what stands there that is most like it. */
import { sentencesIn } from '../codebook/sentences.js'
import { type Paragraph, paragraphOf, type SourceText, spanOf } from '../codebook/source-text.js'
import { alike, likeText } from './like-text.js'

/** Section 3: a phrase has at most so many words, parted by blanks. */
export const mostWords = 12

/** A phrase in a paragraph, in code points, end exclusive, and the sentences around it. */
export interface Found {
  paragraph: number
  phrase: { start: number; end: number; text: string }
  sentence: { start: number; end: number; text: string }
}

export interface Finding {
  /** Where the phrase stands word for word. */
  hits: Found[]
  /** Where there is no hit: what is most like it, and how it differs. */
  nearest: { found: Found; differs: 'only in spelling' | 'in some words' } | null
  /** The paragraphs that the phrase runs through where it crosses the end of one; no citation does. */
  crosses: [number, number] | null
}

export const countWords = (phrase: string) => phrase.split(' ').length

/** `language` is that of the text, as a BCP 47 tag. */
export function findPhrase(text: SourceText, phrase: string, language = 'en'): Finding {
  const whole = text.codePoints.join('')
  const at = positions(whole, phrase)
  const found = (start: number, end: number) => foundAt(text, start, end, language)
  const hits = at.flatMap((start) => found(start, start + [...phrase].length) ?? [])
  if (hits.length > 0) return { hits, nearest: null, crosses: null }
  const near = likeText(text, phrase)
  if (near === null) return { hits, nearest: null, crosses: null }
  const nearest = found(near.start, near.end)
  if (nearest) {
    const differs = alike(nearest.phrase.text, phrase) ? 'only in spelling' : 'in some words'
    return { hits, nearest: { found: nearest, differs }, crosses: null }
  }
  const numbers = text.paragraphs.filter(({ start, end }) => start < near.end && near.start < end)
  const [first, last] = [numbers.at(0)?.number, numbers.at(-1)?.number]
  return { hits, nearest: null, crosses: first !== undefined && last !== undefined ? [first, last] : null }
}

/** Every place of `phrase`, in code points. */
function positions(whole: string, phrase: string): number[] {
  const places: number[] = []
  let [counted, codePoints] = [0, 0]
  for (let at = whole.indexOf(phrase); at >= 0; at = whole.indexOf(phrase, at + 1)) {
    codePoints += [...whole.slice(counted, at)].length
    counted = at
    places.push(codePoints)
  }
  return places
}

function foundAt(text: SourceText, start: number, end: number, language: string): Found | null {
  const paragraph = paragraphOf(text, start, end)
  if (!paragraph) return null
  const around = sentencesAround(text, paragraph, start, end, language)
  return {
    paragraph: paragraph.number,
    phrase: { start, end, text: spanOf(text, start, end) },
    sentence: { ...around, text: spanOf(text, around.start, around.end) },
  }
}

/** From the first to the last sentence that the span touches. */
function sentencesAround(text: SourceText, paragraph: Paragraph, start: number, end: number, language: string) {
  const own = sentencesIn(spanOf(text, paragraph.start, paragraph.end), language)
    .map((one) => ({ start: paragraph.start + one.start, end: paragraph.start + one.end }))
    .filter((one) => one.start < end && start < one.end)
  return { start: Math.min(start, own.at(0)?.start ?? start), end: Math.max(end, own.at(-1)?.end ?? end) }
}
