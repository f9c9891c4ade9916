/** How many statements the chosen day has, and on which occasions they were made. */

import { Joined } from '../shell/joined.js'
import { counted } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { type StatementDay, useDays } from '../time/use-days.js'

export function Occasions({ state, asOf }: { state: ViewState; asOf: string }) {
  const today = useDays(state.clock).find(({ day }) => day === asOf)
  const events = today?.events ?? []
  return (
    <p class="occasions">
      {ofTheDay(today)}
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

/** `2 statements of this day, and 3 that may be of an earlier one` Pure. */
export function ofTheDay(day: Pick<StatementDay, 'statements' | 'certain'> | undefined): string {
  const { statements, certain } = day ?? { statements: 0, certain: 0 }
  const open = statements - certain
  if (open === 0) return `${counted(certain, 'statement')} of this day`
  if (certain === 0) return `No statement is known to be of this day; ${open} may be`
  return `${counted(certain, 'statement')} of this day, and ${open} that may be`
}
