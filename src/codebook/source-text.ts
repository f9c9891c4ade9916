/** A source's text as section 3 counts it: in code points of the UTF-8 file, and in lines that are not blank. */
import { createHash } from 'node:crypto'

/** The n-th line that is not blank, from 1; `start` and `end` are code points, end exclusive. */
export interface Paragraph {
  number: number
  start: number
  end: number
}

export interface SourceText {
  sha256: string
  codePoints: string[]
  paragraphs: Paragraph[]
}

/** @throws TypeError when the bytes are not UTF-8. */
export function readText(bytes: Uint8Array): SourceText {
  // A byte order mark counts as a code point: nothing is normalised.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + [...line].length
    if (line.trim() !== '') paragraphs.push({ number: paragraphs.length + 1, start, end })
    start = end + 1
  }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), codePoints: [...text], paragraphs }
}

/** The text of a span. */
export function spanOf(text: SourceText, start: number, end: number): string {
  return text.codePoints.slice(start, end).join('')
}

/** The paragraph that contains the whole span; null when the span crosses paragraphs or lies outside them. */
export function paragraphOf(text: SourceText, start: number, end: number): Paragraph | null {
  return text.paragraphs.find((paragraph) => paragraph.start <= start && end <= paragraph.end) ?? null
}
