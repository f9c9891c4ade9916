/** Windows-1252, which Node 20 decodes as ISO 8859-1: the 32 letters in which the two differ. */

/** Of the bytes 80 to 9F; five of them are no letters. */
const letters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const first = 0x80
const bytes = new Map([...letters].map((letter, index) => [letter, first + index]))

/** What Windows-1252 means by a text that was decoded as ISO 8859-1. */
export const asWindows1252 = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (control) => letters[control.charCodeAt(0) - first] ?? control)

/** The byte of a letter; undefined where Windows-1252 has none. */
export function byteOf(letter: string): number | undefined {
  const code = letter.charCodeAt(0)
  const known = bytes.get(letter)
  return known ?? (letter.length === 1 && code <= 0xff && (code < first || code > 0x9f) ? code : undefined)
}
