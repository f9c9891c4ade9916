/** What is said between a process that holds a graph and the one that it works for. */
import type { Params, Row, Write } from '../graph-store.js'

export type GraphJob =
  /** The graph of a file, for reading; what the engine spills goes to the folder. Without it, the graph is a new one in memory. */
  | { open: string; spill: string }
  | { write: readonly Write[] }
  | { read: string; params: Params }
  /** Its answer goes to a file. */
  | { read: string; params: Params; into: string }
  | { saveAs: string }

export type ToGraph = GraphJob & { id: number }

/** Of a statement that the engine refused, its place among those that were sent; none of any other failure. */
export type FromGraph = { id: number } & ({ rows: Row[] } | { failed: string; index?: number })
