/** The open statement in the address: it stays open when the page is loaded anew, and when Back leads to it. */
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  /** The statement that the address names. */
  named: string | null
  nameOpen: (key: string | null) => void
  shown: string | null
  has: (key: string) => boolean
  open: (key: string) => void
}

/** Milliseconds that a statement is open before the address names it: keys that go through statements are not slowed down. */
const pause = 250

export function useNamedStatement(props: Props): void {
  const { shown } = props
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    const waiting = setTimeout(() => {
      const { named, nameOpen } = latest.current
      if (shown !== named) nameOpen(shown)
    }, pause)
    return () => clearTimeout(waiting)
  }, [shown])
  // Only Back and Forward are followed: what this page has written comes back late.
  useEffect(() => {
    const follow = () => {
      const { shown, has, open } = latest.current
      const key = new URLSearchParams(location.search).get('open')
      if (key !== null && key !== shown && has(key)) open(key)
    }
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
}
