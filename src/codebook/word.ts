/** Section 5, "Whose word": on whose word a reading rests. */
import { byText } from './by-text.js'
import type { Relay } from './clock.js'
import { type Certainty, type Relation, relationsByCloseness } from './words.js'

/** A stance of the deciding day, with the places that tell it and count. */
export interface ToldStance {
  speaker: string
  certainty: Certainty
  places: readonly { relays: readonly Relay[] }[]
}

export interface Word {
  /** The closest relation to the speaker's side among all places; `own` where a place has no relay. Null without a place. */
  word: Relation | null
  /** The actors of that relation, in the order of text; for `own`, the speakers. */
  onWordOf: string[]
  /** Whether every stance of the deciding day is hedged. */
  hedged: boolean
}

const rank = (relation: Relation) => relationsByCloseness.indexOf(relation)

/** On whose word the stances of a deciding day rest: of all places that tell them, the closest to the speaker's side. */
export function wordOf(deciding: readonly ToldStance[]): Word {
  let closest: Relation | null = null
  let actors: string[] = []
  const says = (relation: Relation, actor: string) => {
    if (closest === null || rank(relation) < rank(closest)) {
      closest = relation
      actors = [actor]
    } else if (relation === closest && !actors.includes(actor)) actors.push(actor)
  }
  for (const { speaker, places } of deciding)
    for (const { relays } of places) {
      if (relays.length === 0) says('own', speaker)
      for (const { relation, actor } of relays) says(relation, relation === 'own' ? speaker : actor)
    }
  return {
    word: closest,
    onWordOf: actors.sort(byText),
    hedged: deciding.length > 0 && deciding.every(({ certainty }) => certainty === 'hedged'),
  }
}
