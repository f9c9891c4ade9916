/** Takes a drawing along: as a picture, or as its nodes and edges with their properties. */
import type { EdgeRecord, GraphRecord } from './explore.js'

/** The nodes and edges that are drawn, as the API tells them, and the address that draws them. */
export function drawnJson(
  url: string,
  nodes: readonly GraphRecord[],
  edges: readonly EdgeRecord[],
  drawn: ReadonlySet<string>,
): string {
  const kept = { nodes: nodes.filter(({ id }) => drawn.has(id)), edges: edges.filter(({ id }) => drawn.has(id)) }
  return `${JSON.stringify({ url, ...kept }, null, 2)}\n`
}

/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Some browsers read the content only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
