/** Places in the order of the texts: which statements are cited in a source, from its beginning to its end. */
import { byText } from '../codebook/by-text.js'
import { inSteps, pauses } from '../pauses.js'
import { onceAGeneration } from '../store/once-a-generation.js'
import { at, listAt } from './columns.js'
import { gatherInSteps } from './gather.js'
import { positionsIn } from './read-positions.js'
import { rowWith } from './search.js'

export interface PlacesInText {
  /** Rows of places in a source, in the order of their first code point and of the ids of statements. */
  placesIn(source: number): Uint32Array
  /** The row of the statement that is cited there. */
  statementAt(place: number): number
}

/** A source is sorted when it is first asked for: nobody asks for all of a million places at once. */
export const placesInText = onceAGeneration(async (graph): Promise<PlacesInText> => {
  const positions = await positionsIn(graph)
  const { place, sources, statement } = positions.columns
  const bySource = await inSteps(gatherInSteps(place.source, sources.length), pauses())
  const sorted = new Set<number>()
  const statementAt = (row: number) => rowWith(statement.places, row)
  return {
    placesIn(source) {
      const rows = listAt(bySource, source)
      if (sorted.has(source)) return rows
      sorted.add(source)
      const idAt = (row: number) => positions.statementId(statementAt(row))
      return rows.sort((a, b) => at(place.start, a) - at(place.start, b) || byText(idAt(a), idAt(b)) || a - b)
    },
    statementAt,
  }
})
