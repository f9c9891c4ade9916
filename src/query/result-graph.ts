/** The nodes and relationships that the rows of an answer hold, each once, with ids that stay from load to load. */
import { edgeId } from '../codebook/edge-id.js'

export interface ResultNode {
  id: string
  /** The first label, by which it is drawn. */
  label: string
  labels: string[]
  properties: Record<string, unknown>
}

export interface ResultEdge {
  id: string
  type: string
  from: string
  to: string
  properties: Record<string, unknown>
}

export interface ResultGraph {
  node(node: ResultNode): ResultNode
  edge(edge: ResultEdge): ResultEdge
  /** Null when there is nothing to draw. */
  toJson(): string | null
}

export function resultGraph(): ResultGraph {
  const nodes = new Map<string, ResultNode>()
  const edges = new Map<string, ResultEdge>()
  return {
    node(it) {
      nodes.set(it.id, it)
      return it
    },
    edge(it) {
      edges.set(it.id, it)
      return it
    },
    toJson() {
      if (nodes.size + edges.size === 0) return null
      return JSON.stringify({ nodes: [...nodes.values()], edges: [...edges.values()] })
    },
  }
}

/** The id of the data where there is one; else the engine's, which the next load changes. */
export function nodeOf(labels: string[], properties: Record<string, unknown>, engineId: string): ResultNode {
  const id = typeof properties.id === 'string' ? properties.id : engineId
  return { id, label: labels[0] ?? '', labels, properties }
}

/** With the id that every answer gives it. */
export function edgeOf(from: string, type: string, to: string, properties: Record<string, unknown>): ResultEdge {
  return { id: edgeId(from, type, to, properties), type, from, to, properties }
}
