/** Statements under a heading; of a long list the rest is shown on demand. */
import { useState } from 'preact/hooks'
import { Deeper, Heading } from '../shell/heading.js'
import type { ViewState } from '../state/url-state.js'
import type { FullStatement } from './full-statement.js'
import { StatementCard } from './statement-card.js'

const atOnce = 30

interface Props {
  title: string
  statements: readonly FullStatement[]
  /** The demand whose stance comes first. */
  about?: string
  state: ViewState
}

export function StatementList({ title, statements, about, state }: Props) {
  const [all, setAll] = useState(false)
  if (statements.length === 0) return null
  const shown = all ? statements : statements.slice(0, atOnce)
  return (
    <section class="statements">
      <Heading>
        {title} <span class="count">{statements.length}</span>
      </Heading>
      <Deeper>
        {shown.map((statement) => (
          <StatementCard key={statement.id} statement={statement} state={state} {...(about ? { about } : {})} />
        ))}
      </Deeper>
      {shown.length < statements.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show {statements.length - shown.length} more
        </button>
      )}
    </section>
  )
}
