/** Section 5, "The board": each state in plain words. Nothing is imported but types, so that the page may use them too. */
import type { BoardState } from './words.js'

export interface BoardWords {
  /** At the head of a column. */
  title: string
  /** What it means, as a legend has it. */
  sentence: string
}

export const boardWords: Readonly<Record<BoardState, BoardWords>> = {
  agreed: {
    title: 'Agreed',
    sentence: 'One side still wants it, and the other accepts it. This is what was said, not what was signed.',
  },
  near: {
    title: 'Near',
    sentence:
      'One side still wants it, and the other accepts part of it, or all of it on a condition, or signals that it may.',
  },
  refused: { title: 'Refused', sentence: 'The side it is addressed to refuses it.' },
  'answered-indirectly': {
    title: 'Answered indirectly',
    sentence:
      'The side said nothing on it, but took a stance on a demand that counters, contradicts, narrows or replaces it.',
  },
  'refused-to-discuss': { title: 'Refused to discuss', sentence: 'The side said that it would not discuss it.' },
  unanswered: { title: 'Unanswered', sentence: 'The record has no answer to it.' },
  'given-up': { title: 'Given up', sentence: 'Every side that raised it, as far as it was heard, gave it up.' },
  unclear: { title: 'Unclear', sentence: 'What a side last said on it does not fit together, or is denied.' },
  'not-yet-raised': { title: 'Not yet raised', sentence: 'Nobody had asked for it by this day.' },
}

/** The order of columns and lists: what was settled first, then what is open, then what is off the table. */
export const boardOrder: readonly BoardState[] = [
  'agreed',
  'near',
  'refused',
  'answered-indirectly',
  'refused-to-discuss',
  'unanswered',
  'given-up',
  'unclear',
  'not-yet-raised',
]
