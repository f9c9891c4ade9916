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
    ...(explored.others.count > 0 ? [othersText(explored, name)] : []),
    ...explored.without.map(({ from, to }) => `No path of up to six steps leads from ${name(from)} to ${name(to)}.`),
  ].join(' ')
}

/** Names of those left out before it says how many more there are. */
const mostNamed = 5

/** `60 of 63 around it: … the other 3: Sanctions relief and 2 more.` */
function othersText({ first, others }: Explored, name: (id: string) => string): string {
  const named = others.ids.filter((id) => name(id) !== id).slice(0, mostNamed)
  const rest = others.count - named.length
  const all = (first.size + others.count).toLocaleString('en')
  const start = `${first.size} of ${all} around it: people and demands by number of statements, then the newest statements`
  if (named.length === 0)
    return `${start}. Not drawn: ${rest === 1 ? 'one statement or event' : `${rest.toLocaleString('en')} statements or events`}.`
  const who = [...named.map(name), ...(rest > 0 ? [`${rest.toLocaleString('en')} more`] : [])]
  return `${start}; the other ${others.count.toLocaleString('en')}: ${listed(who)}.`
}
