/** Everything that decides what the ledger is for: day, clock, and what is left out. */
import type { Clock } from '../../src/model.js'
import type { LedgerItem } from '../ledger/ledger-rows.js'
import { go } from '../state/navigation.js'
import type { ViewState } from '../state/url-state.js'
import { CompareControl } from './compare-control.js'
import { DayControl } from './day-control.js'
import { Filters } from './filters.js'
import { Occasions } from './occasions.js'

const clocks: [Clock, string, string][] = [
  ['said', 'said', 'counts a statement from the day it was taken'],
  ['published', 'published', 'counts a statement from the day a reader could know it'],
]

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
        <fieldset class="clock">
          <legend>by the day it was</legend>
          {clocks.map(([clock, word, title]) => (
            <label key={clock} title={title}>
              <input
                type="radio"
                name="clock"
                value={clock}
                checked={state.clock === clock}
                onChange={() => go({ ...state, clock })}
              />
              <span>{word}</span>
            </label>
          ))}
        </fieldset>
        <Occasions state={state} asOf={asOf} />
      </div>
      <CompareControl state={state} asOf={asOf} />
      <Filters state={state} items={items} />
    </section>
  )
}
