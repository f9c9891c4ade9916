/** How a demand bears on others, and others on it, in words. Pure. */
import type { DemandRelation } from '../../src/codebook/words.js'
import type { Demand } from '../state/catalog.js'

const words: Record<DemandRelation, { out: string; in: string; means: string }> = {
  NARROWS: { out: 'Narrows', in: 'Narrowed by', means: 'the narrower demand is part of the wider one' },
  COUNTERS: { out: 'Counters', in: 'Countered by', means: 'one is put forward against the other' },
  CONTRADICTS: { out: 'Contradicts', in: 'Contradicted by', means: 'both cannot be met' },
  REPLACES: { out: 'Replaces', in: 'Replaced by', means: 'the later demand takes the place of the earlier one' },
}

export interface Bearing {
  title: string
  means: string
  demands: string[]
}

/** One entry per kind of relation and direction. */
export function bearingsOf(demand: Demand, all: Iterable<Demand>): Bearing[] {
  const bearings = new Map<string, Bearing>()
  const add = (type: string, end: 'out' | 'in', other: string) => {
    if (!Object.hasOwn(words, type)) return
    const { [end]: title, means } = words[type as DemandRelation]
    const bearing = bearings.get(title) ?? { title, means, demands: [] }
    bearing.demands.push(other)
    bearings.set(title, bearing)
  }
  for (const { type, demand: other } of demand.relations) add(type, 'out', other)
  for (const other of all)
    for (const relation of other.relations) if (relation.demand === demand.id) add(relation.type, 'in', other.id)
  return [...bearings.values()]
}
