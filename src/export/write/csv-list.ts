/** Lists of records as CSV, a record a line: for answers of questions. */
import { stringify } from 'csv-stringify/sync'

type Item = Record<string, unknown>

/** RFC 4180 with every field of the items; lists are joined by `;`, records are JSON, formulas are disarmed. */
export function toCsv(items: readonly Item[]): string {
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))]
  return csvHead(columns) + csvRows(items, columns)
}

const csvStyle = { record_delimiter: 'windows', escape_formulas: true } as const

export const csvHead = (columns: readonly string[]) => stringify([columns], csvStyle)

export const csvRows = (items: readonly Item[], columns: readonly string[]) =>
  stringify(
    items.map((item) => columns.map((column) => csvCell(item[column]))),
    csvStyle,
  )

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) return value.join(';')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
