/** Chooses from when on demands came back: any time, a year, or a day. */
import { go } from '../state/navigation.js'
import { hrefOf, type ViewState } from '../state/url-state.js'
import { isDay } from '../time/days.js'
import type { StatementDay } from '../time/use-days.js'
import { cutAt, yearsOf } from './since.js'

export function SincePicker({ days, state }: { days: readonly StatementDay[]; state: ViewState }) {
  return (
    <p class="condition-picker since">
      Came back{' '}
      {[null, ...yearsOf(days)].map((since) => (
        <a
          key={since ?? 'any'}
          href={hrefOf({ ...state, since })}
          aria-current={state.since === since ? 'true' : undefined}
        >
          {since ? `from ${since} on` : 'at any time'}
        </a>
      ))}{' '}
      <label>
        or from the day{' '}
        <input
          type="date"
          value={cutAt(state.since)?.from ?? ''}
          onChange={({ currentTarget: { value } }) => {
            if (isDay(value)) go({ ...state, since: value })
          }}
        />
      </label>
    </p>
  )
}
