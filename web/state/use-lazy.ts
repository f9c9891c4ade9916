/** A module that is fetched only when what needs it is shown. */
import { useEffect, useState } from 'preact/hooks'
import { useWaiting } from './busy.js'

/** Null until it is there; an error is thrown to whoever shows it. */
export function useLazy<T>(load: () => Promise<T>): T | null {
  const [held, setHeld] = useState<{ module: T } | { error: unknown } | null>(null)
  useEffect(() => {
    let gone = false
    load().then(
      (module) => gone || setHeld({ module }),
      (error: unknown) => gone || setHeld({ error }),
    )
    return () => {
      gone = true
    }
  }, [])
  useWaiting(held === null)
  if (held && 'error' in held) throw held.error
  return held?.module ?? null
}
