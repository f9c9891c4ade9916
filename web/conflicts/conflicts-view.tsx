/** Conflicts: sources that disagree, sides that contradict themselves, demands without an answer. */
import { ViewHead } from '../shell/view-head.js'
import { addressOf } from '../state/ask.js'
import { useNames } from '../state/catalog.js'
import { filterSentence } from '../state/filter-words.js'
import type { ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import { askedBy, SideConflicts } from './side-conflicts.js'
import { SourceConflicts } from './source-conflicts.js'
import { UnansweredTable } from './unanswered-table.js'
import './conflicts.css'

export function ConflictsView({ state }: { state: ViewState }) {
  const { dayOf, name } = useNames()
  const asOf = dayOf(state)
  const contradictions = asOf ? askedBy(state, asOf) : {}
  return (
    <article class="view leaf">
      <ViewHead
        title="Conflicts in the record"
        said={
          asOf ? `As ${state.clock} by ${longDay(asOf)}. ${filterSentence(state, name)}`.trim() : 'The record is empty.'
        }
        data={{
          json: addressOf('contradictions', contradictions),
          csv: addressOf('contradictions', contradictions, 'csv'),
          more: [{ text: 'conflicts between sources as CSV', href: addressOf('conflicts', {}, 'csv') }],
        }}
      >
        {asOf && (
          <nav class="onward" aria-label="On this page">
            <a href="#sources">Sources that disagree</a>
            <a href="#sides">Sides that contradict themselves</a>
            <a href="#unanswered">Raised and not answered</a>
          </nav>
        )}
      </ViewHead>
      <SourceConflicts state={state} />
      {asOf && <SideConflicts state={state} asOf={asOf} />}
      {asOf && <UnansweredTable state={state} asOf={asOf} />}
    </article>
  )
}
