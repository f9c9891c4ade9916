/** Turns places that count UTF-16 units, as DNA's do, into the codebook's: code points and numbered paragraphs. */
import { readText, spanOf } from '../../codebook/source-text.js'

export interface Places {
  sha256: string
  /** Code points of the whole text. */
  length: number
  /** A span given in UTF-16 units, a part for each paragraph that it touches; parts that are blank are none. */
  spans(start: number, end: number): { paragraph: number; start: number; end: number; phrase: string }[]
}

export function placesOf(text: string): Places {
  const read = readText(Buffer.from(text))
  const { sha256, codePoints, paragraphs } = read
  const plain = codePoints.length === text.length
  const pointAt = (unit: number) => (plain ? unit : [...text.slice(0, unit)].length)
  return {
    sha256,
    length: codePoints.length,
    spans(startUnit, endUnit) {
      const [from, to] = [pointAt(startUnit), pointAt(endUnit)]
      return paragraphs
        .filter((paragraph) => paragraph.start < to && from < paragraph.end)
        .map(({ number, ...paragraph }) => {
          const [start, end] = [Math.max(from, paragraph.start), Math.min(to, paragraph.end)]
          return { paragraph: number, start, end, phrase: phraseOf(spanOf(read, start, end)) }
        })
        .filter(({ phrase }) => phrase !== '')
    },
  }
}

/** The first words of a passage, at most 12 as the check counts them, by single spaces; scripts without spaces, 120 letters. */
export function phraseOf(passage: string): string {
  const words = passage.trim().split(' ').slice(0, 12).join(' ').trim()
  return [...words].slice(0, 120).join('').trim()
}
