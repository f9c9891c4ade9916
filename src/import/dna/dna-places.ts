/** Turns places that count UTF-16 units, as DNA's do, into the codebook's: code points and numbered paragraphs. */
import { createHash } from 'node:crypto'

export interface Places {
  sha256: string
  /** Code points of the whole text. */
  length: number
  /** A span given in UTF-16 units, a part for each paragraph that it touches; parts that are blank are none. */
  spans(start: number, end: number): { paragraph: number; start: number; end: number; phrase: string }[]
}

export function placesOf(written: string): Places {
  const bytes = Buffer.from(written)
  // Half a letter becomes what the file will contain in its place.
  const text = bytes.toString()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const points = pointsOfUnits(text)
  const pointAt = (unit: number) => points?.[Math.min(unit, text.length)] ?? unit
  const { starts, ends } = paragraphsOf(text)
  return {
    sha256,
    length: pointAt(text.length),
    spans(startUnit, endUnit) {
      const [from, to] = [wholeLetter(text, startUnit), wholeLetter(text, endUnit)]
      const touched = []
      for (let at = firstEndingAfter(ends, from); at < ends.length && (starts[at] as number) < to; at++) {
        const [start, end] = [Math.max(from, starts[at] as number), Math.min(to, ends[at] as number)]
        const phrase = phraseOf(text.slice(start, end))
        if (phrase !== '') touched.push({ paragraph: at + 1, start: pointAt(start), end: pointAt(end), phrase })
      }
      return touched
    },
  }
}

/** For each UTF-16 unit, and for the end, how many code points are before it; null where each letter is one unit. */
function pointsOfUnits(text: string): Uint32Array | null {
  if (!/[\ud800-\udbff]/.test(text)) return null
  const points = new Uint32Array(text.length + 1)
  let point = 0
  for (let unit = 0; unit <= text.length; unit++) {
    points[unit] = point
    if (!isHigh(text.charCodeAt(unit))) point++
  }
  return points
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** A place inside a letter of two units is taken for the letter's end. */
const wholeLetter = (text: string, unit: number) => (isHigh(text.charCodeAt(unit - 1)) ? unit + 1 : unit)

/** Where each line that is not blank begins and ends, in UTF-16 units. */
function paragraphsOf(text: string): { starts: number[]; ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []]
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    if (text.slice(start, end).trim() !== '') {
      starts.push(start)
      ends.push(end)
    }
    start = end + 1
  }
  return { starts, ends }
}

/** Index of the first paragraph that ends after a unit; by halves, for a text may have very many. */
function firstEndingAfter(ends: readonly number[], unit: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > unit) high = middle
    else low = middle + 1
  }
  return low
}

/** The first words of a passage, at most 12 as the check counts them, by single spaces; scripts without spaces, 120 letters. */
export function phraseOf(passage: string): string {
  const words = passage.trim().split(' ', 12).join(' ').trim()
  // Letters take two units at most.
  return words.length <= 120 ? words : [...words.slice(0, 240)].slice(0, 120).join('').trim()
}
