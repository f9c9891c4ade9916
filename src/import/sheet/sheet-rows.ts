/** Reads the cells of a coding sheet row by row, and names the cell in which something is wrong. */
import type { Stance } from '../../codebook/words.js'
import { collectGarbage } from '../collect-garbage.js'
import type { Remark } from '../imported.js'
import type { Scale, Side } from '../stance-words.js'
import type { DateOrder, Days } from './read-day.js'
import { type ColumnName, type SheetRow, sheetRow } from './sheet-columns.js'
import type { SheetLayout } from './sheet-layout.js'
import type { TableRow } from './table.js'

/** A row as it was read, and the columns of its sheet. */
export interface RowAt extends TableRow {
  sheet: SheetLayout
}

export interface ReadRow extends SheetRow {
  at: RowAt
  stance: Stance
}

export interface RowFault extends Remark {
  row: ReadRow
}

export interface ReadRows {
  /** Rows that can be used as they stand. */
  rows: ReadRow[]
  faults: Remark[]
  leftOut: Remark[]
}

/** `stanceOf` reads a cell; null where it has no known meaning, or lies outside the scale. */
export function readRows(
  rows: readonly TableRow[],
  sheet: SheetLayout,
  order: DateOrder | undefined,
  stanceOf: (cell: string) => Side | null,
  scale?: Scale | undefined,
): ReadRows {
  const read: ReadRows = { rows: [], faults: [], leftOut: [] }
  const shape = sheetRow(order)
  for (const [index, { place, cells }] of rows.entries()) {
    if (index % 1_000 === 0) collectGarbage()
    const filled: { [column in ColumnName]?: string } = {}
    for (const column of sheet.columns) {
      const cell = sheet.cellOf(cells, column)
      if (cell) filled[column] = cell
    }
    const side = filled.stance === undefined ? null : stanceOf(filled.stance)
    if (side === 'none') {
      read.leftOut.push({ place, reason: 'rows that take no side' })
      continue
    }
    const parsed = shape.safeParse(side === null ? filled : { ...filled, stance: side })
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const column = path[0] as ColumnName
        const cell = filled[column]
        read.faults.push({
          place,
          column: sheet.columnAt(column),
          reason: cell ? faultOf(column, message, cell, scale) : 'it is empty',
        })
      }
      continue
    }
    // In this order: a copy that begins with what was parsed takes three times the memory.
    const row = { at: { place, cells, sheet }, ...parsed.data }
    const own = rowFaults(row)
    read.faults.push(...own)
    if (own.length === 0) read.rows.push(row)
  }
  return read
}

function faultOf(column: ColumnName, message: string, cell: string, scale: Scale | undefined): string {
  if (column === 'stance' && scale && Number.isFinite(Number(cell)))
    return `"${shortened(cell)}" is outside the scale ${scale.from}..${scale.to}`
  const hint = column === 'stance' ? `; or say what it means: --values "${shortened(cell)}=ASSERTS"` : ''
  return message.startsWith('write') ? `${message}, not "${shortened(cell)}"${hint}` : `"${shortened(cell)}" ${message}`
}

const shortened = (cell: string) => {
  const [start, more] = [[...cell.slice(0, 160)].slice(0, 80).join(''), cell.length > 80]
  return `${start.replaceAll('\0', '␀')}${more ? '...' : ''}`
}

/** What cells of one row say against each other. */
function rowFaults(row: ReadRow): Remark[] {
  const faults: Remark[] = []
  const fault = (column: ColumnName, reason: string) =>
    faults.push({ place: row.at.place, column: row.at.sheet.columnAt(column), reason })
  if (!row.speaker && !row.organization) fault('speaker', 'it is empty, and no organization is named')
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

/** Who speaks in a row: the speaker, else the organization. */
export const speakerOf = ({ speaker, organization = '' }: ReadRow) => speaker ?? organization

/** First and last day of a row; null where it says none. */
export function daysOf({ day, earliest, latest }: ReadRow): { earliest: string; latest: string } | null {
  if (day) return { earliest: day.first, latest: day.last }
  return latest ? { earliest: (earliest ?? latest).first, latest: latest.last } : null
}

/** The moment of a row's day, where the cell has a time. */
export const momentOf = ({ day }: { day?: Days | undefined }): string | null => day?.moment ?? null
