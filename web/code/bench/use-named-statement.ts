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

export function useNamedStatement({ named, nameOpen, shown, has, open }: Props): void {
  /** What the address was last given by this page, so that only what others give is followed. */
  const given = useRef(named)
  useEffect(() => {
    if (named === given.current) return
    given.current = named
    if (named !== null && named !== shown && has(named)) open(named)
  }, [named])
  useEffect(() => {
    const waiting = setTimeout(() => {
      if (shown === given.current) return
      given.current = shown
      nameOpen(shown)
    }, pause)
    return () => clearTimeout(waiting)
  }, [shown])
}
