/** Loads a module when a component that needs it is first shown. */
import { useEffect, useState } from 'preact/hooks'
import { useWaiting } from './busy.js'

/** Null until it is loaded; throws in the component when it cannot be. */
export function useLazy<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ module: T } | { error: unknown } | null>(null)
  useEffect(() => {
    let gone = false
    load().then(
      (module) => gone || setLoaded({ module }),
      (error: unknown) => gone || setLoaded({ error }),
    )
    return () => {
      gone = true
    }
  }, [])
  useWaiting(loaded === null)
  if (loaded && 'error' in loaded) throw loaded.error
  return loaded?.module ?? null
}
