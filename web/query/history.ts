/** The queries that were run in this browser, newest first; they never leave it. */
import { useState } from 'preact/hooks'
import { keep, kept } from '../state/browser-storage.js'

export interface Entry {
  text: string
  given: Record<string, string>
  /** ISO date and time. */
  at: string
  /** Rows and time, or the title of the problem. */
  outcome: string
}

export const mostEntries = 100

/** Pure: the list with this entry first; the same text with the same parameters stands once. */
export function withEntry(entries: readonly Entry[], entry: Entry): Entry[] {
  const same = (other: Entry) =>
    other.text === entry.text && JSON.stringify(other.given) === JSON.stringify(entry.given)
  return [entry, ...entries.filter((other) => !same(other))].slice(0, mostEntries)
}

const key = 'demarche-console-history'

/** Empty when the browser kept nothing, or something else. */
function readHistory(): Entry[] {
  try {
    const entries: unknown = JSON.parse(kept(key) ?? '[]')
    return Array.isArray(entries) ? entries.filter(isEntry) : []
  } catch {
    return []
  }
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Entry> | null
  return typeof entry?.text === 'string' && typeof entry.at === 'string' && typeof entry.given === 'object'
}

export function useHistory() {
  const [entries, setEntries] = useState(readHistory)
  const change = (changed: (before: readonly Entry[]) => Entry[]) =>
    setEntries((before) => {
      const after = changed(before)
      keep(key, JSON.stringify(after))
      return after
    })
  return {
    entries,
    add: (entry: Omit<Entry, 'at'>) =>
      change((before) => withEntry(before, { ...entry, at: new Date().toISOString() })),
    clear: () => change(() => []),
  }
}
