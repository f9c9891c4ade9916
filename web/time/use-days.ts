/** The days on which something was told: what the slider draws and steps over. */
import type { Clock } from '../../src/codebook/words.js'
import type { Item } from '../state/ask.js'
import { useAnswer } from '../state/use-answer.js'

export type StatementDay = Item<'days'>

const none: readonly StatementDay[] = []

/** Statements a day by this clock, first day first; none until they are there, and nothing waits for them. */
export function useDays(clock: Clock): readonly StatementDay[] {
  return useAnswer('days', { clock }).answer?.items ?? none
}
