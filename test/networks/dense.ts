/** A sparse matrix as a dense one, to be held against another. */
import type { Matrix } from '../../src/networks/matrix.js'

export function dense({ rows, columns, cells }: Matrix, onemode: boolean): number[][] {
  const [rowOf, columnOf] = [rows, columns].map((labels) => new Map(labels.map((label, place) => [label, place])))
  const matrix = rows.map(() => columns.map(() => 0))
  const put = (row: string, column: string, value: number) => {
    const line = matrix[rowOf?.get(row) ?? -1] as number[]
    line[columnOf?.get(column) ?? -1] = value
  }
  for (const { row, column, value } of cells) {
    put(row, column, value)
    if (onemode) put(column, row, value)
  }
  return matrix
}

export function farthest(one: number[][], other: number[][]): number {
  if (one.length !== other.length || one.some((line, i) => line.length !== other[i]?.length)) return Number.NaN
  const apart = one.flatMap((line, i) => line.map((value, j) => Math.abs(value - (other[i]?.[j] ?? Number.NaN))))
  return apart.reduce((most, it) => Math.max(most, it), 0)
}

export const total = (matrix: number[][]) => matrix.flat().reduce((sum, value) => sum + value, 0)
