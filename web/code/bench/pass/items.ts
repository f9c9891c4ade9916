/** What a pass consists of, as the page keeps it: items by kind and key. Pure. */
import type { ItemKind, Items, SentEvent } from '../../../../src/coding/pass-event.js'

export type { ItemKind, Items }
/** An event before the server has numbered it. */
export type Sent = Pick<SentEvent, 'act' | 'id'> & Partial<Omit<SentEvent, 'act' | 'id'>>

/** The name of each kind's list in the server's answer. */
export const lists = {
  statement: 'statements',
  uncoded: 'uncoded',
  actor: 'actors',
  demand: 'demands',
  event: 'events',
  draft: 'drafts',
} as const satisfies Record<ItemKind, string>

export type Kept = { readonly [K in ItemKind]: ReadonlyMap<string, Items[K]> }
export type Listed = { [K in ItemKind as (typeof lists)[K]]: readonly Items[K][] }

export const kinds = Object.keys(lists) as ItemKind[]

const keyOf = (kind: ItemKind, item: unknown): string => {
  if (kind === 'statement') return (item as Items['statement']).key
  if (kind === 'uncoded') return String((item as Items['uncoded']).paragraph)
  return (item as Items['actor']).id
}

const empty = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as Kept
export const noItems = (): Kept => empty

/** The server's lists as maps. What says the same as before stays the same object, so that only what changed is drawn anew. */
export function keptOf(listed: Listed, before: Kept): Kept {
  return Object.fromEntries(
    kinds.map((kind) => {
      const known = before[kind] as ReadonlyMap<string, unknown>
      const items: readonly unknown[] = listed[lists[kind]]
      const entries = items.map((item): [string, unknown] => {
        const key = keyOf(kind, item)
        const old = known.get(key)
        return [key, isAlike(old, item) ? old : item]
      })
      const isSame = entries.length === known.size && entries.every(([key, item]) => known.get(key) === item)
      return [kind, isSame ? known : new Map(entries)]
    }),
  ) as unknown as Kept
}

/** Whether two items say the same; what is left out says nothing, as undefined does. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>]
  for (const name in left) if (!isAlike(left[name], right[name])) return false
  for (const name in right) if (right[name] !== undefined && left[name] === undefined) return false
  return true
}

/** The items with one of them put, or dropped where `value` is undefined. */
export function withItem(kept: Kept, kind: ItemKind, key: string, value: unknown): Kept {
  const changed = new Map<string, unknown>(kept[kind])
  if (value === undefined) changed.delete(key)
  else changed.set(key, value)
  return { ...kept, [kind]: changed }
}
