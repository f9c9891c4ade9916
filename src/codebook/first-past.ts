/** Looks a place up by halves. */

/** The first of the rows from `from` to before `to` that is past what is looked for; `to` where none is. */
export function firstPast(from: number, to: number, isPast: (row: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}
