/** Which statements the filters of a trace let through, and which they would with one of them set to another value. */
import { actOfNumber } from '../../codebook/acts.js'
import { marks } from '../../codebook/readings.js'
import { type Relation, relations, relationsByCloseness, stances, statuses } from '../../codebook/words.js'
import { at, listAt } from '../../positions/columns.js'
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
  places: Uint32Array
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
  /** Whether it is on the word that is asked for, by these rows of places; none of them tell nothing. */
  isTold(places: readonly number[]): boolean
  /** Whether the statement is among those that are asked for. */
  matches(statement: number): boolean
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
  const of: Matching['of'] = {
    speaker: (row) => speaker === null || at(statement.speaker, row) === speaker,
    side: (row) => side === null || at(statement.side, row) === side,
    event: (row) => event === null || at(statement.event, row) === event,
    days: (row) => {
      const day = columns.days[at(statement.latest, row)] as string
      return (asked.from ?? day) <= day && day <= (asked.to ?? day)
    },
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
  const isTold = (places: readonly number[]) =>
    places.length > 0 && (asked.word === undefined || closestWord(positions, places) === asked.word)
  const tells = (row: number) => {
    if (!byPart && view.standingOf(row) !== 'counts') return false
    const wanted = byPart ? partsOf(row).filter(isWanted) : null
    if (asked.word === undefined) return wanted === null || wanted.length > 0
    return isTold(
      wanted
        ? view.countedPlaces(wanted.flatMap(({ places }) => [...places]))
        : view.countedPlaces(placesOf(positions, row)),
    )
  }
  return {
    ...{ view, issueOf, issues, lets, of, partsOf, isOn, isWanted, byPart, isTold },
    matches: (row) => of.speaker(row) && of.side(row) && of.event(row) && of.days(row) && lets(row) && tells(row),
  }
}

/** On whose word these places are: the closest to the speaker's side (codebook 5). */
export function closestWord({ columns }: Positions, places: readonly number[]): Relation {
  let bits = 0
  for (const row of places) {
    const by = at(columns.place.relations, row)
    // Where the text narrates, it is the speaker's own.
    bits |= by === 0 ? 1 << relations.indexOf('own') : by
  }
  return relationsByCloseness.find((relation) => bits & (1 << relations.indexOf(relation))) ?? 'own'
}

/** The rows of a statement's places. */
export function placesOf({ columns }: Positions, statement: number): number[] {
  const { places } = columns.statement
  const from = at(places, statement)
  return Array.from({ length: at(places, statement + 1) - from }, (_, index) => from + index)
}

/** The view of a trace: its places, its day and its clock. */
export const traceView = (positions: Positions, { asOf, clock, source, withoutRelays, hedged }: TraceFilters): View =>
  viewOf(positions, { asOf, clock, source, withoutRelays, hedged })

function partsIn(view: View): (statement: number) => Part[] {
  const { statement, stance, assessment } = view.positions.columns
  const { demand } = view.positions.index
  return (row) => {
    const parts: Part[] = []
    for (const it of listAt(statement.stances, row)) {
      if ((view.markOf(it) & marks.counts) === 0) continue
      const act = stances.indexOf(actOfNumber(at(stance.act, it)).stance)
      parts.push({ target: at(demand, it), act, status: -1, places: listAt(stance.places, it) })
    }
    for (const it of listAt(statement.assessments, row)) {
      if (!view.countsAssessment(it)) continue
      const [target, status] = [at(assessment.target, it), at(assessment.status, it)]
      parts.push({ target, act: assesses, status, places: listAt(assessment.places, it) })
    }
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
