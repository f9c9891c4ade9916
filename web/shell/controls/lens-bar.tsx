/** The lens of a view of one thing: day and clock in one line, and what its filters leave out. */
import { useNames } from '../../state/catalog.js'
import { filterSentence } from '../../state/filter-words.js'
import { hrefOf, plainView, type ViewState } from '../../state/url-state.js'
import { AsOfField } from './as-of-field.js'
import { ClockControl } from './clock-control.js'

interface Props {
  state: ViewState
  asOf: string
  /** The days its arrows stop at, in any order. */
  days: readonly string[]
}

export function LensBar({ state, asOf, days }: Props) {
  const { name } = useNames()
  const filters = filterSentence(state, name)
  return (
    <section class="lens" aria-label="Day and clock">
      <AsOfField state={state} asOf={asOf} days={[...new Set(days)].sort()} />
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
