/** Answers column by column, for readers of a million rows: no object a row and no string a value. */
import type { Row, Value } from './graph-store.js'

/** Texts in UTF-8, one a row: that of row i is the bytes from `from[i]` to before `from[i + 1]`. */
export interface TextColumn {
  bytes: Uint8Array
  from: ArrayLike<number>
  /** Of null there are no bytes. */
  isNull(row: number): boolean
}

/** Lists of texts, one a row: those of row i are `items` from `from[i]` to before `from[i + 1]`; null has none. */
export interface ListColumn {
  from: ArrayLike<number>
  items: TextColumn
}

/** An answer by the names of its columns. */
export interface Table {
  length: number
  /** Other values as their text. */
  texts(name: string): TextColumn
  lists(name: string): ListColumn
  /** Null is 0. */
  numbers(name: string): ArrayLike<number>
}

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
