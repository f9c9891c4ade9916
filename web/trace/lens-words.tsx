/** What the lens leaves out of a list of statements, in words, with the way back to all of them. */
import { useNames } from '../state/catalog.js'
import { filterSentence } from '../state/filter-words.js'
import { hrefOf, plainView, type ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'

export function LensWords({ state }: { state: ViewState }) {
  const { name } = useNames()
  const { asOf, clock, withoutRelays, hedged } = plainView
  const until = state.asOf
    ? `${state.clock === 'said' ? 'Said' : 'In the texts that were out'} by ${longDay(state.asOf)}.`
    : ''
  const words = [until, filterSentence({ ...state, source: null }, name)].filter(Boolean).join(' ')
  if (words === '') return null
  return (
    <p class="lens">
      {words} <a href={hrefOf({ ...state, asOf, clock, withoutRelays, hedged })}>The whole record</a>
    </p>
  )
}
