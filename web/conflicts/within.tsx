/** How few days apart two statements must be to count as a contradiction. */
import { go } from '../state/navigation.js'
import { within } from '../state/url-params.js'
import type { ViewState } from '../state/url-state.js'

export function Within({ state }: { state: ViewState }) {
  return (
    <p class="within">
      <label>
        At most{' '}
        <select
          value={state.within}
          onChange={({ currentTarget }) => {
            const chosen = within.find((days) => days === currentTarget.value)
            if (chosen) go({ ...state, within: chosen })
          }}
        >
          {within.map((days) => (
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
