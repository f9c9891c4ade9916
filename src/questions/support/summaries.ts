/** The coder's own sentence of statements, for the page that shows them. */
import { z } from 'zod'
import { id } from '../../codebook/schemas.js'
import type { Graph } from '../../store/graph-store.js'
import { pauses } from './pauses.js'
import { typedQuery } from './typed-query.js'

/** How many the engine reads in one go: while the embedded one does, nothing else is answered. */
const atOnce = 1000

const query = typedQuery('trajectories-summaries', z.object({ id, summary: z.string() }))

/** The summaries of these statements, by their ids. */
export async function summariesOf(graph: Graph, ids: readonly string[]): Promise<Map<string, string>> {
  const summaries = new Map<string, string>()
  const wanted = [...new Set(ids)]
  const pause = pauses()
  for (let from = 0; from < wanted.length; from += atOnce) {
    await pause()
    for (const { id, summary } of await query(graph, { ids: wanted.slice(from, from + atOnce) }))
      summaries.set(id, summary)
  }
  return summaries
}

/** Each item with the summary of its statement. */
export async function withSummaries<T extends { statement: string }>(
  graph: Graph,
  items: readonly T[],
): Promise<(T & { summary: string })[]> {
  const summaries = await summariesOf(
    graph,
    items.map(({ statement }) => statement),
  )
  return items.map((item) => ({ ...item, summary: summaries.get(item.statement) ?? '' }))
}
