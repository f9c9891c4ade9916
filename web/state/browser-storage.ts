/** Keeps a text in this browser. */

/** A browser that stores nothing (private windows, full storage) loses what was to be kept, and nothing else. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // What is on the screen stays there.
  }
}
