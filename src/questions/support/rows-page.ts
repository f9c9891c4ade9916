/** Pages of rows that are in order: the place of a cursor is looked up, and only the rows of the page are told. */
import { firstPast } from '../../codebook/first-past.js'
import { compareKeys, cutPage, decodeCursor } from './paging.js'

/** An array, or what is indexed like one. */
export interface Rows<Row> {
  readonly length: number
  readonly [at: number]: Row
}

interface PageParams {
  limit: number
  cursor?: string | undefined
}

/** A page of rows, and the cursor of the next one. `keyOf` must be in the order of the rows, and differ from row to row. */
export function rowsPage<Row>(
  rows: Rows<Row>,
  keyOf: (row: Row) => readonly string[],
  { limit, cursor }: PageParams,
): { items: Row[]; next: string | null } {
  const first = firstBehind(rows, keyOf, decodeCursor(cursor))
  const some = Array.from(
    { length: Math.min(limit + 1, rows.length - first) },
    (_, index) => rows[first + index] as Row,
  )
  return cutPage(some, keyOf, limit)
}

/** The place of the first row whose key comes after this one. */
export function firstBehind<Row>(
  rows: Rows<Row>,
  keyOf: (row: Row) => readonly string[],
  key: readonly string[],
): number {
  if (key.length === 0) return 0
  return firstPast(0, rows.length, (row) => compareKeys(keyOf(rows[row] as Row), key) > 0)
}
