/** Runs a query file for an answer of many rows, column by column where the engine can. */
import type { Query } from '../cypher/query-file.js'
import { type Graph, sentTo } from './graph-store.js'
import type { Table } from './table.js'
import { tableOfRows } from './table-of-values.js'

export async function askTable(graph: Graph, query: Query, params: Record<string, unknown>): Promise<Table> {
  const sent = sentTo(query, params)
  return graph.readTable ? graph.readTable(query.text, sent) : tableOfRows(await graph.read(query.text, sent))
}
