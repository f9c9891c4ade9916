/** Files that are kept for whoever asks next, within a limit of bytes on the disk; those unused for longest go first. */
import { rmSync } from 'node:fs'

export interface KeptFile {
  /** Its own folder, which is removed with it. */
  folder: string
  file: string
  bytes: number
}

export function keptFiles<T extends KeptFile>(mostBytes: number) {
  // A Map keeps the order in which keys were set, so the first is the one unused for longest.
  const kept = new Map<string, T>()
  let size = 0
  const remove = (key: string, { folder, bytes }: T) => {
    kept.delete(key)
    size -= bytes
    // Whoever reads it has it open.
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    /** Open its file at once. */
    get(key: string): T | undefined {
      const found = kept.get(key)
      if (found) kept.delete(key)
      if (found) kept.set(key, found)
      return found
    },
    /** The last one is kept in any case: someone is about to read it. */
    add(key: string, made: T): void {
      for (const [oldest, it] of kept) if (oldest === key || size + made.bytes > mostBytes) remove(oldest, it)
      kept.set(key, made)
      size += made.bytes
    },
    removeAll(): void {
      for (const [key, it] of kept) remove(key, it)
    },
  }
}
