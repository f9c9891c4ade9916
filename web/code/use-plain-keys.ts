/** Plain keys of a view: they act while no field has the focus, and each is said on the button that does the same. */
import { useEffect, useRef } from 'preact/hooks'

/** By key; `Ctrl+Z` is Command+Z on a Mac too. */
export type PlainKeys = Readonly<Record<string, () => void>>

export function usePlainKeys(keys: PlainKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]')
      if (event.defaultPrevented || event.altKey || isTyping) return
      const act = latest.current[nameOf(event)]
      if (!act) return
      event.preventDefault()
      // The page's own search has a key of this kind too.
      event.stopImmediatePropagation()
      act()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [])
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (!ctrlKey && !metaKey) return key
  return `Ctrl+${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`
}
