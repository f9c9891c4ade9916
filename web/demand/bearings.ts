/** How demands bear on one another, in words, from both ends. Pure. */
import type { Demand } from '../state/catalog.js'

const words: Record<string, { to: string; from: string; means: string }> = {
  NARROWS: {
    to: 'Narrows',
    from: 'Narrowed by',
    means: 'the narrower one asks for a part of what the wider one asks for',
  },
  COUNTERS: { to: 'Counters', from: 'Countered by', means: 'one is put up against the other' },
  CONTRADICTS: { to: 'Contradicts', from: 'Contradicted by', means: 'they cannot both be met' },
  REPLACES: { to: 'Replaces', from: 'Replaced by', means: 'the later one takes the place of the earlier one' },
}

export interface Bearing {
  title: string
  means: string
  demands: string[]
}

/** Relations of a demand to others, and of others to it: one entry a kind and direction. */
export function bearingsOf(demand: Demand, all: Iterable<Demand>): Bearing[] {
  const bearings = new Map<string, Bearing>()
  const add = (type: string, end: 'to' | 'from', other: string) => {
    const known = words[type]
    const title = known?.[end] ?? `${type.toLowerCase().replaceAll('_', ' ')} (${end})`
    const bearing = bearings.get(title) ?? { title, means: known?.means ?? '', demands: [] }
    bearing.demands.push(other)
    bearings.set(title, bearing)
  }
  for (const { type, demand: other } of demand.relations) add(type, 'to', other)
  for (const other of all)
    for (const relation of other.relations) if (relation.demand === demand.id) add(relation.type, 'from', other.id)
  return [...bearings.values()]
}
