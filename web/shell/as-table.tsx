/** What is drawn, as a table: made when somebody opens it, since it may have thousands of rows. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  kind: string
  /** Rows. */
  count: number
  children: () => ComponentChildren
}

export function AsTable({ kind, count, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details class={kind} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Show as a table <span class="count">{count}</span>
      </summary>
      {open && children()}
    </details>
  )
}
