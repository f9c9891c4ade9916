/** Counts a graph's nodes by label and its relationships by type. */
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph } from '../store/graph-store.js'

const query = questionQuery('stats')

/** Only labels and types that the codebook names. */
export async function countGraph(
  graph: Graph,
): Promise<{ labels: Record<string, number>; types: Record<string, number> }> {
  const rows = await ask(graph, query, {})
  const of = (kind: string) =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [String(row.name), Number(row.count)]))
  return { labels: of('label'), types: of('type') }
}
