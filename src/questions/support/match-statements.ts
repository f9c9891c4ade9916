/** Which statements the filters of a trace let through, and which they would with one of them set to another value. */
import { actCount, actOfNumber } from '../../codebook/acts.js'
import { marks } from '../../codebook/readings.js'
import { relations, relationsByCloseness, stances, statuses } from '../../codebook/words.js'
import { at, eachOf, type Lists, listAt } from '../../positions/columns.js'
import type { Positions } from '../../positions/positions.js'
import { rowWith } from '../../positions/search.js'
import { type View, viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import { allDemands } from '../demands.js'
import { searchStatements } from './statement-search.js'
import { acts, type TraceFilters } from './trace-filters.js'

/** A stance or an assessment that counts, in numbers. */
export interface Part {
  target: number
  /** The place in the list of acts. */
  act: number
  /** Of an assessment, its place in the list of statuses; -1 for a stance. */
  status: number
  /** The places that tell it: those of this row of the lists. */
  row: number
  places: Lists
}

export interface Matching {
  view: View
  /** The issue of each target, as its place among the issues; -1 for a draft. */
  issueOf: Int32Array
  issues: string[]
  /** Whether what no other value of a counted filter could change lets it through. */
  lets(statement: number): boolean
  /** Whether each of these does. */
  of: Record<'speaker' | 'side' | 'event' | 'days', (statement: number) => boolean>
  /** The stances and assessments that count. */
  partsOf(statement: number): Part[]
  /** Whether a part is of what is asked for; each filter for itself. */
  isOn: Record<'demand' | 'issue' | 'draft' | 'stance', (part: Part) => boolean>
  isWanted(part: Part): boolean
  /** Whether any of the four is set: without one, a statement need not have a part. */
  byPart: boolean
  /** Whether it is on the word that is asked for, by the relations of places that tell it; none of them tell nothing. */
  isTold(relations: number): boolean
  /** Whether the statement is among those that are asked for. */
  matches(statement: number): boolean
  /** Whether something is asked for that no statement has. */
  isEmpty: boolean
}

const assesses = acts.indexOf('ASSESSES')

/** @param view as the filters see it; that of the count of sources sees all sources */
export async function matching(graph: Graph, positions: Positions, asked: TraceFilters, view: View): Promise<Matching> {
  const { columns, numberOf } = positions
  const { statement, place, targets, events } = columns
  const demands = await allDemands(graph)
  const issues = [...new Set(demands.map(({ issue }) => issue))]
  const issueOf = new Int32Array(targets.length).fill(-1)
  const isDemand = new Uint8Array(targets.length)
  for (const { id, issue } of demands) {
    const number = numberOf.targets(id)
    if (number < 0) continue
    issueOf[number] = issues.indexOf(issue)
    isDemand[number] = 1
  }
  const words = asked.text === undefined ? null : await searchStatements(graph, asked.text)
  const number = <I extends string, T>(id: I | undefined, find: (id: I) => T) => (id === undefined ? null : find(id))
  const speaker = number(asked.speaker, numberOf.actors)
  const side = number(asked.side, numberOf.actors)
  const event = number(asked.event, (id) => events.indexOf(id) + 1 || -1)
  const demand = number(asked.demand, numberOf.targets)
  const draft = number(asked.draft, numberOf.targets)
  const issue = number(asked.issue, (id) => issues.indexOf(id))
  const act = number(asked.stance, (word) => acts.indexOf(word))
  const status = number(asked.status, (word) => statuses.indexOf(word))
  const relayed = number(asked.relayedBy, (id) => statementsRelayedBy(positions, numberOf.actors(id)))
  const denier = number(asked.deniedBy, numberOf.actors)
  const partsOf = partsIn(view)
  const from = asked.from === undefined ? 0 : positions.lastDayBefore(asked.from) + 1
  const to = asked.to === undefined ? columns.days.length : positions.lastDayUpTo(asked.to)
  const of: Matching['of'] = {
    speaker: (row) => speaker === null || at(statement.speaker, row) === speaker,
    side: (row) => side === null || at(statement.side, row) === side,
    event: (row) => event === null || at(statement.event, row) === event,
    days: (row) => from <= at(statement.latest, row) && at(statement.latest, row) <= to,
  }
  const isOn: Matching['isOn'] = {
    demand: ({ target }) => demand === null || (target === demand && at(isDemand, target) === 1),
    // An issue that does not exist has none.
    issue: ({ target }) => issue === null || (issue >= 0 && at(issueOf, target) === issue),
    draft: ({ target }) => draft === null || (target === draft && at(isDemand, target) === 0),
    stance: (part) => (act === null || part.act === act) && (status === null || part.status === status),
  }
  const byPart = [demand, draft, issue, act, status].some((it) => it !== null)
  const isWanted = (part: Part) => isOn.demand(part) && isOn.issue(part) && isOn.draft(part) && isOn.stance(part)
  const lets = (row: number) =>
    (words === null || at(words, row) === 1) &&
    (relayed === null || relayed.has(row)) &&
    (denier === null || listAt(statement.deniedBy, row).includes(denier)) &&
    (!asked.alone || isOfOneSource(row))
  /** Places are in the order of their sources. */
  const isOfOneSource = (row: number) =>
    at(place.source, at(statement.places, row)) === at(place.source, at(statement.places, row + 1) - 1)
  const word = asked.word === undefined ? -1 : relations.indexOf(asked.word)
  const isTold = (bits: number) => bits !== 0 && (word < 0 || closestOf(bits) === word)
  const tells = (row: number) => {
    if (!byPart && view.standingOf(row) !== 'counts') return false
    const wanted = byPart ? partsOf(row).filter(isWanted) : null
    if (asked.word === undefined) return wanted === null || wanted.length > 0
    const places = wanted ? wanted.flatMap((part) => [...listAt(part.places, part.row)]) : placesOf(positions, row)
    return isTold(view.countedPlaces(places).reduce((bits, place) => bits | relationsAt(positions, place), 0))
  }
  const named = [speaker, side, event, demand, draft, issue, denier]
  const [source, relay] = [number(asked.source, numberOf.sources), number(asked.relayedBy, numberOf.actors)]
  return {
    isEmpty: [...named, source, relay].some((it) => it !== null && it < 0),
    ...{ view, issueOf, issues, lets, of, partsOf, isOn, isWanted, byPart, isTold },
    matches: (row) => of.speaker(row) && of.side(row) && of.event(row) && of.days(row) && lets(row) && tells(row),
  }
}

const own = relations.indexOf('own')

/** A bit for each relation that relays a place; where the text narrates, it is the speaker's own. */
export const relationsAt = ({ columns }: Positions, place: number): number =>
  at(columns.place.relations, place) || 1 << own

const closest = Uint8Array.from({ length: 1 << relations.length }, (_, bits) => {
  const relation = relationsByCloseness.find((one) => bits & (1 << relations.indexOf(one)))
  return relation === undefined ? own : relations.indexOf(relation)
})

/** On whose word places are, by the relations of them all: the closest to the speaker's side (codebook 5), by its number. */
export const closestOf = (bits: number): number => at(closest, bits)

/** The rows of a statement's places. */
function placesOf({ columns }: Positions, statement: number): number[] {
  const { places } = columns.statement
  const from = at(places, statement)
  return Array.from({ length: at(places, statement + 1) - from }, (_, index) => from + index)
}

/** The view of a trace: its places, its day and its clock. */
export const traceView = (positions: Positions, { asOf, clock, source, withoutRelays, hedged }: TraceFilters): View =>
  viewOf(positions, { asOf, clock, source, withoutRelays, hedged })

const stanceOfAct = Uint8Array.from({ length: actCount }, (_, act) => stances.indexOf(actOfNumber(act).stance))

function partsIn(view: View): (statement: number) => Part[] {
  const { statement, stance, assessment } = view.positions.columns
  const { demand } = view.positions.index
  return (row) => {
    const parts: Part[] = []
    eachOf(statement.stances, row, (it) => {
      if ((view.markOf(it) & marks.counts) === 0) return
      const act = at(stanceOfAct, at(stance.act, it))
      parts.push({ target: at(demand, it), act, status: -1, row: it, places: stance.places })
    })
    eachOf(statement.assessments, row, (it) => {
      if (!view.countsAssessment(it)) return
      const [target, status] = [at(assessment.target, it), at(assessment.status, it)]
      parts.push({ target, act: assesses, status, row: it, places: assessment.places })
    })
    return parts
  }
}

function statementsRelayedBy({ columns }: Positions, actor: number): Set<number> {
  const { statement, place } = columns
  const { from, values } = place.relayedBy
  const rows = new Set<number>()
  for (let index = values.indexOf(actor); index >= 0; index = values.indexOf(actor, index + 1))
    rows.add(rowWith(statement.places, rowWith(from, index)))
  return rows
}
