/** The days on which something was told: what the slider draws and steps over. */
import type { Clock } from '../../src/model.js'
import type { Item } from './ask.js'

export interface ToldDay {
  day: string
  statements: number
  /** Whether any of them was made at an event. */
  event: boolean
}

/** Pure: statements a day by this clock, first day first. */
export function toldDays(
  statements: readonly Pick<Item<'trace'>, 'latest' | 'publishedLatest' | 'event'>[],
  clock: Clock,
): ToldDay[] {
  const days = new Map<string, ToldDay>()
  for (const statement of statements) {
    const day = clock === 'said' ? statement.latest : statement.publishedLatest
    const told = days.get(day) ?? { day, statements: 0, event: false }
    days.set(day, { day, statements: told.statements + 1, event: told.event || statement.event !== null })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
