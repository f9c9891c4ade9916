/** The codebook's words in plain English; the types make the lists complete. */
import {
  authorities,
  type Certainty,
  type ExchangeKind,
  type Extent,
  type Mode,
  type ReadingName,
  type Relation,
  type Stance,
} from '../../src/codebook/words.js'

/** Section 5, with the stance each reading comes from, which sets colour and line everywhere. */
const readingWords: Record<ReadingName, { stance: Stance | null; means: string }> = {
  kept: { stance: 'ASSERTS', means: 'the side that raised it insists on it' },
  reinstated: { stance: 'ASSERTS', means: 'the side that raised it insists again, after giving ground' },
  narrowed: { stance: 'ASSERTS', means: 'the side that raised it asks for less' },
  softened: { stance: 'CONCEDES', means: 'the side that raised it gives up part of it, or would on conditions' },
  dropped: { stance: 'CONCEDES', means: 'the side that raised it gives it up' },
  repudiated: { stance: 'REJECTS', means: 'the side that raised it turns against it' },
  rejected: { stance: 'REJECTS', means: 'the side that would have to grant it refuses' },
  hardened: { stance: 'REJECTS', means: 'the side that would have to grant it refuses, after moving toward it' },
  leaning: { stance: 'CONCEDES', means: 'the side that would have to grant it moves toward it' },
  accepted: { stance: 'CONCEDES', means: 'the side that would have to grant it agrees' },
  supports: { stance: 'ASSERTS', means: 'a third side wants it' },
  opposes: { stance: 'REJECTS', means: 'a third side is against it' },
  yielding: { stance: 'CONCEDES', means: 'a third side no longer refuses it' },
  mixed: { stance: null, means: 'two different readings on the last day' },
  disputed: { stance: null, means: 'every report of what it said is denied' },
  silent: { stance: null, means: 'no statement by then' },
}

export const meaningOf = (reading: ReadingName) => readingWords[reading].means
export const stanceOf = (reading: ReadingName) => readingWords[reading].stance

const relationWords: Record<Relation, string> = {
  own: 'the speaker’s own side',
  ally: 'an ally',
  mediator: 'a mediator',
  adversary: 'the adversary',
  press: 'the press',
  author: 'the source’s author',
}
export const relationText = (relation: Relation) => relationWords[relation]

export const stanceLetter: Record<Stance, string> = { ASSERTS: 'A', CONCEDES: 'C', REJECTS: 'R' }
export const stanceVerb: Record<Stance, string> = { ASSERTS: 'asserts', CONCEDES: 'concedes', REJECTS: 'rejects' }

export const extentMeans: Record<Extent, string> = {
  full: 'all of it',
  partial: 'less of it: in content, place or time',
  conditional: 'depends on an event or another demand',
  signalled: 'willing, ready, open to it, in principle',
}

/** Between a stance and the demand it depends on. */
export const exchangeText: Record<ExchangeKind, string> = {
  exchange: 'in exchange for',
  precondition: 'on the precondition of',
  sequence: 'only after',
}

export const modeMeans: Record<Mode, string> = {
  direct: 'quoted in the speaker’s own words',
  indirect: 'paraphrased',
  document: 'an adopted text or a formal act',
}

export const certaintyMeans: Record<Certainty, string> = {
  stated: 'reported without reserve',
  hedged: 'reported with reserve: “reportedly”, “apparently”, or an unnamed source',
  disputed: 'somebody denies that it was said',
}

/** Section 3: the weight of the speaker's office, 1 the most. */
export const authorityText = (authority: number): string =>
  Object.hasOwn(authorities, authority) ? authorities[authority as keyof typeof authorities] : `authority ${authority}`
