/** A drawing as data: its nodes and edges with their properties. */
import type { EdgeRecord, GraphRecord } from './explore.js'

/** The drawn nodes and edges as the API gives them, with the address of the drawing. */
export function drawnJson(
  url: string,
  nodes: readonly GraphRecord[],
  edges: readonly EdgeRecord[],
  drawn: ReadonlySet<string>,
): string {
  const kept = { nodes: nodes.filter(({ id }) => drawn.has(id)), edges: edges.filter(({ id }) => drawn.has(id)) }
  return `${JSON.stringify({ url, ...kept }, null, 2)}\n`
}
