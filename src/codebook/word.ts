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
  const words = deciding.flatMap(({ speaker, places }) =>
    places.flatMap(({ relays }) =>
      relays.length === 0
        ? [{ relation: 'own' as const, actor: speaker }]
        : relays.map(({ relation, actor }) => ({ relation, actor: relation === 'own' ? speaker : actor })),
    ),
  )
  const [closest] = words.map(({ relation }) => relation).sort((a, b) => rank(a) - rank(b))
  const actors = words.filter(({ relation }) => relation === closest).map(({ actor }) => actor)
  return {
    word: closest ?? null,
    onWordOf: [...new Set(actors)].sort(byText),
    hedged: deciding.length > 0 && deciding.every(({ certainty }) => certainty === 'hedged'),
  }
}
