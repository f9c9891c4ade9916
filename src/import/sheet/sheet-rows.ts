/** Understands the cells of a coding sheet row by row, and says in which cell something is wrong. */

import type { LeftOut } from '../imported.js'
import type { RawRow, RawSheet } from './raw-sheet.js'
import { type ColumnName, type SheetRow, sheetRow } from './sheet-columns.js'

export interface ReadRow extends SheetRow {
  at: RawRow
}

export interface RowFault extends LeftOut {
  row: ReadRow
}

/** Rows that can be used as they stand, and what is wrong with the others. */
export function readRows({ rows, faults }: RawSheet): { rows: ReadRow[]; faults: LeftOut[] } {
  const read: ReadRow[] = []
  const wrong = [...faults]
  for (const raw of rows) {
    const filled = Object.fromEntries(Object.entries(raw.cells).filter(([, cell]) => cell !== ''))
    const parsed = sheetRow.safeParse(filled)
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const column = path[0] as ColumnName
        const cell = raw.cells[column]
        wrong.push({ place: raw.placeOf(column), reason: cell ? `${message}, not "${cell}"` : 'it is empty' })
      }
      continue
    }
    const row = { ...parsed.data, at: raw }
    const own = rowFaults(row)
    wrong.push(...own)
    if (own.length === 0) read.push(row)
  }
  return { rows: read, faults: wrong }
}

/** What cells of one row say against each other. */
function rowFaults(row: ReadRow): LeftOut[] {
  const faults: LeftOut[] = []
  const fault = (column: ColumnName, reason: string) => faults.push({ place: row.at.placeOf(column), reason })
  if (row.day && (row.earliest || row.latest)) fault('day', 'give a day, or the earliest and the latest, not both')
  if (row.earliest && !row.latest) fault('latest', 'an earliest day needs a latest')
  if (row.earliest && row.latest && row.earliest.first > row.latest.last)
    fault('earliest', `it is after the latest day, ${row.latest.last}`)
  if (row.extent === 'signalled' && row.stance !== 'CONCEDES') fault('extent', 'only CONCEDES can be signalled')
  const place = [row.paragraph, row.start, row.end].filter((cell) => cell !== undefined).length
  if (place > 0 && (place < 3 || row.phrase === undefined || row.source === undefined))
    fault('start', 'a place needs source, paragraph, start, end and phrase')
  if (row.start !== undefined && row.end !== undefined && row.start >= row.end)
    fault('end', `it is not after the start, ${row.start}`)
  if (row.certainty === 'disputed' && !row.disputedBy) fault('disputedBy', 'a disputed statement says who denies it')
  if (row.disputedBy && row.certainty && row.certainty !== 'disputed')
    fault('certainty', 'somebody denies it, so it is disputed')
  const [relays, relations] = [row.relayedBy?.length ?? 0, row.relation?.length ?? 0]
  if (relations > 1 && relations !== relays) fault('relation', `${relations} relations for ${relays} relays`)
  if (relations > 0 && relays === 0) fault('relayedBy', 'a relation needs who relays it')
  return faults
}

/** First and last day of a row; null where it says none. */
export function daysOf({ day, earliest, latest }: ReadRow): { earliest: string; latest: string } | null {
  if (day) return { earliest: day.first, latest: day.last }
  return latest ? { earliest: (earliest ?? latest).first, latest: latest.last } : null
}
