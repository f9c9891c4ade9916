/** A coding sheet before its cells are understood: rows with their places, and which column is which. */
import { didYouMean, UsageError } from '../../errors.js'
import type { LeftOut } from '../imported.js'
import { type ColumnName, columnNames, neededColumns } from './sheet-columns.js'

export interface RawRow {
  /** Such as `line 12`. */
  place: string
  placeOf(column: ColumnName): string
  cells: { [column in ColumnName]?: string }
}

export interface RawSheet {
  rows: RawRow[]
  faults: LeftOut[]
}

/** Without what people write differently: case, spaces, underscores. */
const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')
const known = new Map(columnNames.map((name) => [plain(name), name]))

/** The column of each name, null where it is unknown, which is a fault. @throws UsageError when one is missing or twice there. */
export function headOf(file: string, names: readonly string[]): { columns: (ColumnName | null)[]; faults: LeftOut[] } {
  const columns = names.map((name) => known.get(plain(name)) ?? null)
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index)
  if (twice) throw new UsageError(`${file} has the column ${twice} twice.`)
  const missing = neededColumns.filter((column) => !columns.includes(column))
  if (!columns.includes('day') && !columns.includes('latest')) missing.push('day')
  const faults = names.flatMap((name, index) =>
    columns[index] || name.trim() === ''
      ? []
      : [{ place: `column ${index + 1} (${name})`, reason: unknownColumn(name) }],
  )
  if (missing.length > 0) {
    const hints = faults.map(({ place, reason }) => ` ${place}: ${reason}${reason.endsWith('?') ? '' : '.'}`).join('')
    throw new UsageError(`${file} lacks what each row needs: ${missing.join(', ')}.${hints}`)
  }
  return { columns, faults }
}

/** With the nearest known name, where one is near. */
export function unknownColumn(name: string): string {
  const hint = didYouMean(name, columnNames)
  return hint === '' ? 'there is no such column' : `there is no such column.${hint}`
}
