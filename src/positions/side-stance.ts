/** Rows of the columns as answers need them: with ids, words and days instead of numbers. */
import { actOfNumber } from '../codebook/acts.js'
import type { Place, Relay } from '../codebook/clock.js'
import { marks } from '../codebook/readings.js'
import {
  type Certainty,
  certainties,
  type ExchangeKind,
  type Extent,
  exchangeKinds,
  type Mode,
  modes,
  type Relation,
  relations,
  type Stance,
} from '../codebook/words.js'
import { at, listAt, mapListAt, textAt } from './columns.js'
import type { Positions } from './positions.js'
import type { View } from './view.js'

/** A place of a statement in the text of a source. Offsets count code points; `end` is exclusive. */
export interface CitedPlace extends Place {
  statement: string
  /** Of its statement: quoted, paraphrased or a document. */
  mode: Mode
  paragraph: number
  start: number
  end: number
  phrase: string
}

/** A stance that counts, or may, with the places that tell it and do. */
export interface SideStance {
  /** Its row. */
  row: number
  statement: string
  speaker: string
  side: string
  demand: string
  stance: Stance
  extent: Extent
  certainty: Certainty
  earliest: string
  latest: string
  /** The demands on which this stance depends. */
  exchange: { demand: string; kind: ExchangeKind }[]
  places: CitedPlace[]
  /** False when it may or may not have been said by then: it is listed beside the reading and decides nothing. */
  counts: boolean
  /** Outsiders alone relay it, at every place that counts. */
  outside: boolean
}

/** @param statement the row of its statement; its `id` is looked up where it is not known yet */
export function toldPlace(
  { columns, dayOf, statementId }: Positions,
  row: number,
  statement: number,
  id = statementId(statement),
): CitedPlace {
  const { place, source, sources } = columns
  const of = at(place.source, row)
  return {
    statement: id,
    mode: modes[at(columns.statement.mode, statement)] as Mode,
    source: sources[of] as string,
    publishedEarliest: dayOf(at(source.publishedEarliest, of)),
    publishedLatest: dayOf(at(source.publishedLatest, of)),
    paragraph: at(place.paragraph, row),
    start: at(place.start, row),
    end: at(place.end, row),
    phrase: textAt(place.phrase, row),
    relays: relaysAt(columns, row),
  }
}

function relaysAt({ place, actors }: Positions['columns'], row: number): Relay[] {
  return mapListAt(place.relayedBy, row, (actor, index) => ({
    actor: actors[actor] as string,
    relation: relations[at(place.relation, index)] as Relation,
  }))
}

/** What a statement says of itself. */
export function toldStatement({ columns, dayOf, statementId }: Positions, row: number) {
  const { statement, actors } = columns
  return {
    statement: statementId(row),
    speaker: actors[at(statement.speaker, row)] as string,
    side: actors[at(statement.side, row)] as string,
    certainty: certainties[at(statement.certainty, row)] as Certainty,
    earliest: dayOf(at(statement.earliest, row)),
    latest: dayOf(at(statement.latest, row)),
  }
}

/** The demands on which a stance depends. */
export function toldExchange({ columns: { stance, targets } }: Positions, row: number): SideStance['exchange'] {
  return mapListAt(stance.ties, row, (demand, index) => ({
    demand: targets[demand] as string,
    kind: exchangeKinds[at(stance.tie, index)] as ExchangeKind,
  }))
}

/** A row of a trajectory; `mark` is what the view marks it with. */
export function sideStance(
  { positions, countedPlaces }: View,
  trajectory: number,
  row: number,
  mark: number,
): SideStance {
  const { stance } = positions.columns
  const { statement, speaker, side, certainty, earliest, latest } = toldStatement(positions, at(stance.statement, row))
  const act = actOfNumber(at(stance.act, row))
  return {
    row,
    statement,
    speaker,
    side,
    demand: positions.demandOf(trajectory),
    stance: act.stance,
    extent: act.extent,
    certainty,
    earliest,
    latest,
    exchange: toldExchange(positions, row),
    places: countedPlaces(listAt(stance.places, row)).map((place) =>
      toldPlace(positions, place, at(stance.statement, row), statement),
    ),
    counts: (mark & marks.counts) !== 0,
    outside: (mark & marks.outside) !== 0,
  }
}
