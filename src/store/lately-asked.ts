/** Keeps the last results of a search of a generation, so that the next page does not search again. */
import type { Graph } from './graph-store.js'

/** `search`, whose last results, `most` of them, are kept with the graph they came from: a graph is one generation. */
export function latelyAsked<T>(most: number) {
  const known = new WeakMap<Graph, Map<string, Promise<T>>>()
  /** What was found for this key, or what `search` finds. */
  return (graph: Graph, key: string, search: () => Promise<T>): Promise<T> => {
    const kept = known.get(graph) ?? new Map<string, Promise<T>>()
    known.set(graph, kept)
    const found = kept.get(key) ?? search()
    kept.delete(key)
    kept.set(key, found)
    // A search that failed is no answer for the next reader.
    found.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    return found
  }
}
