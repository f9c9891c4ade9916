/** Fills the columns, run of days by run of days: what was read of one is let go before the next is read. */
import { byText } from '../codebook/by-text.js'
import { certainties } from '../codebook/words.js'
import type { Table } from '../store/table.js'
import { at, type Columns, listAt } from './columns.js'
import { gather } from './gather.js'
import { type Dictionary, growingDictionary, wordPlaces } from './growing-dictionary.js'
import { growingPlaces } from './growing-places.js'
import { growingAssessments, growingStances } from './growing-stances.js'
import { growingStatements } from './growing-statements.js'
import { growingWords } from './growing-words.js'
import { sortStances } from './sort-stances.js'

/** The rows of the queries `positions-*` for a run of days that no other run has. */
export type RunOfDays = Record<
  'statements' | 'places' | 'relays' | 'denials' | 'events' | 'stances' | 'assessments' | 'ties',
  Table
>

/** @param sources the sources with the days of their publication */
export function buildingColumns(sources: Table) {
  const names = {
    ...{ days: growingDictionary(), actors: growingDictionary(), targets: growingDictionary() },
    ...{ sources: growingDictionary(), events: growingDictionary(), coders: growingDictionary() },
    ...{ codebooks: growingDictionary(), organizations: growingDictionary(), capacities: growingDictionary() },
  }
  const [statements, places, words] = [growingStatements(names), growingPlaces(names), growingWords()]
  const said = growingStances(names.targets)
  const assessed = growingAssessments(names.targets)
  const certaintyOf = wordPlaces(certainties)

  return {
    /** Adds a run, whose days are later than those of the runs before. */
    add(run: RunOfDays): void {
      const ids = growingDictionary()
      const made = ids.numbers(run.statements.texts('id'))
      const known = ids.size
      const of = Object.fromEntries(
        Object.entries(run).map(([part, table]) => [
          part,
          part === 'statements' ? made : ids.numbers(table.texts('statement')),
        ]),
      ) as Record<keyof RunOfDays, Uint32Array>
      const byStatement = (part: keyof RunOfDays) => gather(of[part], ids.size)
      const [cited, relays, denials] = [byStatement('places'), byStatement('relays'), byStatement('denials')]
      const [events, taken, judged] = [byStatement('events'), byStatement('stances'), byStatement('assessments')]
      const ties = byStatement('ties')

      const addStatement = statements.run(run.statements)
      const addPlaces = places.run(run.places, run.relays)
      const addWords = words.run(run.statements.texts('summary'))
      const addStances = said.run(run.stances, run.ties)
      const addAssessments = assessed.run(run.assessments)
      const certainty = certaintyOf(run.statements.texts('certainty'))
      const eventOf = names.events.numbers(run.events.texts('event'))
      const denier = names.actors.numbers(run.denials.texts('actor'))

      for (const { number, row } of inOrderOfDays(run.statements, ids, made, known)) {
        const [met] = listAt(events, number)
        const event = met === undefined ? 0 : names.events.use(at(eventOf, met)) + 1
        const by = Array.from(listAt(denials, number), (denial) => names.actors.use(at(denier, denial)))
        const statement = addStatement(row, ids.text(number), event, by)
        addWords(row)
        const added = addPlaces(listAt(cited, number), listAt(relays, number))
        addStances(statement, at(certainty, row), added, listAt(taken, number), listAt(ties, number))
        addAssessments(statement, added, listAt(judged, number))
      }
    },

    done(): Columns {
      // Every name has to be known before any is put in order.
      const source = publication(sources, names)
      const { place, places: placesOf } = places.done()
      return {
        ...{ days: names.days.texts(), actors: names.actors.texts(), targets: names.targets.texts() },
        ...{ sources: names.sources.texts(), events: names.events.texts(), coders: names.coders.texts() },
        ...{ codebooks: names.codebooks.texts(), organizations: names.organizations.texts() },
        capacities: names.capacities.texts(),
        ...words.done(),
        ...{ source, place },
        ...sortStances(
          { ...statements.done(), places: placesOf },
          said.done(),
          assessed.done(),
          known(source, place.source),
        ),
      }
    },
  }
}

/** The statements of a run in the order of day and id, each once: of rows with one id, the first counts. */
function inOrderOfDays(made: Table, ids: Dictionary, numbers: Uint32Array, count: number) {
  const latest = growingDictionary()
  const days = latest.numbers(made.texts('latest'))
  const rows = new Uint32Array(count)
  for (let row = numbers.length - 1; row >= 0; row--) rows[at(numbers, row)] = row
  const day = (number: number) => latest.text(at(days, at(rows, number)))
  return Array.from(rows, (row, number) => ({ number, row })).sort(
    (a, b) => byText(day(a.number), day(b.number)) || byText(ids.text(a.number), ids.text(b.number)),
  )
}

/** The days of the sources, in the order of the dictionary; also of one that no statement is cited in. */
function publication(published: Table, names: Record<'sources' | 'days', Dictionary>): Columns['source'] {
  const [ids, earliest, latest] = [
    names.sources.numbers(published.texts('id')),
    names.days.numbers(published.texts('publishedEarliest')),
    names.days.numbers(published.texts('publishedLatest')),
  ]
  for (let row = 0; row < published.length; row++) {
    names.sources.use(at(ids, row))
    for (const days of [earliest, latest]) names.days.use(at(days, row))
  }
  const [places, days] = [names.sources.places(), names.days.places()]
  const count = names.sources.texts().length
  const columns = { publishedEarliest: new Uint32Array(count), publishedLatest: new Uint32Array(count) }
  for (let row = 0; row < published.length; row++) {
    const place = at(places, at(ids, row))
    columns.publishedEarliest[place] = at(days, at(earliest, row))
    columns.publishedLatest[place] = at(days, at(latest, row))
  }
  return columns
}

/** The days of publication of each place. */
const known = ({ publishedEarliest, publishedLatest }: Columns['source'], sources: Uint32Array) => ({
  earliest: sources.map((source) => publishedEarliest[source] as number),
  latest: sources.map((source) => publishedLatest[source] as number),
})
