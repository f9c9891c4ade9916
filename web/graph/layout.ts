/** Places for a neighbourhood: what is asked about in the middle, what touches it left and right, then what touches that. */

interface Placeable {
  id: string
  kind: string
  day: string
  caption: string
}
export interface Place {
  position: { x: number; y: number }
  anchor: 'left' | 'right' | 'below'
}

const order = ['Actor', 'Issue', 'Event', 'Draft', 'Source', 'Conflict', 'Statement', 'Demand']
/** Room for one caption, in the drawing's own pixels. */
const rowHeight = 34
const columns = { wide: [0, 190, 430], narrow: [0, 95, 230] }

/**
 * The same nodes always get the same places, whatever order they come in: no chance, no animation. One column a
 * step and side; a node of the second step stands on its first neighbour's side, near it.
 */
export function place(
  center: string,
  nodes: readonly Placeable[],
  edges: readonly { from: string; to: string }[],
  narrow = false,
): Map<string, Place> {
  const touching = new Map<string, string[]>()
  const touch = (a: string, b: string) => touching.set(a, [...(touching.get(a) ?? []), b])
  for (const { from, to } of edges) {
    touch(from, to)
    touch(to, from)
  }
  const key = (node: Placeable) => `${order.indexOf(node.kind)} ${node.day} ${node.caption} ${node.id}`
  const sorted = [...nodes].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const near = new Set(touching.get(center))
  const first = sorted.filter((node) => node.id !== center && near.has(node.id))
  const far = sorted.filter((node) => node.id !== center && !near.has(node.id))
  const left = first.slice(0, Math.floor(first.length / 2)).map((node) => node.id)
  const right = first.slice(left.length).map((node) => node.id)
  const places = new Map<string, Place>([[center, { position: { x: 0, y: 0 }, anchor: 'below' }]])
  const outer = { left: [] as string[], right: [] as string[] }
  for (const { id } of far) {
    const parents = touching.get(id) ?? []
    const onLeft = parents.filter((parent) => left.includes(parent)).length
    outer[onLeft * 2 > parents.length ? 'left' : 'right'].push(id)
  }
  const anchorOf = (side: 'left' | 'right', step: number) => (step === 1 && far.length > 0 ? 'below' : side)
  const fill = (ids: readonly string[], side: 'left' | 'right', step: number) => {
    const height = rowHeight * (step === 1 && far.length > 0 ? 1.5 : 1)
    for (const [index, id] of ids.entries()) {
      const y = (index - (ids.length - 1) / 2) * height
      const bend = ids.length < 2 ? 0 : (narrow ? 25 : 60) * (y / ((ids.length / 2) * height)) ** 2
      const x =
        (((narrow ? columns.narrow : columns.wide)[step] ?? 0) - (step === 1 ? bend : 0)) * (side === 'left' ? -1 : 1)
      places.set(id, { position: { x, y }, anchor: anchorOf(side, step) })
    }
  }
  fill(left, 'left', 1)
  fill(right, 'right', 1)
  const middle = (id: string) => {
    const ys = (touching.get(id) ?? []).flatMap((other) => places.get(other)?.position.y ?? [])
    return ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length)
  }
  const byParents = (ids: string[]) =>
    ids
      .map((id) => ({ id, y: middle(id) }))
      .sort((a, b) => a.y - b.y)
      .map(({ id }) => id)
  fill(byParents(outer.left), 'left', 2)
  fill(byParents(outer.right), 'right', 2)
  return places
}
