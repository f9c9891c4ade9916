/** The nodes and relationships in the rows of an answer, each once, with ids that survive a reload. */
import { edgeId } from '../codebook/edge-id.js'

export interface ResultNode {
  id: string
  /** The first label, which decides how the node is drawn. */
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

/** The node's own id where it has one, otherwise the engine's, which changes with every load. */
export function nodeOf(labels: string[], properties: Record<string, unknown>, engineId: string): ResultNode {
  const id = typeof properties.id === 'string' ? properties.id : engineId
  return { id, label: labels[0] ?? '', labels, properties }
}

/** Has the same id in every answer. */
export function edgeOf(from: string, type: string, to: string, properties: Record<string, unknown>): ResultEdge {
  return { id: edgeId(from, type, to, properties), type, from, to, properties }
}
