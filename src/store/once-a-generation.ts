/** Reads something of a generation once: a generation never changes, and its graph is one object. */
import type { Graph } from './graph-store.js'

/** `read`, whose answer is kept with the graph it came from. What fails is tried anew the next time. */
export function onceAGeneration<T>(read: (graph: Graph) => Promise<T>): (graph: Graph) => Promise<T> {
  const known = new WeakMap<Graph, Promise<T>>()
  return (graph) => {
    const before = known.get(graph)
    if (before) return before
    const reading = read(graph)
    known.set(graph, reading)
    reading.catch(() => known.delete(graph))
    return reading
  }
}
