/** What is selected, once it has stayed so for a moment: what is likely there is asked for before anybody needs it. */
import { useEffect, useState } from 'preact/hooks'
import { placeOf } from './acts.js'
import type { BenchText } from './text/bench-text.js'
import type { SelectedStore } from './text/selected-store.js'

/** Milliseconds. */
const moment = 60

export function useSettled(selected: SelectedStore, text: BenchText): { start: number; end: number } | null {
  const [settled, setSettled] = useState<{ start: number; end: number } | null>(null)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const stop = selected.listen(() => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        const place = placeOf(text, selected.get())
        setSettled((before) =>
          before?.start === place?.start && before?.end === place?.end
            ? before
            : place && { start: place.start, end: place.end },
        )
      }, moment)
    })
    return () => {
      clearTimeout(waiting)
      stop()
    }
  }, [selected, text])
  return settled
}
