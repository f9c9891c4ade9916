/** A part of a long view: on a phone it is folded under its title, elsewhere it stands open. */
import type { ComponentChildren } from 'preact'
import { useNarrow } from '../state/use-narrow.js'
import './fold.css'

export function Fold({ title, children }: { title: string; children: ComponentChildren }) {
  if (!useNarrow()) return <>{children}</>
  return (
    <details class="fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}
