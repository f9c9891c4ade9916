/** The stances that tie two nodes of a one-mode network. */
import type { IndexedStances } from './index-stances.js'
import type { NetworkOptions } from './network-options.js'
import { at, type Tallies } from './tallies.js'

/** The stances of both nodes on the concepts that both spoke on, as far as the aggregation counts them. */
export function pairEvidence(
  { column, rowStart, stances, stanceStart }: Tallies,
  { stances: all }: IndexedStances,
  aggregation: NetworkOptions['qualifierAggregation'],
): (a: number, b: number) => number[] {
  const stancesOf = (entry: number) => [...stances.subarray(at(stanceStart, entry), at(stanceStart, entry + 1))]
  const pointing = (indexes: number[], qualifier: number) =>
    indexes.filter((index) => all[index]?.stance.qualifier === qualifier)
  return (a, b) => {
    const found: number[] = []
    const pairs = (one: number[], other: number[]) => {
      if (one.length > 0 && other.length > 0) found.push(...one, ...other)
    }
    for (
      let one = at(rowStart, a), other = at(rowStart, b);
      one < at(rowStart, a + 1) && other < at(rowStart, b + 1);
    ) {
      const ahead = at(column, one) - at(column, other)
      if (ahead === 0) {
        const [own, theirs] = [stancesOf(one), stancesOf(other)]
        if (aggregation === 'congruence' || aggregation === 'conflict') {
          for (const way of [1, 0])
            pairs(pointing(own, way), pointing(theirs, aggregation === 'congruence' ? way : 1 - way))
        } else pairs(own, theirs)
      }
      if (ahead <= 0) one++
      if (ahead >= 0) other++
    }
    return found
  }
}
