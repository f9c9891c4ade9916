/** How much is drawn, and what is not, in a sentence or two. Pure. */
import { counted, listed } from '../state/phrases.js'
import type { Explored } from './explore.js'

interface Drawn {
  explored: Explored
  elements: { nodes: readonly unknown[]; edges: readonly unknown[] }
  wanted: number
}

export function drawnText({ explored, elements, wanted }: Drawn, name: (id: string) => string): string {
  const nodes = elements.nodes.length
  const some = wanted > nodes ? `${nodes.toLocaleString('en')} of ${counted(wanted, 'node')}` : counted(nodes, 'node')
  const filteredOut = explored.nodes.length - wanted
  const out = [
    ...(explored.hidden.length > 0 ? [`${explored.hidden.length} hidden by hand`] : []),
    ...(filteredOut > 0 ? [`${filteredOut} left out by filters`] : []),
  ]
  return [
    `${some} and ${counted(elements.edges.length, 'relationship')} drawn${out.length > 0 ? `, ${listed(out)}` : ''}.`,
    ...(explored.beyond > 0
      ? [
          `${counted(explored.beyond, 'more relationship')} not drawn for lack of room; people are kept first, then the newest statements.`,
        ]
      : []),
    ...explored.without.map(({ from, to }) => `No path of up to six steps leads from ${name(from)} to ${name(to)}.`),
  ].join(' ')
}
