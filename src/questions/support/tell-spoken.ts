/** What somebody said on a demand, as an answer has it: the stance or the refusal, on whose word, and the places that tell it. */

import { directions } from '../../codebook/contradictions.js'
import { wordOf } from '../../codebook/word.js'
import type { Certainty } from '../../codebook/words.js'
import { at, listAt, textAt } from '../../positions/columns.js'
import { type CitedPlace, sideStance, toldPlace, toldStatement } from '../../positions/side-stance.js'
import type { SpokenOnDemand } from '../../positions/spoken-rows.js'
import type { View } from '../../positions/view.js'
import { relaysOf, tellPlace } from './tell-position.js'

export type Told = ReturnType<typeof tellSpoken>

/** One of the rows. */
export function tellSpoken(view: View, rows: SpokenOnDemand, index: number) {
  const { positions } = view
  const { trajectory } = rows
  const { summary: summaries } = positions.columns.statement
  const row = at(rows.row, index)
  const direction = directions[at(rows.direction, index)] as (typeof directions)[number]
  if (row >= 0) {
    const told = sideStance(view, trajectory, row, view.markOf(row))
    const { statement, speaker, stance, extent, places, ...said } = told
    const summary = textAt(summaries, at(positions.columns.stance.statement, row))
    return { statement, speaker, direction, stance, extent, summary, ...daysAndWord({ ...said, speaker }, places) }
  }
  const { assessment } = positions.columns
  const summary = textAt(summaries, at(assessment.statement, ~row))
  const { statement, speaker, ...said } = toldStatement(positions, at(assessment.statement, ~row))
  const places = view
    .countedPlaces(listAt(assessment.places, ~row))
    .map((place) => toldPlace(positions, place, at(assessment.statement, ~row)))
  return {
    ...{ statement, speaker, direction, stance: null, extent: null, summary },
    ...daysAndWord({ ...said, speaker }, places),
  }
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
