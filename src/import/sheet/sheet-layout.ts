/** Which of our columns a sheet has, and where: the rows keep their cells as they were read. */
import type { Stance } from '../../codebook/words.js'
import { withoutUnseen } from '../fold-name.js'
import type { ColumnName } from './sheet-columns.js'
import type { Table } from './table.js'

export interface SheetLayout {
  /** Those that the sheet has. */
  columns: readonly ColumnName[]
  /** How a place names a column. */
  columnAt(column: ColumnName): string
  /** The cell of a row, the empty string where nothing in it can be seen; undefined where the sheet has no such column. */
  cellOf(cells: readonly string[], column: ColumnName): string | undefined
}

/** `columns` are ours by the index of the table's; `as` is the stance of every row, where no column states it. */
export function sheetLayout(
  { columnAt }: Pick<Table, 'columnAt'>,
  columns: readonly (ColumnName | null)[],
  as: Stance | undefined,
): SheetLayout {
  const indexes = new Map(columns.flatMap((column, index) => (column ? [[column, index] as const] : [])))
  return {
    columns: [...(as ? (['stance'] as const) : []), ...indexes.keys()],
    columnAt(column) {
      const index = indexes.get(column)
      return index === undefined ? column : columnAt(index)
    },
    cellOf(cells, column) {
      const index = indexes.get(column)
      if (index === undefined) return column === 'stance' ? as : undefined
      return seen(cells[index] ?? '')
    },
  }
}

/** What has a letter of ASCII can be seen; that is quicker to find out. */
const seen = (cell: string) => (/[!-~]/.test(cell) || withoutUnseen(cell).trim() !== '' ? cell : '')
