/** Turns places that count UTF-16 units, as DNA's do, into the codebook's: code points and numbered paragraphs. */
import { readText } from '../source-text.js'

export interface Places {
  sha256: string
  /** Code points of the whole text. */
  length: number
  /** A span given in UTF-16 units. A span that crosses paragraphs is of the one in which it begins. */
  span(start: number, end: number): { paragraph: number; start: number; end: number }
}

export function placesOf(text: string): Places {
  const { sha256, codePoints, paragraphs } = readText(Buffer.from(text))
  const plain = codePoints.length === text.length
  const pointAt = (unit: number) => (plain ? unit : [...text.slice(0, unit)].length)
  return {
    sha256,
    length: codePoints.length,
    span(startUnit, endUnit) {
      const [start, end] = [pointAt(startUnit), pointAt(endUnit)]
      const touched = paragraphs.find((paragraph) => paragraph.end > start)
      return { paragraph: touched?.number ?? paragraphs.length, start, end }
    },
  }
}

/** The first words of a passage, at most 12, from its first line that is not blank: enough to pin the place. */
export function phraseOf(passage: string): string {
  const line = passage.split('\n').find((part) => part.trim() !== '') ?? ''
  // Words as the check counts them, parted by single spaces.
  return line.trim().split(' ').slice(0, 12).join(' ').trim()
}
