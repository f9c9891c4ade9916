/** Answers column by column, for readers of a million rows: no object a row and no string a value. */
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
