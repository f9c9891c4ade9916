/** A tool: one plain object, which the server lists and calls. */
import type { DataVersion } from '../codebook/schemas.js'
import type { Graph } from '../store/graph-store.js'

/** A parameter as JSON Schema; every tool reads what it is given itself, so that a refusal is one clear sentence. */
export interface ToolParam {
  type: 'string' | 'integer' | 'boolean' | 'object' | 'array'
  description?: string
  enum?: readonly string[]
  items?: { type: 'string' }
}

export interface ToolContext {
  graph: Graph
  data: DataVersion
  /** Where readers reach the pages, without a slash at the end; empty where nobody serves them. */
  site: string
  /** Aborted when the client no longer waits. */
  signal: AbortSignal
}

export interface ToolAnswer {
  text: string
  /** Small results once more, for programs. */
  structured?: Record<string, unknown>
}

export interface Tool {
  name: string
  description: string
  params: Readonly<Record<string, ToolParam>>
  required?: readonly string[]
  /** @throws Problem for everything that the caller can mend */
  answer(given: Readonly<Record<string, unknown>>, context: ToolContext): Promise<ToolAnswer>
}
