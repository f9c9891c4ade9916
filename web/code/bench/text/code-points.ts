/** Code points, as the codebook counts a text (section 3), and code units, as browsers do. Pure. */

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
const isPair = (text: string, unit: number) => isHigh(text.charCodeAt(unit)) && isLow(text.charCodeAt(unit + 1))

/** Code points of a text. */
export const lengthOf = (text: string): number => pointOf(text, text.length)

/** The code point that begins at a code unit, or in whose midst the unit lies. */
export function pointOf(text: string, unit: number): number {
  const end = Math.min(unit, text.length)
  let point = 0
  for (let at = 0; at < end; point++) {
    const step = isPair(text, at) ? 2 : 1
    if (at + step > end) break
    at += step
  }
  return point
}

/** The code unit at which a code point begins; the length of the text for any after it. */
export function unitOf(text: string, point: number): number {
  let at = 0
  for (let passed = 0; passed < point && at < text.length; passed++) at += isPair(text, at) ? 2 : 1
  return at
}

/** The code points from `start` to `end`, which is exclusive. */
export const slicePoints = (text: string, start: number, end: number): string =>
  text.slice(unitOf(text, start), unitOf(text, Math.max(start, end)))
