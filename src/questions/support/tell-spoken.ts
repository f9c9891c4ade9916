/** What somebody said on a demand, as an answer has it: the stance or the refusal, on whose word, and the places that tell it. */

import { directions } from '../../codebook/contradictions.js'
import { wordOf } from '../../codebook/word.js'
import type { Certainty } from '../../codebook/words.js'
import { at, listAt } from '../../positions/columns.js'
import { type CitedPlace, sideStance, toldPlace, toldStatement } from '../../positions/side-stance.js'
import type { SpokenOnDemand } from '../../positions/spoken-rows.js'
import type { View } from '../../positions/view.js'
import { relaysOf, tellPlace } from './tell-position.js'

export type Told = ReturnType<typeof tellSpoken>

/** One of the rows; the coder's own sentence is not among them, for only the graph has it. */
export function tellSpoken(view: View, rows: SpokenOnDemand, index: number) {
  const { positions } = view
  const { trajectory } = rows
  const row = at(rows.row, index)
  const direction = directions[at(rows.direction, index)] as (typeof directions)[number]
  if (row >= 0) {
    const mark = at(view.marksOf(trajectory), row - positions.stancesOf(trajectory).from)
    const { statement, speaker, stance, extent, places, ...said } = sideStance(view, trajectory, row, mark)
    return { statement, speaker, direction, stance, extent, ...daysAndWord({ ...said, speaker }, places) }
  }
  const { assessment } = positions.columns
  const { statement, speaker, ...said } = toldStatement(positions, at(assessment.statement, ~row))
  const places = view
    .countedPlaces(listAt(assessment.places, ~row))
    .map((place) => toldPlace(positions, place, statement))
  return { statement, speaker, direction, stance: null, extent: null, ...daysAndWord({ ...said, speaker }, places) }
}

interface Said {
  speaker: string
  earliest: string
  latest: string
  certainty: Certainty
}

function daysAndWord({ speaker, earliest, latest, certainty }: Said, places: readonly CitedPlace[]) {
  const { word, onWordOf } = wordOf([{ speaker, certainty, places }])
  return { earliest, latest, certainty, relayedBy: relaysOf(places), word, onWordOf, places: places.map(tellPlace) }
}
