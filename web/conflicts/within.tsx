/** Chooses how many days apart two statements may be to count as a contradiction. */
import { go } from '../state/navigation.js'
import type { ViewState } from '../state/url-state.js'
import { daysApart } from './params.js'

export function Within({ state }: { state: ViewState }) {
  return (
    <p class="conflicts-within">
      <label>
        At most{' '}
        <select
          value={state.within}
          onChange={({ currentTarget }) => {
            const chosen = daysApart.find((days) => days === currentTarget.value)
            if (chosen) go({ ...state, within: chosen })
          }}
        >
          {daysApart.map((days) => (
            <option key={days} value={days}>
              {days} days
            </option>
          ))}
        </select>{' '}
        apart
      </label>
    </p>
  )
}
