/** One stance as words: for the ear, for the tip and for the table. Pure. */
import { stanceVerb } from '../../state/codebook-words.js'
import { span } from '../../time/days.js'
import type { Spot } from './lanes.js'

/** `concedes Neutrality, conditional` */
export function stanceWords(spot: Spot, name: (id: string) => string): string {
  return `${stanceVerb[spot.stance]} ${name(spot.demand)}, ${spot.extent}`
}

/** What is uncertain about it, or why it does not count; empty where nothing is. */
export function doubtOf({ place, certainty, counts }: Spot): string {
  if (place === 'later') return 'not told by the chosen day'
  if (certainty === 'disputed') return 'denied, so it decides nothing'
  if (!counts) return 'maybe said by the chosen day'
  return certainty === 'hedged' ? 'hedged' : ''
}

export function describeStance(spot: Spot, name: (id: string) => string): string {
  const who = spot.speaker === spot.side ? name(spot.speaker) : `${name(spot.speaker)} for ${name(spot.side)}`
  const doubt = doubtOf(spot)
  const when = span(spot.earliest, spot.latest)
  return `${when}: ${who} ${stanceWords(spot, name)}${doubt ? ` (${doubt})` : ''}. ${spot.summary}`
}
