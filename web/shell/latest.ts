/** Of a long list, oldest first, the latest. Pure. */

/** More are not read in a row. */
const most = 60

export function latestOf<Item>(items: readonly Item[]): { latest: readonly Item[]; earlier: number } {
  const earlier = Math.max(0, items.length - most)
  return { latest: items.slice(earlier), earlier }
}
