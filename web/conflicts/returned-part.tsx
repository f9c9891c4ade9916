/** What came back, at any time or from a chosen day on, and the choice between them. */
import type { ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import type { StatementDay } from '../time/use-days.js'
import { Returned } from './returned.js'
import { ReturnedSince } from './returned-since.js'
import { cutAt } from './since.js'
import { SincePicker } from './since-picker.js'

export function ReturnedPart({ state, asOf, days }: { state: ViewState; asOf: string; days: readonly StatementDay[] }) {
  const cut = cutAt(state.since)
  return (
    <>
      <SincePicker days={days} state={state} />
      {state.since && !cut && <p class="note">“{state.since}” is neither a year nor a day.</p>}
      {cut && cut.from > asOf && (
        <p class="note">
          The view ends on {longDay(asOf)}, before {longDay(cut.from)}.
        </p>
      )}
      {cut ? (
        cut.from <= asOf && <ReturnedSince cut={cut} asOf={asOf} state={state} />
      ) : (
        <Returned state={state} asOf={asOf} />
      )}
    </>
  )
}
