/** Texts of a dataset as one line of a table: what could end a cell, a line or a fence is taken out. */

/** Opens and ends what comes from a dataset; no cell can contain it. */
export const fence = '~~~'

/** In characters; a name or a sentence is shorter, a list may be longer. */
export const longestCell = 300

/** One line of at most `most` characters. */
export function oneLine(text: string, most = longestCell): string {
  const line = text
    .slice(0, 4 * most)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/~{3,}/g, '~~')
    .replace(/\|/g, '¦')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= most ? line : `${wholeCharacters(line.slice(0, most - 1))}…`
}

/** Does not end in half of a character. */
const wholeCharacters = (text: string) => text.replace(/[\ud800-\udbff]$/, '')
