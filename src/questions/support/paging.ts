/** Keyset paging: a cursor is the key of the last item seen, so a page stays right when items are added. */
import { byText } from '../../codebook/by-text.js'
import { badRequest } from '../../errors.js'

/** Keys as an opaque string that survives a URL. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @throws Problem 400 when the cursor is not one of ours. */
export function decodeCursor(cursor: string): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.every((part) => typeof part === 'string')) return key
  } catch {
    // Not JSON: the same answer as any other text that is no cursor.
  }
  throw badRequest('cursor is not one that an answer gave. Leave it out to begin with the first page.')
}

/** One page of `items`, which are sorted by `keyOf`. */
export function takePage<T>(
  items: readonly T[],
  keyOf: (item: T) => string[],
  limit: number,
  cursor: string | undefined,
): { items: T[]; next: string | null } {
  const after = cursor === undefined ? null : decodeCursor(cursor)
  const rest = after === null ? items : items.filter((item) => compareKeys(keyOf(item), after) > 0)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return { items: page, next: last && rest.length > limit ? encodeCursor(keyOf(last)) : null }
}

/** Orders keys part by part. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = byText(part, b[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}
