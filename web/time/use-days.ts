/** Days with at least one statement: what timelines draw and the slider stops at. */
import type { Clock } from '../../src/codebook/words.js'
import type { Answer, Item } from '../state/ask.js'
import { useAnswer } from '../state/use-answer.js'

export type StatementDay = Item<'days'>
/** What an item is: of a long record, a month or a year. */
export type DayUnit = Answer<'days'>['unit']

const none: readonly StatementDay[] = []

/** By this clock, first day first; none until they have come, since no view waits for them. */
export function useDays(clock: Clock): readonly StatementDay[] {
  return useAnswer('days', { clock }).answer?.items ?? none
}

export const useDayUnit = (clock: Clock): DayUnit => useAnswer('days', { clock }).answer?.unit ?? 'day'
