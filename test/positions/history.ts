/** Histories of one side on one demand, read by the columns as the product reads them. */
import type { Relay } from '../../src/codebook/clock.js'
import type { Certainty, Extent, Role, Stance } from '../../src/codebook/words.js'
import { judgedDays, positionOf, stepOf } from '../../src/positions/position-of.js'
import { viewOf } from '../../src/positions/view.js'
import { positionsWith } from './positions-with.js'

/** A stance of a history; no two of one history have the same statement. */
export interface HistoryStance {
  statement: string
  speaker: string
  earliest: string
  latest: string
  stance: Stance
  extent: Extent
  certainty: Certainty
  places: readonly { relays: readonly Relay[] }[]
  counts: boolean
}

const asOf = '2022-06-01'
/** What counts was published by that day; what may count lies in a source that may have been. */
const published = (counts: boolean) => ({
  publishedEarliest: '2022-05-01',
  publishedLatest: counts ? '2022-05-01' : '2022-07-01',
})

function viewOn(history: readonly HistoryStance[]) {
  const said = history.map(({ counts, places, ...stance }) => ({
    ...{ ...stance, side: 'side', demand: 'demand' },
    places: places.map(({ relays }) => ({ relays, ...published(counts) })),
  }))
  return viewOf(positionsWith(said), { asOf, clock: 'published', hedged: 'include' })
}

/** Where the side stands at the end. */
export function readPosition(role: Role, history: readonly HistoryStance[]) {
  const view = viewOn(history)
  const position = positionOf(view, role, view.positions.trajectoryOf('side', 'demand'))
  const { deciding, allBeside: _, uncertain: _u, ...told } = position
  return { ...told, statements: deciding.map(({ statement }) => statement) }
}

/** The reading after each day of the trajectory. */
export function readSteps(role: Role, history: readonly HistoryStance[]) {
  const view = viewOn(history)
  const trajectory = view.positions.trajectoryOf('side', 'demand')
  return judgedDays(view, role, trajectory).map((judged) => {
    const { deciding, ...step } = stepOf(view, trajectory, judged)
    return { ...step, statements: deciding.map(({ statement }) => statement) }
  })
}
