/** Every CSV of Demarche: RFC 4180 in which numbers stay numbers, null is not an empty text, and no text is a formula. */
import { stringify } from 'csv-stringify/sync'

/** Excel takes a file without it for the machine's own encoding. */
export const byteOrderMark = '\ufeff'

/**
 * How a cell writes a list: `json` reads back as it was; `joined` by `;` suits people who look at it in a spreadsheet,
 * and serves lists of ids, which contain no `;`.
 */
export type ListStyle = 'json' | 'joined'

/** A value as a cell: null is nothing at all, an empty text is `""`, records are JSON. */
export function csvCell(value: unknown, lists: ListStyle = 'json'): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return disarmed(value)
  if (typeof value !== 'object') return String(value)
  if (lists === 'joined' && Array.isArray(value) && value.every((part) => typeof part !== 'object'))
    return disarmed(value.join(';'))
  // JSON of a list or a record begins with a bracket, so it is never a formula.
  return JSON.stringify(value)
}

/** Text that a spreadsheet would run as a formula, or that looks disarmed, gets one `'`: readers take one off such text. */
export function disarmed(text: string): string {
  return /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
}

/** One line with its line end. Cells are written as they are: text goes through `csvCell` first. */
export function csvLine(cells: readonly (string | null)[]): string {
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /^$|[\r\n]/ })
}
