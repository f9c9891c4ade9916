/** Reads a query of several parts one part after the other. */
import { unionParts } from '../cypher/union-parts.js'
import type { Graph, Row } from './graph-store.js'

/** The embedded engine gives up a query after 30 s, and a busy machine takes long for a million statements. */
export async function readInParts(graph: Graph, text: string): Promise<Row[]> {
  let rows: Row[] = []
  for (const part of unionParts(text)) rows = rows.concat(await graph.read(part))
  return rows
}
