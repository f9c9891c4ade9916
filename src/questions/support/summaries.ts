/** The coder's own sentence of statements, for the page that shows them. */
import { z } from 'zod'
import { id } from '../../codebook/schemas.js'
import type { Graph } from '../../store/graph-store.js'
import { typedQuery } from './typed-query.js'

const query = typedQuery('trajectories-summaries', z.object({ id, summary: z.string() }))

/** Each item with the summary of its statement. */
export async function withSummaries<T extends { statement: string }>(
  graph: Graph,
  items: readonly T[],
): Promise<(T & { summary: string })[]> {
  const ids = [...new Set(items.map(({ statement }) => statement))]
  const rows = ids.length === 0 ? [] : await query(graph, { ids })
  const summaries = new Map(rows.map(({ id, summary }) => [id, summary]))
  return items.map((item) => ({ ...item, summary: summaries.get(item.statement) ?? '' }))
}
