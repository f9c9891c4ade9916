/** Counts how often each word occurs, in the order of first occurrence. */
export function tally<K>(words: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
