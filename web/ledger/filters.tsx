/** The filters of the ledger: readings, sides, issue and source, and what to leave out. */

import { readingWords } from '../../src/codebook/reading-words.js'
import { readingNames } from '../../src/codebook/words.js'
import { EvidenceMenu } from '../shell/controls/evidence-menu.js'
import { IssueMenu } from '../shell/controls/issue-menu.js'
import { LensFilters } from '../shell/controls/lens-filters.js'
import { Menu } from '../shell/controls/menu.js'
import { useNames } from '../state/catalog.js'
import { go } from '../state/navigation.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { filterCounts } from './filter-counts.js'
import { type LedgerItem, orderSides } from './ledger-rows.js'

export function Filters({ state, items }: { state: ViewState; items: readonly LedgerItem[] }) {
  const { demands, name } = useNames()
  const counts = filterCounts(items, state)
  const heard = items.filter((item) => item.reading !== 'silent')
  const sides = orderSides(heard, state.sides, demands.values())
  const { reading, withoutRelays, hedged, source } = state
  const any =
    reading.length + state.sides.length + withoutRelays.length + state.evidence.length > 0 ||
    state.issue ||
    source ||
    hedged !== 'include'
  const shorten = (words: readonly string[]) => (words.length > 3 ? `${words.length} chosen` : words.join(', '))
  return (
    <div class="filters">
      <Menu
        label="Readings"
        said={shorten(reading) || 'all'}
        active={reading.length > 0}
        choices={readingNames.map((value) => ({
          value,
          text: value,
          title: readingWords[value].sentence,
          count: counts.readings.get(value) ?? 0,
        }))}
        chosen={reading}
        choose={(chosen) => go({ ...state, reading: chosen })}
      />
      <Menu
        label="Sides"
        said={shorten(state.sides.map(name)) || 'all'}
        active={state.sides.length > 0}
        choices={sides.map((value) => ({ value, text: name(value), count: counts.sides.get(value) ?? 0 }))}
        chosen={state.sides}
        choose={(chosen) => go({ ...state, sides: chosen })}
      />
      <IssueMenu chosen={state.issue} counts={counts.issues} choose={(issue) => go({ ...state, issue })} />
      <EvidenceMenu state={state} />
      <LensFilters state={state} />
      {any && (
        <a class="filters-clear" href={hrefOf(unfiltered(state))}>
          Clear filters
        </a>
      )}
    </div>
  )
}

/** The same ledger with no filter set. */
function unfiltered(state: ViewState): ViewState {
  const { reading, sides, issue, withoutRelays, source, hedged } = plainView
  return { ...state, evidence: [], reading, sides, issue, withoutRelays, source, hedged }
}
