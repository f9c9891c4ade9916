/** The ids under which the statements of a pass are published: each keeps its own, however often it is published. */
import type { StatementRecord } from '../../records/records.js'
import type { CompleteStatement } from '../coded-statement.js'

/** What was published before: the id of each key, and the statements of the script that stands there. */
export interface PublishedBefore {
  ids: Readonly<Record<string, string>>
  statements: readonly Pick<StatementRecord, 'id' | 'by' | 'latest' | 'citedIn'>[]
}

/**
 * By key. A key that was published keeps its id; another one takes that of the standing statement with the same speaker,
 * day and place; all others get the next number, in the order of the text.
 */
export function publishedIds(
  source: string,
  statements: readonly CompleteStatement[],
  { ids, statements: standing }: PublishedBefore,
): Map<string, string> {
  const found = new Map(statements.flatMap(({ key }) => (Object.hasOwn(ids, key) ? [[key, ids[key] as string]] : [])))
  const taken = new Set([...Object.values(ids)])
  for (const { key, speaker, latest, citations } of statements) {
    if (found.has(key)) continue
    const starts = citations.map(({ start }) => start)
    const same = standing.find(
      (it) =>
        !taken.has(it.id) &&
        it.by === speaker &&
        it.latest === latest &&
        it.citedIn.some((place) => place.source === source && starts.includes(place.start)),
    )
    if (!same) continue
    found.set(key, same.id)
    taken.add(same.id)
  }
  for (const { id } of standing) taken.add(id)
  const prefix = /^source-\d+$/.test(source) ? source.replace('source-', 's') : source
  let number = 0
  for (const { key } of statements) {
    if (found.has(key)) continue
    let id = ''
    do id = `${prefix}-${String(++number).padStart(2, '0')}`
    while (taken.has(id))
    found.set(key, id)
  }
  return found
}
