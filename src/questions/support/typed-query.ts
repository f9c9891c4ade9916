/** A shipped query whose rows have the type of a schema; golden answers hold them to it, for each request it would cost. */
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
