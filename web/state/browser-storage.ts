/** Keeps texts in this browser. */
import { basePath } from './base-path.js'

/** Two servers on one host, each below a path of its own, share the browser's storage. */
const placed = (name: string) => (basePath ? `${basePath} ${name}` : name)

/** A browser that stores nothing (private windows, full storage) loses what was to be kept, and nothing else. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(placed(name), value)
  } catch {
    // What is on the screen stays there.
  }
}

/** Null where nothing was kept, or storage is switched off. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(placed(name))
  } catch {
    return null
  }
}
