/** Keeps a long list in parts: one in which nothing has changed is the same node, so that nothing in it is compared or laid out anew. */
import type { VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'

interface Part {
  nodes: readonly VNode[]
  node: VNode
}

/**
 * @param nodes those of unchanged items must be the same as before
 * @param partOf which part the item at an index is in; items of a part follow one another
 * @param draw the node of a part
 */
export function useParts(
  nodes: readonly VNode[],
  partOf: (index: number) => number,
  draw: (part: number, nodes: readonly VNode[]) => VNode,
): VNode[] {
  const known = useRef<ReadonlyMap<number, Part>>(new Map())
  return useMemo(() => {
    const parts = new Map<number, VNode[]>()
    for (const [index, node] of nodes.entries()) {
      const part = partOf(index)
      const own = parts.get(part)
      if (own) own.push(node)
      else parts.set(part, [node])
    }
    const drawn = new Map<number, Part>()
    for (const [part, own] of parts) {
      const before = known.current.get(part)
      const isSame = before?.nodes.length === own.length && own.every((node, at) => node === before.nodes[at])
      drawn.set(part, before && isSame ? before : { nodes: own, node: draw(part, own) })
    }
    known.current = drawn
    return [...drawn.values()].map(({ node }) => node)
  }, [nodes])
}
