/** What the chosen day has: its statements, the occasions at which they were made, and the sources that were out. */

import { Joined } from '../shell/joined.js'
import { type Source, useNames } from '../state/catalog.js'
import { counted, listed } from '../state/phrases.js'
import { hrefOf, sameLens, type ViewState } from '../state/url-state.js'
import { type DayUnit, type StatementDay, useDays, useDayUnit } from '../time/use-days.js'
import './occasions.css'

export function Occasions({ state, asOf }: { state: ViewState; asOf: string }) {
  const { sources } = useNames()
  const days = useDays(state.clock)
  const today = days.find(({ day }) => day === asOf)
  const later = days.filter(({ day }) => day > asOf).reduce((sum, { statements }) => sum + statements, 0)
  const events = today?.events ?? []
  return (
    <p class="occasions">
      {state.clock === 'published' && `${outBy(sources.values(), asOf)} `}
      {ofTheDay(today, useDayUnit(state.clock))}
      {events.length > 0 && ', at '}
      <Joined items={events} keyOf={({ id }) => id}>
        {({ id, name, place }) => (
          <a href={hrefOf(sameLens(state, 'event', id))}>
            {name}
            {place && !name.includes(place) && ` (${place})`}
          </a>
        )}
      </Joined>
      {state.asOf === null &&
        later > 0 &&
        `. The last day of a statement whose day is known; ${later} later ones have none`}
    </p>
  )
}

/** `2 statements of this day, and 3 that may be of an earlier one` Pure. */
export function ofTheDay(day: Pick<StatementDay, 'statements' | 'certain'> | undefined, unit: DayUnit = 'day'): string {
  const { statements, certain } = day ?? { statements: 0, certain: 0 }
  const open = statements - certain
  if (statements === 0) return `No statement of this ${unit}`
  if (open === 0) return `${counted(certain, 'statement')} of this ${unit}`
  if (certain === 0) return `No statement is known to be of this ${unit}; ${open} may be`
  return `${counted(certain, 'statement')} of this ${unit}, and ${open} that may be`
}

/** What `published` means on that day, and which sources had come out. Pure. */
export function outBy(sources: Iterable<Pick<Source, 'title' | 'publishedLatest'>>, day: string): string {
  const all = [...sources]
  const out = all.filter(({ publishedLatest }) => publishedLatest <= day).map(({ title }) => `“${title}”`)
  const which = out.length === 0 ? 'none' : String(out.length)
  return `What a reader of these texts could know: ${which} of ${counted(all.length, 'source')} had come out${out.length > 0 ? `, ${listed(out)}` : ''}.`
}
