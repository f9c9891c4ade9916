/** Day and clock for a view of one thing, in one line: steps over the days it was heard on, and what trust leaves out. */

import { useNames } from '../../state/catalog.js'
import { relationText } from '../../state/codebook-words.js'
import { go } from '../../state/navigation.js'
import { listed } from '../../state/phrases.js'
import { hrefOf, plainView, type ViewState } from '../../state/url-state.js'
import { isDay, longDay } from '../../time/days.js'
import { ClockControl } from './clock-control.js'

interface Props {
  state: ViewState
  asOf: string
  /** The days to step over, in any order. */
  days: readonly string[]
}

export function LensBar({ state, asOf, days }: Props) {
  const { name } = useNames()
  const inOrder = [...new Set(days)].sort()
  const { source, withoutRelays, hedged } = state
  const left = [
    ...(source ? [`only “${name(source)}”`] : []),
    ...(withoutRelays.length > 0 ? [`without what only ${listed(withoutRelays.map(relationText), 'or')} relays`] : []),
    ...(hedged === 'exclude' ? ['without hedged statements'] : []),
  ]
  return (
    <section class="lens" aria-label="Day and clock">
      <div class="day-field">
        <label for="as-of">As of</label>
        <input
          id="as-of"
          type="date"
          value={isDay(asOf) ? asOf : ''}
          onChange={({ currentTarget }) => {
            if (isDay(currentTarget.value)) go({ ...state, asOf: currentTarget.value })
          }}
        />
        <Step day={inOrder.findLast((day) => day < asOf)} label="Earlier" arrow="‹" state={state} />
        <Step day={inOrder.find((day) => day > asOf)} label="Later" arrow="›" state={state} />
      </div>
      <ClockControl state={state} />
      {left.length > 0 && (
        <p>
          Counted {listed(left)}. <a href={hrefOf(unfiltered(state))}>Count everything</a>
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

interface StepProps {
  day: string | undefined
  label: string
  arrow: string
  state: ViewState
}

function Step({ day, label, arrow, state }: StepProps) {
  if (!day)
    return (
      <span class="step off" aria-hidden="true">
        {arrow}
      </span>
    )
  return (
    <a
      class="step"
      href={hrefOf({ ...state, asOf: day })}
      aria-label={`${label}: ${longDay(day)}`}
      title={longDay(day)}
    >
      {arrow}
    </a>
  )
}
