/** Asks for a list in the order of days; where it goes on behind what the page reads, for those of its last days. */

import type { Answer, Params } from '../state/ask.js'
import { type Asked, useAnswer } from '../state/use-answer.js'
import { dayNumber, isoDay } from '../time/days.js'

/** Days before the last one, the second where the first are too many still. */
const [month, few] = [30, 2]

export interface Newest<T> extends Asked<T> {
  /** The day before which some are left out; null where all are there. */
  since: string | null
}

export function useNewest<N extends 'moves' | 'packages'>(
  name: N,
  params: Params<N> | null,
  asOf: string,
): Newest<Answer<N>> {
  const last = (days: number, isWanted: boolean) => {
    const from = isoDay(dayNumber(asOf) - days)
    return params && isWanted ? { ...params, from: String(params.from ?? '') > from ? params.from : from } : null
  }
  // While another day is asked for, the answer before tells: else its first ones would be shown meanwhile.
  const goesOn = ({ answer }: Asked<Answer<N>>) => answer !== null && answer.next !== null
  const all = useAnswer(name, params)
  const ofMonth = last(month, goesOn(all))
  const inMonth = useAnswer(name, ofMonth)
  const ofDays = last(few, ofMonth !== null && goesOn(inMonth))
  const inDays = useAnswer(name, ofDays)
  if (ofMonth === null) return { ...all, since: null }
  if (ofDays === null) return { ...inMonth, since: String(ofMonth.from) }
  return { ...inDays, since: String(ofDays.from) }
}
