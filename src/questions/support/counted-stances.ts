/** The stances that a question counts, held against the day, the clock and the filters. */
import { byText } from '../../codebook/by-text.js'
import { countingBy, type Place, type StanceFilter } from '../../codebook/clock.js'
import { groupBy } from '../../codebook/group-by.js'
import type { CountedStance } from '../../codebook/readings.js'
import type { CitedPlace, PositionStance, Positions } from '../../positions/positions.js'

/** A counted stance with the side and the demand that it belongs to, and the places that tell it and count. */
export interface SideStance extends CountedStance {
  side: string
  demand: string
  earliest: string
  exchange: PositionStance['exchange']
  places: readonly CitedPlace[]
}

/** The stances that the filter lets through (codebook sections 4 and 5). */
export function countedStances(stances: readonly PositionStance[], filter: StanceFilter): SideStance[] {
  const counting = countingBy(filter)
  const counted: SideStance[] = []
  for (const stance of stances) {
    const found = counting(stance)
    if (found) counted.push({ ...stance, counts: found.counts, places: found.places })
  }
  return counted
}

interface Chosen {
  demand?: string | undefined
  side?: string | undefined
}

/** The stances on a demand, of a side, or all. */
export function chosenStances(positions: Positions, { demand, side }: Chosen): readonly PositionStance[] {
  if (demand !== undefined) {
    const all = positions.onDemand(demand)
    return side === undefined ? all : all.filter((stance) => stance.side === side)
  }
  return side === undefined ? positions.stances : positions.ofSide(side)
}

/** By side and demand: each is one trajectory. */
export function bySideAndDemand<T extends { side: string; demand: string }>(stances: readonly T[]): Map<string, T[]> {
  return groupBy(stances, ({ side, demand }) => trajectoryKey(side, demand))
}

export const trajectoryKey = (side: string, demand: string) => `${side} ${demand}`

/** The sources of places, each once, in the order of text. */
export const sourcesOf = (places: readonly Place[]) => [...new Set(places.map(({ source }) => source))].sort(byText)
