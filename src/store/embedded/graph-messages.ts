/** What a load and the process that holds its graph say to each other. */
import type { Params, Row, Write } from '../graph-store.js'

export type ToWriter =
  | { write: readonly Write[] }
  | { read: string; params: Params }
  /** Its answer goes to a file. */
  | { read: string; params: Params; into: string }
  | { saveAs: string }

/** Of a statement that the engine refused, its place among those that were sent; none of any other failure. */
export type FromWriter = { rows: Row[] } | { failed: string; index?: number }
