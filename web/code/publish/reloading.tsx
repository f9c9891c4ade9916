/** A link that loads the page anew: what it leads to may have names that this page was loaded without. */
import type { ComponentChildren } from 'preact'

export function Reloading({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        location.assign(href)
      }}
    >
      {children}
    </a>
  )
}
