/** The readings of a day by both clocks, side by side. Pure. */
import type { Item } from '../state/ask.js'
import type { Source } from '../state/catalog.js'

type Reading = Item<'ledger'>

export interface KnownReading {
  side: string
  demand: string
  issue: string
  said: Reading
  /** What a reader of these texts could know; null where they had printed nothing on it. */
  known: Reading | null
  /** Whether both read alike. */
  same: boolean
  /** The sources that tell what was said and were not out yet, the earliest first. */
  later: Source[]
}

/** In the order of the ledger; readings that nobody had taken by then are left out. */
export function knownReadings(
  said: readonly Reading[],
  known: readonly Reading[],
  sources: ReadonlyMap<string, Source>,
  asOf: string,
): KnownReading[] {
  const keyOf = ({ side, demand }: Reading) => `${side} ${demand}`
  const heardOf = new Map(known.filter((it) => it.reading !== 'silent').map((it) => [keyOf(it), it]))
  return said
    .filter((it) => it.reading !== 'silent')
    .map((it) => {
      const now = heardOf.get(keyOf(it)) ?? null
      const { side, demand, issue } = it
      const later = it.sources
        .flatMap((source) => sources.get(source) ?? [])
        .filter(({ publishedLatest }) => publishedLatest > asOf)
        .sort((a, b) => (a.publishedLatest < b.publishedLatest ? -1 : 1))
      return { side, demand, issue, said: it, known: now, same: now?.reading === it.reading, later }
    })
}
