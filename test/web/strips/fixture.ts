/** A gap between two sides small enough to draw: red asks, blue answers. */
import type { GapItem, GapStep } from '../../../web/strips/gap-item.js'

const silent = {
  reading: 'silent',
  lastHeard: null,
  robust: true,
  word: null,
  onWordOf: [],
  hedged: false,
  statements: [],
} as const

export const stands = (
  reading: GapStep['raiser']['reading'],
  more: Partial<GapStep['raiser']> = {},
): GapStep['raiser'] => ({
  ...{ reading, lastHeard: '2001-01-01', robust: true, word: 'own', onWordOf: [], hedged: false, statements: [] },
  ...more,
})

export function stepOf(day: string, more: Partial<GapStep> = {}): GapStep {
  const asked = more.asked === undefined ? 1 : more.asked
  const granted = more.granted ?? null
  const gap = asked === null || granted === null ? null : Math.max(0, asked - granted)
  return {
    ...{
      day,
      earliest: day,
      by: ['red'],
      gap,
      robustGap: gap,
      raiser: stands('kept'),
      addressee: { ...silent, onWordOf: [], statements: [] },
    },
    ...{ state: gap === 0 ? 'agreed' : gap === null ? 'unanswered' : 'near', answer: null },
    ...{ through: [], closer: [], back: [], statements: [] },
    ...more,
    ...{ asked, granted },
  }
}

export const itemOf = (steps: GapStep[], more: Partial<GapItem> = {}): GapItem => ({
  ...{ demand: 'peace', issue: 'all', raiser: 'red', addressee: 'blue', raised: steps[0]?.day ?? null },
  ...{ statements: steps.length, steps, left: 0, silences: [] },
  ...more,
})
