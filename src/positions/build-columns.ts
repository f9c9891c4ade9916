/** Fills the columns, run of days by run of days: what was read of one is let go before the next is read. */
import { actNumber } from '../codebook/acts.js'
import { byText } from '../codebook/by-text.js'
import { groupBy } from '../codebook/group-by.js'
import { marks } from '../codebook/readings.js'
import {
  type Certainty,
  type ExchangeKind,
  type Extent,
  exchangeKinds,
  type Relation,
  type Stance,
  type Status,
  statuses,
} from '../codebook/words.js'
import type { Row } from '../store/graph-store.js'
import type { Columns } from './columns.js'
import { growing, growingDictionary, growingLists, inTextOrder, listsInTextOrder } from './growing.js'
import { type AddedPlace, growingPlaces } from './growing-places.js'
import { growingStatements } from './growing-statements.js'
import { growingWords } from './growing-words.js'
import { sortStances } from './sort-stances.js'

/** The rows of the queries `positions-*` for a run of days that no other run has. */
export type RunOfDays = Record<
  'statements' | 'places' | 'relays' | 'denials' | 'events' | 'stances' | 'assessments' | 'ties',
  readonly Row[]
>

const text = (value: unknown) => String(value ?? '')

/** @param sources the sources with the days of their publication */
export function buildingColumns(sources: readonly Row[]) {
  const names = {
    ...{ days: growingDictionary(), actors: growingDictionary(), targets: growingDictionary() },
    ...{ sources: growingDictionary(), events: growingDictionary(), coders: growingDictionary() },
    ...{ codebooks: growingDictionary(), organizations: growingDictionary(), capacities: growingDictionary() },
  }
  const [statements, places, words] = [growingStatements(names), growingPlaces(names), growingWords()]
  const stance = {
    ...{ statement: growing(Uint32Array), demand: growing(Uint32Array), act: growing(Uint8Array) },
    ...{ marks: growing(Uint8Array), places: growingLists(), ties: growingLists(), tie: growing(Uint8Array) },
  }
  const assessment = {
    ...{ statement: growing(Uint32Array), target: growing(Uint32Array) },
    ...{ status: growing(Uint8Array), places: growingLists() },
  }

  function addStance(statement: number, certainty: Certainty, row: Row, telling: readonly AddedPlace[], ties: Row[]) {
    stance.statement.push(statement)
    stance.demand.push(names.targets.number(text(row.demand)))
    stance.act.push(actNumber(row.stance as Stance, row.extent as Extent))
    stance.marks.push(
      (certainty === 'hedged' ? marks.hedged : 0) |
        (certainty === 'disputed' ? marks.disputed : 0) |
        (telling.every(({ isOutside }) => isOutside) ? marks.outside : 0),
    )
    stance.places.push(telling.map((place) => place.row))
    stance.ties.push(ties.map((tie) => names.targets.number(text(tie.demand))))
    for (const { kind } of ties) stance.tie.push(exchangeKinds.indexOf(kind as ExchangeKind))
  }

  function addAssessment(statement: number, row: Row, telling: readonly AddedPlace[]) {
    assessment.statement.push(statement)
    assessment.target.push(names.targets.number(text(row.target)))
    assessment.status.push(statuses.indexOf(row.status as Status))
    assessment.places.push(telling.map((place) => place.row))
  }

  return {
    /** Adds a run, whose days are later than those of the runs before. */
    add(run: RunOfDays): void {
      const ofStatement = (part: keyof RunOfDays) => groupBy(run[part], (row) => text(row.statement))
      const [cited, relays, denials] = [ofStatement('places'), ofStatement('relays'), ofStatement('denials')]
      const [events, said, assessed] = [ofStatement('events'), ofStatement('stances'), ofStatement('assessments')]
      const ties = ofStatement('ties')
      const once = [...new Map([...run.statements].reverse().map((row) => [text(row.id), row])).values()]
      for (const row of once.sort((a, b) => byText(text(a.latest), text(b.latest)) || byText(text(a.id), text(b.id)))) {
        const id = text(row.id)
        const statement = statements.add(row, events.get(id)?.[0], denials.get(id) ?? [])
        words.add(text(row.summary))
        const relationOf = new Map((relays.get(id) ?? []).map((by) => [text(by.actor), by.relation as Relation]))
        const added = places.add(cited.get(id) ?? [], relationOf)
        const telling = (demand: string) => added.filter(({ told }) => told.includes(demand))
        const dependences = groupBy(ties.get(id) ?? [], (tie) => text(tie.of))
        for (const taken of said.get(id) ?? []) {
          const [demand, told] = [text(taken.demand), telling(text(taken.demand))]
          if (told.length === 0) continue
          addStance(statement, row.certainty as Certainty, taken, told, dependences.get(demand) ?? [])
        }
        for (const judged of assessed.get(id) ?? []) {
          const told = telling(text(judged.target))
          if (told.length > 0) addAssessment(statement, judged, told)
        }
      }
    },

    done(): Columns {
      // Every name has to be known before any is put in order.
      const source = publication(sources, names)
      const { place, places: placesOf } = places.done()
      const said = {
        ...{ statement: stance.statement.done(), demand: inTextOrder(stance.demand.done(), names.targets) },
        ...{ act: stance.act.done(), marks: stance.marks.done(), places: stance.places.done() },
        ...{ ties: listsInTextOrder(stance.ties.done(), names.targets), tie: stance.tie.done() },
      }
      const assessments = {
        ...{ statement: assessment.statement.done(), target: inTextOrder(assessment.target.done(), names.targets) },
        ...{ status: assessment.status.done(), places: assessment.places.done() },
      }
      return {
        ...{ days: names.days.texts(), actors: names.actors.texts(), targets: names.targets.texts() },
        ...{ sources: names.sources.texts(), events: names.events.texts(), coders: names.coders.texts() },
        ...{ codebooks: names.codebooks.texts(), organizations: names.organizations.texts() },
        capacities: names.capacities.texts(),
        ...words.done(),
        ...{ source, place },
        ...sortStances({ ...statements.done(), places: placesOf }, said, assessments, known(source, place.source)),
      }
    },
  }
}

/** The days of the sources, in the order of the dictionary; also of one that no statement is cited in. */
function publication(
  sources: readonly Row[],
  names: Record<'sources' | 'days', ReturnType<typeof growingDictionary>>,
): Columns['source'] {
  const published = sources.map(({ id, publishedEarliest, publishedLatest }) => ({
    source: names.sources.number(text(id)),
    earliest: names.days.number(text(publishedEarliest)),
    latest: names.days.number(text(publishedLatest)),
  }))
  const [places, days] = [names.sources.places(), names.days.places()]
  const columns = {
    publishedEarliest: new Uint32Array(places.length),
    publishedLatest: new Uint32Array(places.length),
  }
  for (const { source, earliest, latest } of published) {
    const row = places[source] as number
    columns.publishedEarliest[row] = days[earliest] as number
    columns.publishedLatest[row] = days[latest] as number
  }
  return columns
}

/** The days of publication of each place. */
const known = ({ publishedEarliest, publishedLatest }: Columns['source'], sources: Uint32Array) => ({
  earliest: sources.map((source) => publishedEarliest[source] as number),
  latest: sources.map((source) => publishedLatest[source] as number),
})
