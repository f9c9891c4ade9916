/** The days on which something was told: what the slider draws and steps over. */
import type { Clock } from '../../src/codebook/words.js'
import type { Item } from './ask.js'
import { useAnswer } from './use-answer.js'

export type ToldDay = Item<'days'>

const none: readonly ToldDay[] = []

/** Statements a day by this clock, first day first; none until they are there, and nothing waits for them. */
export function useToldDays(clock: Clock): readonly ToldDay[] {
  return useAnswer('days', { clock }).answer?.items ?? none
}
