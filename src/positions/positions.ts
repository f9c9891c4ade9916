/** The stances of one generation with the places that tell them: what every question about positions is answered from. */
import { byText } from '../codebook/by-text.js'
import type { Place } from '../codebook/clock.js'
import { groupBy } from '../codebook/group-by.js'
import type { Certainty, ExchangeKind, Extent, Stance, Status } from '../codebook/words.js'

/** A place of a statement in the text of a source. Offsets count code points; `end` is exclusive. */
export interface CitedPlace extends Place {
  statement: string
  paragraph: number
  start: number
  end: number
  phrase: string
  /** Ids of the demands and drafts whose stance or assessment these words tell. */
  tells: readonly string[]
}

export interface PositionStatement {
  id: string
  speaker: string
  /** Whom the speaker represents on its latest day, or the speaker itself. */
  side: string
  certainty: Certainty
  earliest: string
  latest: string
  /** Every place, in the order of source and text. */
  places: readonly CitedPlace[]
}

/** One stance of a statement, with the places that tell it and no others. */
export interface PositionStance extends Omit<PositionStatement, 'id'> {
  statement: string
  demand: string
  stance: Stance
  extent: Extent
  /** The demands on which this stance depends. */
  exchange: readonly { demand: string; kind: ExchangeKind }[]
}

export interface Assessment extends Omit<PositionStatement, 'id'> {
  statement: string
  demand: string
  status: Status
}

export interface Positions {
  statements: ReadonlyMap<string, PositionStatement>
  /** In the order of side, demand, latest day and statement. */
  stances: readonly PositionStance[]
  ofSide(side: string): readonly PositionStance[]
  onDemand(demand: string): readonly PositionStance[]
  /** In the order of latest day and statement. */
  assessments: readonly Assessment[]
}

export function positionsOf(
  statements: ReadonlyMap<string, PositionStatement>,
  stances: PositionStance[],
  assessments: Assessment[],
): Positions {
  const inOrder = stances.sort(
    (a, b) =>
      byText(a.side, b.side) ||
      byText(a.demand, b.demand) ||
      byText(a.latest, b.latest) ||
      byText(a.statement, b.statement),
  )
  const bySide = groupBy(inOrder, ({ side }) => side)
  const byDemand = groupBy(inOrder, ({ demand }) => demand)
  return {
    statements,
    stances: inOrder,
    ofSide: (side) => bySide.get(side) ?? [],
    onDemand: (demand) => byDemand.get(demand) ?? [],
    assessments: assessments.sort((a, b) => byText(a.latest, b.latest) || byText(a.statement, b.statement)),
  }
}
