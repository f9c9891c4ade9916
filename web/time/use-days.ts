/** Days with at least one statement: what timelines draw and the slider stops at. */
import type { Clock } from '../../src/codebook/words.js'
import type { Item } from '../state/ask.js'
import { useAnswer } from '../state/use-answer.js'

export type StatementDay = Item<'days'>

const none: readonly StatementDay[] = []

/** By this clock, first day first; none until they have come, since no view waits for them. */
export function useDays(clock: Clock): readonly StatementDay[] {
  return useAnswer('days', { clock }).answer?.items ?? none
}
