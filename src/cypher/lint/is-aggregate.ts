/** Knows the functions that make one value of many rows. */
import { callAt, type Node } from './tree.js'

const aggregates = 'count collect sum avg min max stdev stdevp percentilecont percentiledisc'.split(' ')

export const isAggregate = (name: string) => aggregates.includes(name)

/** The first aggregate at this level. */
export function aggregateIn(nodes: readonly Node[]): Node | undefined {
  return nodes.find((_, index) => isAggregate(callAt(nodes, index)?.name ?? ''))
}

/** Whether there is an aggregate at any level. */
export function holdsAggregate(nodes: readonly Node[]): boolean {
  return aggregateIn(nodes) !== undefined || nodes.some((node) => node.kind === 'group' && holdsAggregate(node.items))
}
