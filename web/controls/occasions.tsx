/** How much was said on the day, and on which occasions. */

import { useToldDays } from '../state/told-days.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { counted } from '../state/words.js'

export function Occasions({ state, asOf }: { state: ViewState; asOf: string }) {
  const today = useToldDays(state.clock).find(({ day }) => day === asOf)
  const events = today?.events ?? []
  return (
    <p class="occasions">
      {counted(today?.statements ?? 0, 'statement')} of this day
      {events.length > 0 && ' at '}
      {events.map(({ id, name, place }, index) => (
        <>
          {index > 0 && ', '}
          <a key={id} href={hrefOf(sameLens(state, 'node', id))}>
            {name}
            {place && !name.includes(place) && ` (${place})`}
          </a>
        </>
      ))}
    </p>
  )
}
