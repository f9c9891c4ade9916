/** Tables made of values in memory: of rows, or of whole columns. */
import type { Row, Value } from './graph-store.js'
import type { Table, TextColumn } from './table.js'

export const tableOfRows = (rows: readonly Row[]): Table => tableOfValues(rows.length, (name) => valuesOf(rows, name))

function valuesOf(rows: readonly Row[], name: string): Value[] {
  return rows.map((row) => row[name] ?? null)
}

/** A table of columns that are lists of values. */
export function tableOfValues(length: number, column: (name: string) => readonly Value[]): Table {
  return {
    length,
    texts: (name) => textColumn(column(name)),
    lists(name) {
      const lists = column(name).map((value) => (Array.isArray(value) ? value : []))
      return { from: endsOf(lists.map((list) => list.length)), items: textColumn(lists.flat()) }
    },
    numbers: (name) => Float64Array.from(column(name), (value) => Number(value ?? 0)),
  }
}

function textColumn(values: readonly Value[]): TextColumn {
  const parts = values.map((value) => Buffer.from(value === null ? '' : String(value)))
  return {
    bytes: Buffer.concat(parts),
    from: endsOf(parts.map((part) => part.length)),
    isNull: (row) => values[row] === null,
  }
}

/** Where each begins, and where the last ends. */
function endsOf(lengths: readonly number[]): Uint32Array {
  const ends = new Uint32Array(lengths.length + 1)
  for (const [index, length] of lengths.entries()) ends[index + 1] = (ends[index] as number) + length
  return ends
}
