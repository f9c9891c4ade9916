/** Tells rows that are in order: all of them with pauses, or a few at a time where a list may be too long for memory. */
import { pauses } from '../../pauses.js'
import type { Rows } from './rows-page.js'

export async function tellRows<Row, Item>(rows: Iterable<Row>, tell: (row: Row) => Item): Promise<Item[]> {
  const pause = pauses()
  const items: Item[] = []
  for (const row of rows) {
    await pause()
    items.push(tell(row))
  }
  return items
}

/** How many rows are told in one go. */
const aPiece = 32

/** Each time from `first` on. It does not pause: what becomes of a piece takes longer than to tell it. */
export function rowsInPieces<Row, Item>(
  rows: Rows<Row>,
  first: number,
  tell: (row: Row) => Item,
): () => AsyncIterable<Item[]> {
  return async function* () {
    for (let from = first; from < rows.length; from += aPiece) {
      const { length } = rows
      yield Array.from({ length: Math.min(aPiece, length - from) }, (_, index) => tell(rows[from + index] as Row))
    }
  }
}
