/** Keyset paging: a cursor is the key of the last item sent, so pages stay right when items are added in between. */
import { z } from 'zod'
import { byText } from '../../codebook/by-text.js'
import { badRequest } from '../../errors.js'

/** A page of a list; the server adds which data answered. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe('pass it as cursor to get the next page; null on the last one'),
  })
}

interface Page<T> {
  items: T[]
  next: string | null
}

interface PageParams {
  limit: number
  cursor?: string | undefined
}

type KeyOf<T> = (item: T) => readonly string[]

/** Keys as an opaque string that survives a URL. */
function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The key after which a page begins; empty for the first page. @throws Problem 400 when the cursor is not ours */
export function decodeCursor(cursor: string | undefined): string[] {
  if (!cursor) return []
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.every((part) => typeof part === 'string')) return key
  } catch {
    // Not JSON: answered like any other text that is no cursor.
  }
  throw badRequest('cursor is not one that an answer gave. Leave it out to begin with the first page.')
}

/** Sorts the items by their keys and takes one page; no two items may share a key. */
export function sortedPage<T>(items: readonly T[], keyOf: KeyOf<T>, params: PageParams): Page<T> {
  return takePage(
    [...items].sort((a, b) => compareKeys(keyOf(a), keyOf(b))),
    keyOf,
    params,
  )
}

/** Takes one page of items that are in the order of their keys. */
export function takePage<T>(items: readonly T[], keyOf: KeyOf<T>, { limit, cursor }: PageParams): Page<T> {
  const after = decodeCursor(cursor)
  const rest = after.length === 0 ? items : items.filter((item) => compareKeys(keyOf(item), after) > 0)
  return cutPage(rest, keyOf, limit)
}

/** The first page of what comes after a cursor; a row beyond it means that there is another page. */
export function cutPage<T>(rest: readonly T[], keyOf: KeyOf<T>, limit: number): Page<T> {
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return { items, next: last !== undefined && rest.length > limit ? encodeCursor(keyOf(last)) : null }
}

/** Orders keys part by part. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = byText(part, b[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
