/** Lines of RFC 4180 that read back as they were: null is nothing at all, an empty text is `""`. */
import { stringify } from 'csv-stringify/sync'

/** One line, with its line end. */
export function csvLine(cells: readonly (string | null)[]): string {
  return stringify([cells], { record_delimiter: 'windows', quoted_match: /^$|[\r\n]/ })
}

/** Text that a spreadsheet would run as a formula, or that looks disarmed, gets one `'`; whoever reads takes one off such text. */
export function disarmed(text: string): string {
  return /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
}
