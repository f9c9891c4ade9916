/** Turns stances into documents and statements of DNA. */

import { agrees } from '../../codebook/agreement.js'
import { byText } from '../../codebook/by-text.js'
import { groupBy } from '../../codebook/group-by.js'
import { roleOf } from '../../codebook/role.js'
import { speaksFor } from '../../codebook/speaks-for.js'
import type { CitationRecord, SourceRecord, StatementRecord } from '../../records/records.js'
import { stancesOf } from '../../records/records.js'
import { locatorText, wholeText } from '../locator-text.js'
import type { Exported } from '../read-export.js'
import { longestLabel } from './dna-schema.js'

export const dnaVariableTypes = {
  person: 'short text',
  organization: 'short text',
  concept: 'short text',
  agreement: 'boolean',
  stance: 'short text',
  extent: 'short text',
  role: 'short text',
  certainty: 'short text',
  mode: 'short text',
  statement: 'short text',
  earliest: 'short text',
  latest: 'short text',
  summary: 'long text',
} as const
export type DnaVariableName = keyof typeof dnaVariableTypes

export interface CodedDocument {
  title: string
  text: string
  source: SourceRecord
  /** Seconds since 1970, UTC. */
  date: number
  statements: DnaStance[]
}

export interface DnaStance {
  /** In UTF-16 code units, as Java counts. */
  start: number
  stop: number
  coder: string
  values: Record<DnaVariableName, string | boolean>
}

type TakenStance = ReturnType<typeof stancesOf>[number]

const unknownDemand = { raisedBy: [], addressedTo: [] }

interface PlacedStance {
  statement: StatementRecord
  stance: TakenStance
  source: SourceRecord
  citation: CitationRecord
  moment: string
}

/**
 * A statement of DNA has the day of its document, so a document is what one source reports of one day: the latest day of
 * its statements or, by the clock `published`, the day from which the source could be read. Each stance is one statement,
 * at the first published of the places that tell it; further places would count it again.
 */
export function codedDocuments(exported: Exported): CodedDocument[] {
  const sources = new Map(exported.records.sources.map((source) => [source.id, source]))
  const places = exported.records.statements.flatMap((statement) =>
    stancesOf(statement).flatMap((stance) => placeOf(sources, exported, statement, stance) ?? []),
  )
  const valuesOf = valueFinder(exported)
  return [...groupBy(places, ({ source, moment }) => `${moment} ${source.id}`)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, own]) => {
      const [{ source, moment } = own[0] as PlacedStance] = own
      const whole = exported.texts?.get(source.id)
      const shown =
        whole === undefined ? locatorText(source, [...new Set(own.map(({ citation }) => citation))]) : wholeText(whole)
      const unitAt = unitFinder(shown.text)
      const statements = own.map(({ statement, stance, citation }) => {
        const { start, end } = shown.span(citation)
        return {
          ...{ start: unitAt(start), stop: unitAt(end), coder: statement.coder ?? '' },
          values: valuesOf(statement, stance),
        }
      })
      statements.sort((a, b) => a.start - b.start || a.stop - b.stop)
      const date = Date.parse(`${moment}Z`) / 1000
      return [{ title: short(`${source.title} (${moment.slice(0, 10)})`), text: shown.text, source, date, statements }]
    })
}

function placeOf(
  sources: ReadonlyMap<string, SourceRecord>,
  { params }: Exported,
  statement: StatementRecord,
  stance: TakenStance,
): PlacedStance | null {
  const places = statement.citedIn.flatMap((citation) => {
    const source = sources.get(citation.source)
    return source && citation.tells.includes(stance.demand) ? [{ citation, source }] : []
  })
  const [first] = places.sort((a, b) => byText(a.source.publishedEarliest, b.source.publishedEarliest))
  if (!first) return null
  const day = params.clock === 'said' ? statement.latest : first.source.publishedLatest
  const moment = statement.dateTime?.startsWith(day) ? statement.dateTime : `${day}T00:00:00`
  return { statement, stance, ...first, moment }
}

function valueFinder({ records }: Exported) {
  const sideOf = speaksFor(records.capacities)
  const actors = new Map(records.actors.map((actor) => [actor.id, actor]))
  const demands = new Map(records.demands.map((demand) => [demand.id, demand]))
  const nameOf = labels(records.actors)
  const conceptOf = labels(records.demands)
  return (statement: StatementRecord, { demand, stance, extent }: TakenStance): DnaStance['values'] => {
    const { by, organization, id, certainty, mode, earliest, latest, summary } = statement
    const side = sideOf(statement)
    // A state or an organisation that speaks for itself has no person.
    const person = side === by && actors.get(by)?.kind !== 'person' ? '' : nameOf(by)
    const named = side === by && person !== '' ? '' : nameOf(side)
    const role = roleOf(demands.get(demand) ?? unknownDemand, side)
    return {
      ...{ person, organization: short(organization ?? named), concept: conceptOf(demand) },
      agreement: agrees(role, stance, extent),
      ...{ stance, extent, role, certainty, mode, statement: short(id), earliest, latest, summary },
    }
  }
}

/** A label that DNA accepts for each id; where two names are alike, the second is followed by its id. */
export function labels(all: readonly { id: string; name: string }[]): (id: string) => string {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, name } of all) {
    const label = short(name)
    const own = label === '' || taken.has(label) ? short(`${[...name].slice(0, 60).join('')} [${id}]`.trim()) : label
    taken.add(own)
    given.set(id, own)
  }
  return (id) => given.get(id) ?? short(id)
}

/** Shortens a text to what DNA accepts, in code points as SQLite counts. */
export function short(text: string): string {
  if (text.length <= longestLabel) return text
  const letters = [...text]
  return letters.length <= longestLabel ? text : `${letters.slice(0, longestLabel - 1).join('')}…`
}

/** Converts code points to UTF-16 code units. */
function unitFinder(text: string): (point: number) => number {
  const points = [...text]
  if (points.length === text.length) return (point) => point
  const units = new Int32Array(points.length + 1)
  for (const [index, point] of points.entries()) units[index + 1] = (units[index] ?? 0) + point.length
  return (point) => units[point] ?? text.length
}
