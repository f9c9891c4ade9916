/** Everything that decides what the ledger is for: day, clock, and what is left out. */
import type { LedgerItem } from '../ledger/ledger-rows.js'
import type { ViewState } from '../state/url-state.js'
import { ClockControl } from './clock-control.js'
import { CompareControl } from './compare-control.js'
import { DayControl } from './day-control.js'
import { Filters } from './filters.js'
import { Occasions } from './occasions.js'

interface Props {
  state: ViewState
  asOf: string
  items: readonly LedgerItem[]
}

export function Controls({ state, asOf, items }: Props) {
  return (
    <section class="controls" aria-label="Day, clock and filters">
      <div class="when">
        <DayControl state={state} asOf={asOf} />
        <ClockControl state={state} />
        <Occasions state={state} asOf={asOf} />
      </div>
      <CompareControl state={state} asOf={asOf} />
      <Filters state={state} items={items} />
    </section>
  )
}
