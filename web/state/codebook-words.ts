/** The codebook's words as the page offers them, each with what it means; the types make the lists complete. */
import type { Certainty, Extent, Mode, ReadingName, Relation, Stance } from '../../src/codebook/words.js'

/** Codebook section 5, and the stance each reading comes from: it decides colour and line everywhere. */
const readingWords: Record<ReadingName, { stance: Stance | null; means: string }> = {
  kept: { stance: 'ASSERTS', means: 'the side that raised it insists on it' },
  reinstated: { stance: 'ASSERTS', means: 'raised again after it had been given up or narrowed' },
  narrowed: { stance: 'ASSERTS', means: 'the side that raised it asks for less' },
  softened: { stance: 'CONCEDES', means: 'the side that raised it gives it up in part, on conditions or in principle' },
  dropped: { stance: 'CONCEDES', means: 'the side that raised it gives it up' },
  repudiated: { stance: 'REJECTS', means: 'the side that raised it turns against it' },
  rejected: { stance: 'REJECTS', means: 'the side that would have to grant it refuses' },
  hardened: { stance: 'REJECTS', means: 'refused after a move toward it' },
  leaning: { stance: 'CONCEDES', means: 'the side that would have to grant it moves toward it' },
  accepted: { stance: 'CONCEDES', means: 'the side that would have to grant it grants it' },
  supports: { stance: 'ASSERTS', means: 'a third side wants it' },
  opposes: { stance: 'REJECTS', means: 'a third side is against it' },
  yielding: { stance: 'CONCEDES', means: 'a third side no longer refuses it' },
  mixed: { stance: null, means: 'two different readings on the last day' },
  disputed: { stance: null, means: 'only reported, and each report is denied' },
  silent: { stance: null, means: 'no statement by then' },
}

export const readings = Object.keys(readingWords) as ReadingName[]
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
export const relations = Object.keys(relationWords) as Relation[]
export const relationText = (relation: Relation) => relationWords[relation]

export const stanceLetter: Record<Stance, string> = { ASSERTS: 'A', CONCEDES: 'C', REJECTS: 'R' }
export const stanceVerb: Record<Stance, string> = { ASSERTS: 'asserts', CONCEDES: 'concedes', REJECTS: 'rejects' }

export const extentMeans: Record<Extent, string> = {
  full: 'all of it',
  partial: 'less than the proposition: in content, place or time',
  conditional: 'depending on an event or another demand',
  signalled: 'willing, ready, open to it, in principle',
}

export const modeMeans: Record<Mode, string> = {
  direct: 'in the speaker’s own quoted words',
  indirect: 'paraphrased',
  document: 'a text adopted, or a formal act',
}

export const certaintyMeans: Record<Certainty, string> = {
  stated: 'told as said',
  hedged: 'told with a reservation: reportedly, apparently, or by an unnamed source',
  disputed: 'somebody denies that it was said',
}

/** Codebook section 3: how much weight the speaker's office has, 1 the most. */
export const authorityMeans: Record<number, string> = {
  1: 'head of state',
  2: 'minister or chief negotiator',
  3: 'delegate or spokesperson',
  4: 'adviser, or unnamed',
}
