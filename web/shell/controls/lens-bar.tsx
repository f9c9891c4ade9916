/** The lens of a view of one thing: day and clock in one line, and what its filters leave out. */
import { useNames } from '../../state/catalog.js'
import { relationText } from '../../state/codebook-words.js'
import { listed } from '../../state/phrases.js'
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
  const { source, withoutRelays, hedged } = state
  const filters = [
    ...(source ? [`only “${name(source)}”`] : []),
    ...(withoutRelays.length > 0 ? [`nothing that only ${listed(withoutRelays.map(relationText), 'or')} relays`] : []),
    ...(hedged === 'exclude' ? ['no hedged statements'] : []),
  ]
  return (
    <section class="lens" aria-label="Day and clock">
      <AsOfField state={state} asOf={asOf} days={[...new Set(days)].sort()} />
      <ClockControl state={state} />
      {filters.length > 0 && (
        <p>
          Counts {listed(filters)}. <a href={hrefOf(unfiltered(state))}>Count everything</a>
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
