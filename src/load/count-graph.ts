/** Counts a graph's nodes by label and its relationships by type. */
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { onceAGeneration } from '../store/once-a-generation.js'

const query = questionQuery('stats')

export interface GraphCounts {
  labels: Record<string, number>
  types: Record<string, number>
}

/** Only labels and types that the codebook names. A load counts what it is about to publish, and keeps that for questions. */
export const countGraph = onceAGeneration(async (graph): Promise<GraphCounts> => {
  const rows = await ask(graph, query, {})
  const of = (kind: string) =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [String(row.name), Number(row.count)]))
  return { labels: of('label'), types: of('type') }
})
