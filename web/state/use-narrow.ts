/** Whether the screen is as narrow as a phone: tables become lists then, which CSS alone cannot do without losing meaning. */
import { useEffect, useState } from 'preact/hooks'

export function useMedia(condition: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(condition).matches)
  useEffect(() => {
    const query = matchMedia(condition)
    const update = () => setMatches(query.matches)
    update()
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [condition])
  return matches
}

const narrowScreen = 'screen and (max-width: 43.99rem)'
export const isNarrow = () => matchMedia(narrowScreen).matches

let isAsOnDesk = false
const listeners = new Set<() => void>()

/** Lays the page out as on a desk, whatever the screen, or again as the screen is; style sheets know by the attribute. */
export function layOutAsOnDesk(wanted: boolean): void {
  isAsOnDesk = wanted
  document.documentElement.toggleAttribute('data-as-on-desk', wanted)
  for (const listener of listeners) listener()
}

/** Is called as soon as the page is laid out otherwise. @returns a function that ends it */
export function onLayOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useNarrow(): boolean {
  const narrow = useMedia(narrowScreen)
  const [asOnDesk, setAsOnDesk] = useState(isAsOnDesk)
  useEffect(() => {
    const update = () => setAsOnDesk(isAsOnDesk)
    update()
    return onLayOut(update)
  }, [])
  return narrow && !asOnDesk
}
