/** The days on which something new counts in a trajectory, by the clock of a view. */
import { marks } from '../codebook/readings.js'
import { at, listAt } from './columns.js'
import type { View } from './view.js'

/**
 * By the clock of publication, also the days on which another text tells the same.
 *
 * @param trajectory its row; -1 where the side never spoke on the demand
 * @returns each day with the first day that what is new on it allows (the narrowest of several intervals), as numbers
 */
export function countingDays(view: View, trajectory: number): Map<number, number> {
  const days = new Map<number, number>()
  if (trajectory < 0) return days
  const { columns, stancesOf } = view.positions
  const { stance, place, source } = columns
  const add = (day: number, earliest: number) => days.set(day, Math.max(days.get(day) ?? 0, earliest))
  const { from, to } = stancesOf(trajectory)
  for (let row = from; row < to; row++) {
    if ((view.markOf(row) & marks.counts) === 0) continue
    if (view.filter.clock === 'said') add(at(stance.latest, row), at(stance.earliest, row))
    else
      for (const told of view.countedPlaces(listAt(stance.places, row))) {
        const of = at(place.source, told)
        add(at(source.publishedLatest, of), at(source.publishedLatest, of))
      }
  }
  return days
}
