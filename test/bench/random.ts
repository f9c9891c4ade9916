/** A seeded random source (mulberry32): the same seed gives the same dataset on any machine. */
import { mulberry32 } from '../provision/mulberry32.js'

export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** `count` different items. */
  sample<T>(items: readonly T[], count: number): T[]
}

export function seeded(seed: number): Random {
  const next = mulberry32(seed)
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]) => items[between(0, items.length - 1)] as T
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    sample: (items, count) => {
      const chosen = new Set<(typeof items)[number]>()
      while (chosen.size < Math.min(count, items.length)) chosen.add(pick(items))
      return [...chosen]
    },
  }
}
