/** A button that opens a sheet beneath it; Escape or a click elsewhere closes it. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import './popup.css'

interface Props {
  label: ComponentChildren
  title?: string
  kind?: string
  onOpen?: () => void
  children: ComponentChildren
}

export function Popup({ label, title, kind = 'popup', onOpen, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const inside = event.target instanceof Node && details.current?.contains(event.target)
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      if (!details.current?.open || (event instanceof KeyboardEvent ? !isEscape : inside)) return
      details.current.open = false
      if (isEscape && inside) details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  return (
    <details class={kind} ref={details} onToggle={() => details.current?.open && onOpen?.()}>
      <summary title={title}>{label}</summary>
      <div class="popped">{children}</div>
    </details>
  )
}
