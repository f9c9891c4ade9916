/** Stable sorting in linear time, by numbers from 0 up to a known count. */
import type { Steps } from '../pauses.js'

/** How many stances are looked at in one step: some milliseconds. */
export const run = 16_384

/** Where each group begins when items are sorted by group; one more number says where the last one ends. */
export function startsOf(groups: Int32Array, count: number): Int32Array {
  const start = new Int32Array(count + 1)
  for (let place = 0; place < groups.length; place++) {
    const next = (groups[place] as number) + 1
    start[next] = (start[next] as number) + 1
  }
  for (let group = 0; group < count; group++) start[group + 1] = (start[group + 1] as number) + (start[group] as number)
  return start
}

/** The indexes in `order`, sorted by group; `groups` has the group of every index. */
export function countingSort(order: Int32Array, groups: Int32Array, count: number): Int32Array {
  const own = new Int32Array(order.length)
  for (let place = 0; place < order.length; place++) own[place] = groups[order[place] as number] as number
  const next = startsOf(own, count)
  const sorted = new Int32Array(order.length)
  for (let place = 0; place < order.length; place++) {
    const group = own[place] as number
    const free = next[group] as number
    sorted[free] = order[place] as number
    next[group] = free + 1
  }
  return sorted
}

/** 0, 1, 2, ... */
export function indexes(length: number): Int32Array {
  const all = new Int32Array(length)
  for (let index = 0; index < length; index++) all[index] = index
  return all
}

/** Numbers the distinct values in the order of `compare`, and gives each value its number. */
export function* rank<S, T>(
  given: readonly S[],
  of: (one: S) => T,
  compare: (a: T, b: T) => number,
): Steps<{ ranks: Int32Array; distinct: T[] }> {
  const arrivals = new Map<T, number>()
  const ranks = new Int32Array(given.length)
  for (let index = 0; index < given.length; index++) {
    if (index % run === run - 1) yield
    const value = of(given[index] as S)
    const known = arrivals.get(value)
    ranks[index] = known ?? arrivals.size
    if (known === undefined) arrivals.set(value, arrivals.size)
  }
  const distinct = [...arrivals.keys()].sort(compare)
  const places = new Int32Array(distinct.length)
  for (const [place, value] of distinct.entries()) places[arrivals.get(value) as number] = place
  return { ranks: ranks.map((arrival) => places[arrival] as number), distinct }
}

/** What `of` makes of each, in their order. */
export function* mapped<S, T>(given: ArrayLike<S>, of: (one: S) => T): Steps<T[]> {
  const made: T[] = []
  for (let index = 0; index < given.length; index++) {
    if (index % run === run - 1) yield
    made.push(of(given[index] as S))
  }
  return made
}

/** Those that `lets` lets through. */
export function* filtered<T>(given: readonly T[], lets: (one: T, index: number) => boolean): Steps<T[]> {
  const kept: T[] = []
  for (let index = 0; index < given.length; index++) {
    if (index % run === run - 1) yield
    if (lets(given[index] as T, index)) kept.push(given[index] as T)
  }
  return kept
}

export const byNumber = (a: number, b: number) => a - b
