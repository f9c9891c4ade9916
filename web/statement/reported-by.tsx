/** After a speaker's name: who alone reports the statement, if not the speaker's own side. */
import { useNames } from '../state/catalog.js'
import { accordingTo, relaysOf } from './attribution.js'
import type { FullStatement } from './full-statement.js'

export function ReportedBy({ statement }: { statement: FullStatement }) {
  const reported = accordingTo(relaysOf(statement), useNames().name)
  return reported ? <span class="not-own">, {reported}</span> : null
}
