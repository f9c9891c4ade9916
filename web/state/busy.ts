/** Whether the page still waits for something it shows: an answer, code, a drawing. */
import { useLayoutEffect, useState } from 'preact/hooks'

const waiting = new Set<object>()
const listeners = new Set<() => void>()

/**
 * Waits from the commit that renders `waits` true to the one that renders it false. When one answer leads to the next
 * question, the page does not look ready in between.
 */
export function useWaiting(waits: boolean): void {
  useLayoutEffect(() => {
    if (!waits) return
    const one = {}
    waiting.add(one)
    for (const listener of listeners) listener()
    return () => {
      waiting.delete(one)
      for (const listener of listeners) listener()
    }
  }, [waits])
}

/** For `aria-busy`. */
export function useBusy(): boolean {
  const [busy, setBusy] = useState(waiting.size > 0)
  useLayoutEffect(() => {
    const update = () => setBusy(waiting.size > 0)
    listeners.add(update)
    update()
    return () => void listeners.delete(update)
  }, [])
  return busy
}
