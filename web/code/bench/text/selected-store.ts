/** Where the caret is, apart from all that is drawn: moving it draws nothing anew but what asks for it. */
import { caretAt, type Selected } from './selected.js'

export interface SelectedStore {
  get(): Selected
  set(next: Selected): void
  listen(listener: () => void): () => void
}

export function selectedStore(): SelectedStore {
  let now = caretAt(0)
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set(next) {
      now = next
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
