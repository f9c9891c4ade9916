/** Warnings about a coding sheet that can be imported: damaged cells, lists taken for names, days far from the others. */
import { doubtfulDays } from '../doubtful-days.js'
import { doubtAbout } from '../doubtful-text.js'
import type { Remark } from '../imported.js'
import type { ColumnName } from './sheet-columns.js'
import { daysOf, type ReadRow } from './sheet-rows.js'

const names: ColumnName[] = ['speaker', 'side', 'organization', 'demand', 'raisedBy', 'addressedTo']

/** `rows` are those that were imported. */
export function sheetWarnings(rows: readonly ReadRow[]): Remark[] {
  const days = rows.flatMap((row) => {
    const column = row.day ? 'day' : row.earliest ? 'earliest' : 'latest'
    const day = daysOf(row)?.earliest
    const { place, cells, sheet } = row.at
    const written = sheet.cellOf(cells, column) ?? ''
    return day === undefined ? [] : [{ day, written, place, column: sheet.columnAt(column) }]
  })
  return [...rows.flatMap(cellWarnings), ...doubtfulDays(days, new Date().toISOString().slice(0, 10))]
}

function cellWarnings({ at: { place, cells, sheet } }: ReadRow): Remark[] {
  return sheet.columns.flatMap((column) => {
    const cell = sheet.cellOf(cells, column) ?? ''
    const reason = doubtAbout(cell) ?? (names.includes(column) ? listInName(cell) : null)
    return reason === null ? [] : [{ place, column: sheet.columnAt(column), reason }]
  })
}

const listInName = (cell: string) =>
  /[;\n]/.test(cell) ? `"${cell.replace(/\s+/g, ' ')}" is taken for one name; if it is a list, | parts its names` : null
