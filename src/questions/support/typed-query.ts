/** Shipped queries with typed rows. Rows are not parsed, which would slow every request down; tests parse answers. */
import type { z } from 'zod'
import { questionQuery } from '../../cypher/shipped-queries.js'
import { ask, type Graph } from '../../store/graph-store.js'

export function typedQuery<T extends z.ZodObject>(
  name: string,
  _item: T,
): (graph: Graph, params: Record<string, unknown>) => Promise<z.output<T>[]> {
  const query = questionQuery(name)
  return async (graph, params) => (await ask(graph, query, params)) as z.output<T>[]
}
