/** The value of a store, kept up to date in a component. */
import { useEffect, useState } from 'preact/hooks'

interface Store<T> {
  get(): T
  listen(listener: () => void): () => void
}

export function useSyncedValue<T>(store: Store<T>): T {
  const [value, setValue] = useState(store.get)
  useEffect(() => {
    const update = () => setValue(store.get())
    update()
    const stop = store.listen(update)
    return () => void stop()
  }, [store])
  return value
}
