/** The lens of a view or of one thing: day and clock in one line, and what its filters leave out. */
import type { ComponentChildren } from 'preact'
import { useNames } from '../../state/catalog.js'
import { filterSentence } from '../../state/filter-words.js'
import { hrefOf, plainView, type ViewState } from '../../state/url-state.js'
import { AsOfField } from './as-of-field.js'
import { ClockControl } from './clock-control.js'
import { DayControl } from './day-control.js'

interface Props {
  state: ViewState
  asOf: string
  /** The days its arrows stop at, in any order. */
  days: readonly string[]
}

/** Day and clock of one thing: the arrows stop at its own days. */
export function LensBar({ state, asOf, days }: Props) {
  return (
    <Lens state={state}>
      <AsOfField state={state} asOf={asOf} days={[...new Set(days)].sort()} />
    </Lens>
  )
}

/** Day and clock of the whole record, with a slider over its days. */
export function RecordLens({ state, asOf }: Omit<Props, 'days'>) {
  return (
    <Lens state={state}>
      <DayControl state={state} asOf={asOf} />
    </Lens>
  )
}

function Lens({ state, children }: { state: ViewState; children: ComponentChildren }) {
  const { name } = useNames()
  const filters = filterSentence(state, name)
  return (
    <section class="lens" aria-label="Day and clock">
      {children}
      <ClockControl state={state} />
      {filters && (
        <p>
          {filters} <a href={hrefOf(unfiltered(state))}>Count everything</a>
        </p>
      )}
    </section>
  )
}

/** The same view with nothing left out. */
function unfiltered(state: ViewState): ViewState {
  const { source, withoutRelays, hedged } = plainView
  return { ...state, source, withoutRelays, hedged }
}
