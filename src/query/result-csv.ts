/**
 * Rows as RFC 4180 lines that read back as they were: null is nothing at all, an empty text is `""`, lists, maps, nodes
 * and columns of several types are JSON. What a spreadsheet would run as a formula gets a `'` before it.
 */
import { csvLine, disarmed } from '../export/write/csv.js'
import type { Column } from './query-result.js'

const plainTypes = /^(STRING|INTEGER|FLOAT|BOOLEAN|NULL|DATE|DURATION|(LOCAL|ZONED) (TIME|DATETIME))$/

export const csvHead = (columns: readonly Column[]) => csvLine(columns.map(({ name }) => disarmed(name)))

export function csvRow(columns: readonly Column[], row: Readonly<Record<string, unknown>>): string {
  return csvLine(columns.map(({ name, type }) => cell(row[name], type)))
}

function cell(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null
  if (!plainTypes.test(type)) return disarmed(JSON.stringify(value))
  return typeof value === 'string' && type === 'STRING' ? disarmed(value) : String(value)
}
