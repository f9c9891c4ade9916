/** Compares two days of the gap, also where the steps that are drawn of a long record do not reach back to them. */
import { useRef } from 'preact/hooks'
import type { Answer, Params } from '../state/ask.js'
import { type Asked, useAnswer } from '../state/use-answer.js'
import { type Comparison, compareDays } from './compare-days.js'
import { stepsOnDays } from './standing-steps.js'

interface Compared {
  /** Until the steps of other days have come, that of the days before; null where there is none yet. */
  comparison: Comparison | null
  settled: boolean
  asked: Asked<Answer<'gaps'>>[]
}

/** @param of what `gaps` was asked with @param isCut whether it leaves steps out */
export function useComparison(
  gaps: Answer<'gaps'> | null,
  of: Params<'gaps'>,
  range: { from: string; to: string },
  isCut: boolean,
): Compared {
  const standing = (day: string) => (isCut && day !== '' ? { ...of, to: day, steps: 1, limit: 200 } : null)
  const then = useAnswer('gaps', standing(range.from))
  const now = useAnswer('gaps', standing(range.to))
  const kept = useRef<Comparison | null>(null)
  const settled = !isCut || (then.settled && now.settled)
  if (gaps && settled) {
    const days = [
      { day: range.from, items: then.answer?.items ?? [] },
      { day: range.to, items: now.answer?.items ?? [] },
    ]
    kept.current = compareDays(gaps.items, range.from, range.to, isCut ? stepsOnDays(days) : undefined)
  }
  return { comparison: kept.current, settled, asked: [then, now] }
}
