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

export const useNarrow = () => useMedia('screen and (max-width: 43.99rem)')
