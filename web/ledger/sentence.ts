/** The ledger says itself: what is shown, as of when, by which clock, and what is left out, in one sentence. */
import { relationText } from '../state/codebook-words.js'
import { counted, listed } from '../state/phrases.js'
import type { ViewState } from '../state/url-state.js'
import { longDay } from '../time/days.js'
import type { Ledger } from './ledger-rows.js'

/** The opening: what stands below, on which day, by which clock. */
export function openingOf(state: ViewState, asOf: string, name: (id: string) => string): string {
  const who = state.sides.length > 0 ? listed(state.sides.map(name)) : 'each side'
  const clock = state.clock === 'said' ? 'by the day it was said' : 'by the day a reader could know'
  return `Where ${who} stood on ${longDay(asOf)}, ${clock}`
}

/** The rest of the sentence: how much it is, and what the filters leave out. */
export function restOf(state: ViewState, ledger: Ledger, name: (id: string) => string): string {
  const { readings, demands, sides, sources } = ledger.shown
  const parts = [
    `${counted(readings, state.reading.length > 0 ? `${listed(state.reading, 'or')} reading` : 'reading')} of ` +
      `${counted(sides, 'side')} on ${counted(demands, 'demand')}` +
      `${state.issue ? ` of ${name(state.issue)}` : ''}${sources > 0 ? `, told by ${counted(sources, 'source')}` : ''}`,
    ...(state.source ? [`of “${name(state.source)}” alone`] : []),
    ...(state.withoutRelays.length > 0
      ? [`without what only ${listed(state.withoutRelays.map(relationText), 'or')} relays`]
      : []),
    ...(state.hedged === 'exclude' ? ['without hedged statements'] : []),
  ]
  return `${parts.join(', ')}.`
}
