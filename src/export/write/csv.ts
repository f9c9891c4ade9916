/** The one writer of CSV: RFC 4180; numbers stay numbers, null differs from empty text, and no text is a formula. */
import { stringify } from 'csv-stringify/sync'

/** Tells Excel that a file is UTF-8; without it Excel assumes the machine's own encoding. */
export const byteOrderMark = '\ufeff'

/**
 * How a list is written: `json` reads back as it was, for programs; `joined` by `;` is easy to read and split in a
 * spreadsheet, and enough for lists of ids, which contain no `;`.
 */
export type ListStyle = 'json' | 'joined'

/** A value as a cell: null is nothing at all, empty text is `""`, records are JSON. */
export function csvCell(value: unknown, lists: ListStyle = 'json'): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return disarmed(value)
  if (typeof value !== 'object') return String(value)
  if (lists === 'joined' && Array.isArray(value) && value.every((part) => typeof part !== 'object'))
    return disarmed(value.join(';'))
  // JSON of a list or a record begins with a bracket, so it is never a formula.
  return JSON.stringify(value)
}

/**
 * Puts a `'` before text that a spreadsheet would run as a formula, or that looks as if it had one already. A reader
 * removes one `'` from such text.
 */
export function disarmed(text: string): string {
  return /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
}

/** One line with its line end. Cells are written as they are, so text must go through `csvCell` first. */
export function csvLine(cells: readonly (string | null)[]): string {
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /^$|[\r\n]/ })
}
