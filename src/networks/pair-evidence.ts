/** The stances behind a tie of a one-mode network. */
import type { IndexedStances } from './index-stances.js'
import type { NetworkOptions } from './network-options.js'
import type { Tallies } from './tallies.js'

/** The stances of two nodes on the concepts that both spoke on, of those that the aggregation counts. */
export function pairEvidence(
  { column, rowStart, stances, stanceStart }: Tallies,
  { stances: all }: IndexedStances,
  aggregation: NetworkOptions['qualifierAggregation'],
): (a: number, b: number) => number[] {
  const stancesOf = (entry: number) => [...stances.subarray(stanceStart[entry], stanceStart[entry + 1])]
  const pointing = (indexes: number[], qualifier: number) =>
    indexes.filter((index) => all[index]?.stance.qualifier === qualifier)
  return (a, b) => {
    const found: number[] = []
    const pairs = (one: number[], other: number[]) => {
      if (one.length > 0 && other.length > 0) found.push(...one, ...other)
    }
    let [one, other] = [rowStart[a] as number, rowStart[b] as number]
    const [end, otherEnd] = [rowStart[a + 1] as number, rowStart[b + 1] as number]
    while (one < end && other < otherEnd) {
      const ahead = (column[one] as number) - (column[other] as number)
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
