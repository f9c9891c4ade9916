/** A stance of a lane in words: for screen readers, tooltips and the table. Pure. */
import { stanceVerb } from '../../state/codebook-words.js'
import { accordingTo } from '../../statement/attribution.js'
import { span } from '../../time/days.js'
import type { LaneStance } from './lanes.js'

/** `concedes Neutrality, conditional` */
export function stanceText({ stance, demand, extent }: LaneStance, name: (id: string) => string): string {
  return `${stanceVerb[stance]} ${name(demand)}, ${extent}`
}

/** Why it is uncertain or does not count; empty for a stance that counts without reserve. */
export function doubtOf({ effect, certainty, counts }: LaneStance): string {
  if (effect === 'later') return 'not known by the chosen day'
  if (certainty === 'disputed') return 'denied, so it does not count'
  if (!counts) return 'perhaps not said by the chosen day'
  return certainty === 'hedged' ? 'hedged' : ''
}

/** `29 Mar 2022: Ann for Red concedes Neutrality, conditional (hedged). Red would …` */
export function describeStance(stance: LaneStance, name: (id: string) => string): string {
  const { speaker, side, earliest, latest, relayedBy, summary } = stance
  const reported = accordingTo(relayedBy, name)
  const who = `${speaker === side ? name(speaker) : `${name(speaker)} for ${name(side)}`}${reported && `, ${reported},`}`
  const doubt = doubtOf(stance)
  return `${span(earliest, latest)}: ${who} ${stanceText(stance, name)}${doubt ? ` (${doubt})` : ''}. ${summary}`
}
