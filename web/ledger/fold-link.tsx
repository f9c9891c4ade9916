/** The name of an issue as a button that folds its rows away and back. */
import { go } from '../state/navigation.js'
import { counted } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import type { LedgerGroup } from './ledger-rows.js'

export function FoldLink({ state, group }: { state: ViewState; group: LedgerGroup }) {
  const folded = state.folded.includes(group.issue)
  const others = state.folded.filter((issue) => issue !== group.issue)
  return (
    <button
      type="button"
      class="ledger-fold"
      aria-expanded={!folded}
      onClick={() => go({ ...state, folded: folded ? others : [...others, group.issue] }, 'replace')}
    >
      {group.name} <span class="count">{counted(group.rows.length + group.unheard.length, 'demand')}</span>
    </button>
  )
}
