/** The text on the bench: its paragraphs in code points of the file, and finding one of them. Pure. */
import { type Sentence, sentencesIn } from '../../../../src/codebook/sentences.js'

/** A line that is not blank; `end` is exclusive. */
export interface Paragraph {
  number: number
  start: number
  end: number
  text: string
}

export interface BenchText {
  paragraphs: readonly Paragraph[]
  /** BCP 47; it decides where sentences end. */
  language: string | undefined
}

/** The paragraph that contains an offset, or else the next one, or the last. */
export function paragraphAt({ paragraphs }: BenchText, offset: number): Paragraph | undefined {
  let [low, high] = [0, paragraphs.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.end ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return paragraphs[low]
}

const known = new WeakMap<Paragraph, readonly Sentence[]>()

/** The sentences of a paragraph, in code points of the whole text. */
export function sentencesOf({ language }: BenchText, paragraph: Paragraph): readonly Sentence[] {
  const before = known.get(paragraph)
  if (before) return before
  const { start } = paragraph
  const sentences = sentencesIn(paragraph.text, language).map((it) => ({
    start: start + it.start,
    end: start + it.end,
  }))
  known.set(paragraph, sentences)
  return sentences
}

/** The paragraphs in which something still has to be cited, or a reason given. */
export interface Dealt {
  /** By number. */
  isDealtWith(paragraph: number): boolean
}

/** The next paragraph (-1: the one before) that is not dealt with, seen from an offset; it goes on from the other end. */
export function nextOpen(
  text: BenchText,
  offset: number,
  direction: 1 | -1,
  { isDealtWith }: Dealt,
): Paragraph | undefined {
  const { paragraphs } = text
  const here = paragraphs.indexOf(paragraphAt(text, offset) as Paragraph)
  for (let step = 1; step <= paragraphs.length; step++) {
    const at = (here + direction * step + paragraphs.length * 2) % paragraphs.length
    const paragraph = paragraphs[at]
    if (paragraph && !isDealtWith(paragraph.number)) return paragraph
  }
  return undefined
}
