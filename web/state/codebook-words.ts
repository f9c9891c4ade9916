/** The codebook's words in plain English; the types make the lists complete. */
import {
  authorities,
  type Certainty,
  type ExchangeKind,
  type Extent,
  type Mode,
  modes,
  type ReadingName,
  type Relation,
  type Stance,
} from '../../src/codebook/words.js'
import { listed } from './phrases.js'

/** The stance that a reading comes from, which sets colour and line everywhere. */
const readingStances: Record<ReadingName, Stance | null> = {
  kept: 'ASSERTS',
  reinstated: 'ASSERTS',
  narrowed: 'ASSERTS',
  softened: 'CONCEDES',
  dropped: 'CONCEDES',
  repudiated: 'REJECTS',
  rejected: 'REJECTS',
  hardened: 'REJECTS',
  leaning: 'CONCEDES',
  accepted: 'CONCEDES',
  supports: 'ASSERTS',
  opposes: 'REJECTS',
  yielding: 'CONCEDES',
  mixed: null,
  disputed: null,
  silent: null,
}

export const stanceOf = (reading: ReadingName) => readingStances[reading]

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
  direct: 'quoted in part: somewhere in the statement the text quotes the speaker’s own words, not in every phrase',
  indirect: 'paraphrased',
  document: 'an adopted text or a formal act',
}

const modeWords: Record<Mode, string> = {
  direct: 'quoted in part',
  indirect: 'paraphrased',
  document: 'in a document or formal act',
}

/** `quoted in part`, `quoted in part and paraphrased`: how statements are told, which is not said of each phrase. */
export const modesText = (told: readonly Mode[]): string =>
  listed(modes.filter((mode) => told.includes(mode)).map((mode) => modeWords[mode]))

export const certaintyMeans: Record<Certainty, string> = {
  stated: 'reported without reserve',
  hedged: 'reported with reserve: “reportedly”, “apparently”, or an unnamed source',
  disputed: 'somebody denies that it was said',
}

/** Section 3: the weight of the speaker's office, 1 the most. */
export const authorityText = (authority: number): string =>
  Object.hasOwn(authorities, authority) ? authorities[authority as keyof typeof authorities] : `authority ${authority}`
