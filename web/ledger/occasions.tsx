/** How many statements the chosen day has, and on which occasions they were made. */

import { Joined } from '../shell/joined.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { useDays } from '../time/use-days.js'

export function Occasions({ state, asOf }: { state: ViewState; asOf: string }) {
  const today = useDays(state.clock).find(({ day }) => day === asOf)
  const events = today?.events ?? []
  return (
    <p class="occasions">
      {counted(today?.statements ?? 0, 'statement')} {state.clock} on this day at the latest
      {events.length > 0 && ', at '}
      <Joined items={events} keyOf={({ id }) => id}>
        {({ id, name, place }) => (
          <a href={hrefOf(sameLens(state, 'node', id))}>
            {name}
            {place && !name.includes(place) && ` (${place})`}
          </a>
        )}
      </Joined>
    </p>
  )
}
