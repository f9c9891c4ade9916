/** The panel beside a table that is worked in: a head that takes the focus and can be closed, and what follows. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hrefOf, type ViewState } from '../state/url-state.js'
import './panel.css'

interface Props {
  label: string
  kind: string
  title: string
  /** The same table without the panel. */
  closed: ViewState
  /** What stands in the head, below the title. */
  head: ComponentChildren
  children: ComponentChildren
}

export function WorkPanel({ label, kind, title, closed, head, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement?.closest('main')) heading.current?.focus({ preventScroll: true })
    if (heading.current && heading.current.getBoundingClientRect().top < 0) heading.current.scrollIntoView()
  }, [])
  return (
    <aside class="work-panel" aria-label={label}>
      <header class="work-panel-head">
        <p class="kind">
          <span>{kind}</span>
          <a class="close" href={hrefOf(closed)}>
            Close
          </a>
        </p>
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {head}
      </header>
      {children}
    </aside>
  )
}
