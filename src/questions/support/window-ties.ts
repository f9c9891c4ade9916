/** Counts the ties of a one-mode network window by window, from who spoke on what and when. */
import { startsOf } from '../../networks/counting-sort.js'
import type { Runs, Spoken } from './spoken-windows.js'

/** Twice as many nodes as can all be tied to each other in one answer. */
const mostNodes = 2_000
/** Pairs and nodes that are looked at: some 50 ms. */
const mostLooks = 20_000_000

/**
 * The number of pairs that meet in each window, asked for from the first on. Windows that come once too much has been looked
 * at are not counted: null.
 *
 * @param windows of so many `days`
 * @param ways 2 where nodes meet by whether they are for or against, else 1
 * @param opposed whether those meet who are for with those against
 */
export function windowTies(spoken: Spoken, windows: Runs, days: number, ways: 1 | 2, opposed: boolean) {
  const { rows, columns, row, column, qualifier, count } = spoken
  if (rows > mostNodes) return () => null
  const starts = startsOf(spoken.day.subarray(0, count), days)
  const groups = ways * columns
  /** By group, how many stances each node has in the window. */
  const present = new Int32Array(groups * rows)
  const stamps = new Int32Array(rows * rows)
  const members: Int32Array[] = Array.from({ length: ways }, () => new Int32Array(rows))
  let [next, gone, looks] = [0, 0, 0]

  const move = (day: number, by: 1 | -1) => {
    for (let index = starts[day] as number; index < (starts[day + 1] as number); index++) {
      const group = ways * (column[index] as number) + (ways === 2 ? (qualifier[index] as number) : 0)
      const at = group * rows + (row[index] as number)
      present[at] = (present[at] as number) + by
    }
  }
  /** Those in a group, in the order of their numbers. */
  const gather = (group: number, into: Int32Array): number => {
    let length = 0
    for (let node = 0, at = group * rows; node < rows; node++)
      if ((present[at + node] as number) > 0) into[length++] = node
    return length
  }

  return (window: number): number | null => {
    if (looks > mostLooks) return null
    for (; next < (windows.end[window] as number); next++) move(next, 1)
    for (; gone < (windows.from[window] as number); gone++) move(gone, -1)
    let ties = 0
    const meet = (one: number, other: number) => {
      const at = one < other ? one * rows + other : other * rows + one
      if (stamps[at] === window + 1) return
      stamps[at] = window + 1
      ties++
    }
    for (let first = 0; first < groups; first += ways) {
      const [some, others] = [members[0] as Int32Array, members[ways - 1] as Int32Array]
      const length = gather(first, some)
      const lengthOfOthers = ways === 2 ? gather(first + 1, others) : length
      looks += 2 * rows + (length * length + lengthOfOthers * lengthOfOthers) / 2
      if (opposed) {
        for (let a = 0; a < length; a++)
          for (let b = 0; b < lengthOfOthers; b++)
            if (some[a] !== others[b]) meet(some[a] as number, others[b] as number)
        continue
      }
      for (const [them, size] of ways === 2
        ? ([
            [some, length],
            [others, lengthOfOthers],
          ] as const)
        : ([[some, length]] as const))
        for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) meet(them[a] as number, them[b] as number)
    }
    return ties
  }
}
