/** What is being typed and is not written into the pass yet: kept in this browser when the page goes, and said at the foot. */
import { keep, kept } from '../../../state/browser-storage.js'

const place = (field: string) => `demarche-draft ${field}`
const typing = new Set<string>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Whether anything is being typed, as a store. */
export const unwritten = {
  get: () => typing.size > 0,
  listen(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export function beginTyping(field: string): void {
  if (typing.has(field)) return
  typing.add(field)
  tell()
}

/** Once it is written, nothing has to be kept. */
export function endTyping(field: string): void {
  if (typing.delete(field)) tell()
}

/** @param value that stood in the field when typing began: where another stands by then, the draft is out of date */
export const keepDraft = (field: string, typed: string, value: string): void =>
  keep(place(field), JSON.stringify({ typed, value }))

/** What was typed and not written, once; null where there is none. */
export function takeDraft(field: string, value: string): string | null {
  const draft = kept(place(field))
  if (!draft) return null
  keep(place(field), '')
  try {
    const { typed, value: before } = JSON.parse(draft)
    return typeof typed === 'string' && before === value ? typed : null
  } catch {
    return null
  }
}
