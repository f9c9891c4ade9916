/** Random choices that a seed repeats. */
import { mulberry32 } from '../../provision/mulberry32.js'

export interface Random {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  one<T>(list: readonly T[]): T
  /** `count` different members of `list`, or all, in random order. */
  some<T>(list: readonly T[], count: number): T[]
  /** One of `choices`, each as likely as its weight. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T
}

/** The mulberry32 generator: 32 bits of state are plenty for queries. */
export function random(seed: number): Random {
  const next = mulberry32(seed)
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const one = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to choose from')
    return list[int(0, list.length - 1)] as T
  }
  return {
    int,
    one,
    chance: (probability) => next() < probability,
    some(list, count) {
      const left = [...list]
      const taken: typeof left = []
      while (left.length > 0 && taken.length < count) taken.push(...left.splice(int(0, left.length - 1), 1))
      return taken
    },
    weighted(choices) {
      const total = choices.reduce((sum, [weight]) => sum + weight, 0)
      let left = next() * total
      const found = choices.find(([weight]) => {
        left -= weight
        return left < 0
      })
      if (!found) throw new Error('nothing to choose from')
      return found[1]
    },
  }
}
