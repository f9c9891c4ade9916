/** The controls of the ledger: day, clock, comparison and filters. */

import { ClockControl } from '../shell/controls/clock-control.js'
import { CompareControl } from '../shell/controls/compare-control.js'
import { DayControl } from '../shell/controls/day-control.js'
import type { ViewState } from '../state/url-state.js'
import { Filters } from './filters.js'
import type { LedgerItem } from './ledger-rows.js'
import { Occasions } from './occasions.js'

interface Props {
  state: ViewState
  asOf: string
  items: readonly LedgerItem[]
}

export function LedgerControls({ state, asOf, items }: Props) {
  return (
    <section class="work-controls" aria-label="Day, clock and filters">
      <div class="work-when">
        <DayControl state={state} asOf={asOf} />
        <ClockControl state={state} />
        <Occasions state={state} asOf={asOf} />
      </div>
      <div class="work-row">
        <CompareControl state={state} asOf={asOf} />
        <Filters state={state} items={items} />
      </div>
    </section>
  )
}
