/** Statements whole, from the columns: with their stances, relays and denials, and the places that tell them. */
import { z } from 'zod'
import { actOfNumber } from '../../codebook/acts.js'
import { byText } from '../../codebook/by-text.js'
import { id, relation, stanceOnDemand, statement as statementSchema } from '../../codebook/schemas.js'
import { wordOf } from '../../codebook/word.js'
import {
  authorities,
  type Certainty,
  type Mode,
  modes,
  type Relation,
  type Status,
  statuses,
} from '../../codebook/words.js'
import { at, mapListAt, textAt } from '../../positions/columns.js'
import type { Positions } from '../../positions/positions.js'
import { type CitedPlace, toldExchange, toldPlace, toldStatement } from '../../positions/side-stance.js'
import type { View } from '../../positions/view.js'

const told = {
  word: relation.describe('on whose word it is, seen from the side of the speaker: the closest of its places'),
  onWordOf: z.array(id).describe('the actors whose word it is; for own, the speaker'),
}

export const fullStatement = z.object({
  ...statementSchema.shape,
  stances: z.array(stanceOnDemand.extend(told)).describe('each with the word of the places that tell it'),
  ...told,
  capacity: z.string().nullable().describe('in which capacity the speaker spoke'),
  authority: z
    .int()
    .nullable()
    .describe(
      Object.entries(authorities)
        .map(([number, who]) => `${number} ${who}`)
        .join(', '),
    ),
  coder: z.string().nullable(),
})
export type FullStatement = z.infer<typeof fullStatement>

/** As far as these of its places tell it: all, unless rows of places are given. */
export function wholeStatement(positions: Positions, row: number, some?: readonly number[]): FullStatement {
  const { columns } = positions
  const { statement: of, stance, assessment, place, targets, actors, events, coders, capacities } = columns
  const { statement: id, speaker, side, certainty, earliest, latest } = toldStatement(positions, row)
  const rows = some ?? rowsFrom(at(of.places, row), at(of.places, row + 1))
  const places = rows.map((it) => ({
    ...toldPlace(positions, it, row),
    tells: mapListAt(place.tells, it, (target) => targets[target] as string),
  }))
  const tellsOf = (target: string) => places.filter(({ tells }) => tells.includes(target))
  const all = some === undefined
  const stances = mapListAt(of.stances, row, (it) => {
    const demand = targets[at(positions.index.demand, it)] as string
    const exchange = toldExchange(positions, it)
    return { demand, ...actOfNumber(at(stance.act, it)), exchange: exchange.sort((a, b) => byText(a.demand, b.demand)) }
  })
  const assesses = mapListAt(of.assessments, row, (it) => ({
    target: targets[at(assessment.target, it)] as string,
    status: statuses[at(assessment.status, it)] as Status,
  }))
  const relays = new Map(places.flatMap((it) => it.relays.map((relay) => [relay.actor, relay])))
  const published = (which: 'publishedEarliest' | 'publishedLatest') =>
    places.map((it) => it[which]).sort(byText)[0] ?? ''
  return {
    ...{ id, speaker, side, summary: textAt(of.summary, row), earliest, latest },
    ...{ mode: modes[at(of.mode, row)] as Mode, certainty },
    stances: stances
      .filter(({ demand }) => all || tellsOf(demand).length > 0)
      .sort((a, b) => byText(a.demand, b.demand))
      .map((it) => ({ ...it, ...wordIn(speaker, certainty, tellsOf(it.demand)) })),
    assesses: assesses
      .filter(({ target }) => all || tellsOf(target).length > 0)
      .sort((a, b) => byText(a.target, b.target)),
    relayedBy: [...relays.values()].sort((a, b) => byText(a.actor, b.actor)),
    disputedBy: mapListAt(of.deniedBy, row, (actor) => actors[actor] as string).sort(byText),
    event: events[at(of.event, row) - 1] ?? null,
    ...{ publishedEarliest: published('publishedEarliest'), publishedLatest: published('publishedLatest') },
    citations: places.map(({ source, paragraph, start, end, phrase, tells, relays }) => ({
      ...{ source, paragraph, start, end, phrase, tells },
      relays: relays.map(({ actor }) => actor),
    })),
    ...wordIn(speaker, certainty, places),
    capacity: capacities[at(of.capacity, row) - 1] ?? null,
    authority: at(of.authority, row) || null,
    coder: coders[at(of.coder, row) - 1] ?? null,
  }
}

const rowsFrom = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

/** On whose word it is at these places. */
function wordIn(
  speaker: string,
  certainty: Certainty,
  places: readonly CitedPlace[],
): { word: Relation; onWordOf: string[] } {
  const { word, onWordOf } = wordOf([{ speaker, certainty, places }])
  return { word: word ?? 'own', onWordOf }
}

/** A statement as a view has it: only the places that count, and what these tell. One that does not count stays whole. */
export function statementIn(view: View, row: number): FullStatement {
  const { positions, standingOf, countedPlaces } = view
  const { places } = positions.columns.statement
  if (standingOf(row) === null) return wholeStatement(positions, row)
  const [from, to] = [at(places, row), at(places, row + 1)]
  const counted = countedPlaces(rowsFrom(from, to))
  return counted.length === to - from ? wholeStatement(positions, row) : wholeStatement(positions, row, counted)
}

/** The statements with these ids, in the order of latest day and id; ids that do not occur are left out. */
export function statementRows(positions: Positions, ids: Iterable<string>): number[] {
  const rows = [...new Set(ids)].map(positions.statementRow).filter((row) => row >= 0)
  return rows.sort((a, b) => a - b)
}
