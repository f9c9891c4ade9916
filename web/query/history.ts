/** The queries that were run in this browser, newest first; they never leave it. */
export interface Entry {
  text: string
  given: Record<string, string>
  /** ISO, with time. */
  at: string
  /** What came of it: rows, or the title of the problem. */
  outcome: string
}

export const mostEntries = 100

/** Pure: the list with this one in front; the same text and parameters stand once. */
export function withEntry(entries: readonly Entry[], entry: Entry): Entry[] {
  const same = (other: Entry) =>
    other.text === entry.text && JSON.stringify(other.given) === JSON.stringify(entry.given)
  return [entry, ...entries.filter((other) => !same(other))].slice(0, mostEntries)
}

const key = 'demarche-console-history'
const draftKey = 'demarche-console-draft'

/** Empty where the browser keeps nothing, or something else. */
export function readHistory(): Entry[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(held) ? held.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null
  return typeof entry?.text === 'string' && typeof entry.at === 'string' && typeof entry.given === 'object'
}

/** A browser that keeps nothing (private windows, full storage) loses the history, not the query. */
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Nothing to do: what is on the screen stays there.
  }
}

export const keepHistory = (entries: readonly Entry[]) => keep(key, JSON.stringify(entries))
/** A text that was typed, and the address of the console at which it was. */
export interface Draft {
  address: string
  text: string
}

export const keepDraft = (draft: Draft) => keep(draftKey, JSON.stringify(draft))

export function readDraft(): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(draftKey) ?? 'null') as Partial<Draft> | null
    return typeof draft?.address === 'string' && typeof draft.text === 'string' ? (draft as Draft) : null
  } catch {
    return null
  }
}
