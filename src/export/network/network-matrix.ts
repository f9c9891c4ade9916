/** A discourse network as a matrix in CSV: names of rows and columns, and every cell, also those of value 0. */
import { badRequest } from '../../errors.js'
import type { Matrix } from '../../networks/matrix.js'
import { byteOrderMark, csvCell, csvLine } from '../write/csv.js'
import type { ReadNetwork } from './read-network.js'

/** Some 10 MB: all of 1,400 actors among themselves. */
const mostNumbers = 2_000_000

/**
 * A one-mode matrix has every tie in both halves.
 *
 * @throws Problem 400 when it would be too large
 */
export function networkMatrix({ matrix, params, bom }: ReadNetwork, most = mostNumbers): Iterable<string> {
  const { rows, columns, cells } = matrix ?? { rows: [], columns: [], cells: [] }
  if (rows.length * columns.length > most)
    throw badRequest(
      `This matrix has ${rows.length} rows and ${columns.length} columns, more than ${most} cells. Raise minStatements1, ` +
        'narrow sides or demands, or take the list of cells (CSV), GraphML or GEXF, which leave zeros out.',
    )
  const values = dense({ rows, columns, cells }, params.networkType === 'onemode')
  return lines()

  function* lines(): Iterable<string> {
    // The corner says what the rows are; R and pandas take the first column for their names.
    yield `${bom ? byteOrderMark : ''}${csvLine([params.variable1, ...columns.map((column) => csvCell(column))])}`
    for (const [index, row] of rows.entries()) {
      const own = values.subarray(index * columns.length, (index + 1) * columns.length)
      yield csvLine([csvCell(row), ...Array.from(own, String)])
    }
  }
}

/** Row after row. */
function dense({ rows, columns, cells }: Pick<Matrix, 'rows' | 'columns' | 'cells'>, mutual: boolean) {
  const values = new Float64Array(rows.length * columns.length)
  const [rowAt, columnAt] = [rows, columns].map((labels) => new Map(labels.map((label, place) => [label, place])))
  for (const { row, column, value } of cells) {
    const [i, j] = [rowAt?.get(row) as number, columnAt?.get(column) as number]
    values[i * columns.length + j] = value
    if (mutual) values[j * columns.length + i] = value
  }
  return values
}
