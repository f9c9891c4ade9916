/** A discourse network as a matrix in CSV: names of rows and columns, and every cell, also those of value 0. */
import { badRequest } from '../../errors.js'
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
  const mutual = params.networkType === 'onemode'
  return lines()

  function* lines(): Iterable<string> {
    // The corner says what the rows are; R and pandas take the first column for their names.
    yield `${bom ? byteOrderMark : ''}${csvLine([params.variable1, ...columns.map((column) => csvCell(column))])}`
    const places = new Map(columns.map((column, place) => [column, place]))
    const ofRow = new Map<string, [place: number, value: number][]>(rows.map((row) => [row, []]))
    const put = (row: string, column: string, value: number) =>
      void ofRow.get(row)?.push([places.get(column) ?? -1, value])
    for (const { row, column, value } of cells) {
      put(row, column, value)
      if (mutual && row !== column) put(column, row, value)
    }
    for (const [row, own] of ofRow) {
      const values = new Array<string>(columns.length).fill('0')
      for (const [place, value] of own) values[place] = String(value)
      yield csvLine([csvCell(row), ...values])
    }
  }
}
