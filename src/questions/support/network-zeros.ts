/** Cells of value 0 in an answer, so that each row and column of a network occurs in a list of its cells. */
import type { Cell, Matrix } from '../../networks/matrix.js'

interface Labelled extends Pick<Matrix, 'rows' | 'columns'> {
  cells: readonly Cell[]
}

/**
 * A cell for each label that has none: of a one-mode network with itself, else with the first label of the other side.
 * Nothing is said where all is said of `row` or `column`.
 */
export function labelsWithoutCell({ rows, columns, cells }: Labelled, mutual: boolean): Cell[] {
  const used = { rows: new Set<string>(), columns: new Set<string>() }
  for (const { row, column } of cells) {
    used.rows.add(row)
    ;(mutual ? used.rows : used.columns).add(column)
  }
  const missing = rows.filter((row) => !used.rows.has(row))
  if (mutual) return missing.map((row) => ({ row, column: row, value: 0 }))
  const [firstRow = '', firstColumn = ''] = [rows[0], columns[0]]
  const covered = missing.length > 0 ? firstColumn : undefined
  return [
    ...missing.map((row) => ({ row, column: firstColumn, value: 0 })),
    ...columns
      .filter((column) => !used.columns.has(column) && column !== covered)
      .map((column) => ({ row: firstRow, column, value: 0 })),
  ]
}

/** In the order of rows, then columns. */
export function inOrder<C extends Cell>(cells: readonly C[], { rows, columns }: Pick<Matrix, 'rows' | 'columns'>): C[] {
  const places = (labels: readonly string[]) => new Map(labels.map((label, place) => [label, place]))
  const [rowAt, columnAt] = [places(rows), places(columns)]
  const at = (of: Map<string, number>, label: string) => of.get(label) ?? 0
  return [...cells].sort(
    (a, b) => at(rowAt, a.row) - at(rowAt, b.row) || at(columnAt, a.column) - at(columnAt, b.column),
  )
}
