/** Section 5: each reading in plain words. Nothing is imported but types, so that the page may use them too. */
import type { ReadingName } from './words.js'

export interface ReadingWords {
  /** After the side's name and of the demand: "Russia" "still demands it". */
  short: string
  /** What it means, as a legend has it. */
  sentence: string
}

/** The codebook's word is kept in data and exports; people read these. */
export const readingWords: Readonly<Record<ReadingName, ReadingWords>> = {
  kept: { short: 'still demands it', sentence: 'The side raised the demand and still makes it.' },
  reinstated: { short: 'demands it again', sentence: 'The side had given ground and now makes its demand again.' },
  narrowed: { short: 'asks for less', sentence: 'The side still makes its demand, but asks for less than it did.' },
  softened: {
    short: 'may give it up',
    sentence: 'The side gives up part of its demand, or would give it up on a condition, or signals that it may.',
  },
  dropped: { short: 'gave it up', sentence: 'The side gave its own demand up.' },
  repudiated: { short: 'disowned it', sentence: 'The side now rejects the demand that it had raised.' },
  rejected: { short: 'refuses it', sentence: 'The demand is addressed to the side, and the side refuses it.' },
  hardened: { short: 'now refuses it', sentence: 'The side had moved toward accepting the demand and now refuses it.' },
  leaning: {
    short: 'partly accepts it',
    sentence: 'The side accepts part of the demand, or all of it on a condition, or signals that it may.',
  },
  accepted: { short: 'accepts it', sentence: 'The demand is addressed to the side, and the side accepts it.' },
  supports: { short: 'supports it', sentence: 'The demand is between others, and the side supports it.' },
  opposes: { short: 'opposes it', sentence: 'The demand is between others, and the side opposes it.' },
  yielding: {
    short: 'no longer opposes it',
    sentence: 'The demand is between others; the side had opposed it and gave that up.',
  },
  mixed: { short: 'said different things', sentence: 'On its last day the side said things that do not fit together.' },
  disputed: {
    short: 'is said to have spoken, but that is denied',
    sentence: 'Somebody denies every report of what the side said on the demand.',
  },
  silent: { short: 'has said nothing on it', sentence: 'The record has nothing that the side said on the demand.' },
}
