/** Cells of value 0 in an answer, so that each row and column of a network occurs in a list of its cells. */
import type { Cell, Matrix } from '../../networks/matrix.js'

/** A cell for each label that has none: of a one-mode network with itself, else with the first label of the other side. */
export function labelsWithoutCell(
  { rows, columns, cells }: Pick<Matrix, 'rows' | 'columns' | 'cells'>,
  cancelled: readonly Cell[],
  mutual: boolean,
): Cell[] {
  const used = { rows: new Set<string>(), columns: new Set<string>() }
  for (const some of [cells, cancelled])
    for (const { row, column } of some) {
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

/** The cells, which are in the order of rows and columns, with others among them. */
export function inOrder<C extends Cell>(
  cells: readonly C[],
  others: readonly C[],
  { rows, columns }: Pick<Matrix, 'rows' | 'columns'>,
): readonly C[] {
  if (others.length === 0) return cells
  const [rowAt, columnAt] = [rows, columns].map((labels) => new Map(labels.map((label, place) => [label, place])))
  const placeOf = ({ row, column }: Cell) => (rowAt?.get(row) ?? 0) * columns.length + (columnAt?.get(column) ?? 0)
  const added = others.map((cell) => ({ cell, place: placeOf(cell) })).sort((a, b) => a.place - b.place)
  const merged: C[] = []
  let next = 0
  for (const cell of cells) {
    const place = placeOf(cell)
    for (let one = added[next]; one !== undefined && one.place < place; one = added[++next]) merged.push(one.cell)
    merged.push(cell)
  }
  return [...merged, ...added.slice(next).map(({ cell }) => cell)]
}
