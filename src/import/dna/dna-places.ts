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
  const points = codePoints.length === text.length ? null : pointsOfUnits(codePoints, text.length)
  const pointAt = (unit: number) => points?.[Math.min(unit, text.length)] ?? unit
  return {
    sha256,
    length: codePoints.length,
    spans(startUnit, endUnit) {
      const [from, to] = [pointAt(startUnit), pointAt(endUnit)]
      const touched = []
      for (let at = firstEndingAfter(paragraphs, from); at < paragraphs.length; at++) {
        const paragraph = paragraphs[at]
        if (!paragraph || paragraph.start >= to) break
        touched.push(paragraph)
      }
      return touched
        .map(({ number, ...paragraph }) => {
          const [start, end] = [Math.max(from, paragraph.start), Math.min(to, paragraph.end)]
          return { paragraph: number, start, end, phrase: phraseOf(spanOf(read, start, end)) }
        })
        .filter(({ phrase }) => phrase !== '')
    },
  }
}

/** For each UTF-16 unit, and for the end, how many code points are before it. */
function pointsOfUnits(codePoints: readonly string[], units: number): Uint32Array {
  const points = new Uint32Array(units + 1)
  let unit = 0
  for (const [index, letter] of codePoints.entries()) {
    // The second half of a pair belongs to the next one, as a slice of the text would have it.
    for (let half = 0; half < letter.length; half++) points[unit++] = index + half
  }
  points[units] = codePoints.length
  return points
}

/** Index of the first paragraph that ends after a code point; by halves, for a text may have very many. */
function firstEndingAfter(paragraphs: readonly { end: number }[], point: number): number {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.end ?? 0) > point) high = middle
    else low = middle + 1
  }
  return low
}

/** The first words of a passage, at most 12 as the check counts them, by single spaces; scripts without spaces, 120 letters. */
export function phraseOf(passage: string): string {
  const words = passage.trim().split(' ').slice(0, 12).join(' ').trim()
  return [...words].slice(0, 120).join('').trim()
}
