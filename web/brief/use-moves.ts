/** The moves of a brief: those since the day that the address names, else of the last 30 days in which anything moved. */
import type { Answer, Item, Params } from '../state/ask.js'
import { type Asked, useAnswer } from '../state/use-answer.js'
import { dayNumber, isDay, isoDay } from '../time/days.js'
import { useNewest } from './use-newest.js'

/** Days before the day of the brief. */
const reach = 30

export interface MovesOfBrief {
  from: string
  moves: readonly Item<'moves'>[]
  /** Whether earlier ones were not read. */
  more: boolean
  /** Whether nothing moved in the days before the brief, so that it goes back further. */
  goesBack: boolean
  there: boolean
  asked: Asked<Answer<'moves'>>[]
}

const before = (day: string) => isoDay(dayNumber(day) - reach)

/** @param among what counts and whose moves; null as long as that is not known @param chosen the day in the address */
export function useMoves(among: Params<'moves'> | null, chosen: string | null, asOf: string): MovesOfBrief {
  const named = chosen !== null && isDay(chosen) ? chosen : null
  const since = named ?? before(asOf)
  const given = among && { ...among, witness: 'include' as const, limit: 1000 }
  const recent = useNewest('moves', given && { ...given, from: since }, asOf)
  const isEmpty = named === null && recent.settled && recent.answer?.items.length === 0
  const all = useAnswer('moves', isEmpty ? given : null)
  // Of a list that goes on, the end is not known.
  const last = all.answer?.next === null ? all.answer.items.at(-1) : undefined
  const from = isEmpty && last ? before(last.day) : since
  const moves = (isEmpty && last ? all.answer?.items : recent.answer?.items) ?? []
  return {
    from,
    moves: moves.filter(({ day }) => day >= from),
    more: recent.since !== null,
    goesBack: isEmpty && last !== undefined,
    there: recent.answer !== null && (!isEmpty || all.answer !== null),
    asked: [recent, all],
  }
}
