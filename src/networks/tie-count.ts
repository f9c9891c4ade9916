/** Counts the ties of a one-mode network while its stances are still being read: too many are refused before the work. */
import type { QualifierAggregation } from '../codebook/network-words.js'

export interface TieCount {
  /** A node spoke on something, for it or against it. */
  add(node: number, on: number, qualifier: 0 | 1): void
  /** The ties found so far. There may be more: of very many nodes and concepts, only the first ones are looked at. */
  count(): number
}

/** Twice as many nodes as can all be tied to each other in one answer, in words of 32 bits. */
const words = 64
const mostNodes = 32 * words
const mostConcepts = 4096

/** A tie counts once, however many concepts it has in common; one whose stances cancel out is a cell too. */
export function tieCount(aggregation: QualifierAggregation): TieCount {
  const ties: Uint32Array[] = []
  /** Who spoke on each concept: two sets of nodes a concept, against and for. */
  const spoke: Uint32Array[] = []
  const setIn = (sets: Uint32Array[], which: number) => {
    sets[which] ??= new Uint32Array(words)
    return sets[which]
  }
  let count = 0

  function tie(node: number, others: Uint32Array): void {
    const own = setIn(ties, node)
    for (let word = 0; word < words; word++) {
      let fresh = (others[word] as number) & ~(own[word] as number)
      if (word === node >>> 5) fresh &= ~(1 << (node & 31))
      own[word] = (own[word] as number) | fresh
      while (fresh !== 0) {
        const other = 32 * word + (31 - Math.clz32(fresh & -fresh))
        fresh &= fresh - 1
        setIn(ties, other)[node >>> 5] = (setIn(ties, other)[node >>> 5] as number) | (1 << (node & 31))
        count++
      }
    }
  }

  return {
    add(node, on, qualifier) {
      if (node >= mostNodes || on >= mostConcepts) return
      const own = setIn(spoke, 2 * on + qualifier)
      const bit = 1 << (node & 31)
      if (((own[node >>> 5] as number) & bit) !== 0) return
      own[node >>> 5] = (own[node >>> 5] as number) | bit
      if (aggregation !== 'conflict') tie(node, own)
      if (aggregation !== 'congruence') tie(node, setIn(spoke, 2 * on + 1 - qualifier))
    },
    count: () => count,
  }
}
