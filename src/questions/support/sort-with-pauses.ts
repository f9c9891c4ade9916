/** Sorts long lists in pieces, so that other answers are given meanwhile. */
import type { Pause } from '../../pauses.js'

/** So many are sorted in one go: some 5 ms with a comparison of texts. */
const piece = 2048

/** As `toSorted` orders them, equals in the order in which they came. */
export async function sortWithPauses<T>(
  all: readonly T[],
  compare: (a: T, b: T) => number,
  pause: Pause,
): Promise<T[]> {
  let runs: T[][] = []
  for (let from = 0; from < all.length; from += piece) {
    runs.push(all.slice(from, from + piece).sort(compare))
    await pause()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let index = 0; index < runs.length; index += 2)
      merged.push(await merge(runs[index] ?? [], runs[index + 1] ?? [], compare, pause))
    runs = merged
  }
  return runs[0] ?? []
}

async function merge<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
  pause: Pause,
): Promise<T[]> {
  const merged: T[] = []
  let [left, right] = [0, 0]
  while (left < one.length && right < other.length) {
    const [a, b] = [one[left] as T, other[right] as T]
    if (compare(a, b) <= 0) {
      merged.push(a)
      left++
    } else {
      merged.push(b)
      right++
    }
    if (merged.length % piece === 0) await pause()
  }
  for (; left < one.length; left++) merged.push(one[left] as T)
  for (; right < other.length; right++) merged.push(other[right] as T)
  return merged
}
