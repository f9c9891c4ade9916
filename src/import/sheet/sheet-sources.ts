/** The sources of a coding sheet. If the text of a source is missing, its rows become the text and are cited. */
import { byText } from '../../codebook/by-text.js'
import { groupBy } from '../../codebook/group-by.js'
import type { CitationRecord, SourceRecord, StatementRecord } from '../../records/records.js'
import { collectGarbage } from '../collect-garbage.js'
import { phraseOf, placesOf } from '../dna/dna-places.js'
import { list } from '../one-empty-list.js'
import type { Facts } from './sheet-facts.js'
import type { ReadRow } from './sheet-rows.js'

/** A row with its statement, its source and the words that can be cited. */
export interface PlacedRow {
  row: ReadRow
  statement: StatementRecord
  /** The demand of its stance, and the actors who relay it here. */
  tells: string
  relays: readonly string[]
  source: string
  text: string
}

export interface SheetSources {
  sources: SourceRecord[]
  texts: Map<string, string>
}

const rowsAsText =
  'The text itself is missing: this file contains what the coding sheet quotes or says, one line per row.'

/** The sources that rows name; each statement gets its citations in them. */
export function sourcesOf(facts: Facts, places: readonly PlacedRow[]): SheetSources {
  for (const { source, row } of places)
    for (const column of ['published', 'publisher', 'author', 'section', 'genre', 'file', 'sha256'] as const)
      facts.say(sourceId(facts, source, row), row, column)
  const sources: SourceRecord[] = []
  const texts = new Map<string, string>()
  for (const [id, own] of groupBy(places, ({ source, row }) => sourceId(facts, source, row))) {
    collectGarbage()
    const published = facts.known<{ first: string; last: string }>(id, 'published')
    for (const place of own)
      if (published && place.statement.latest > published.last)
        fault(
          facts,
          place,
          'published',
          `${published.last} is before the statement's last day, ${place.statement.latest}`,
        )
    const source = {
      id,
      title: facts.nameOf('source', id).split('\0')[0] ?? id,
      publisher: facts.known(id, 'publisher') ?? null,
      // No text can be older than what it tells; of the last statements, one may be known to a year only.
      publishedEarliest: published?.first ?? last(own, 'earliest'),
      publishedLatest: published?.last ?? last(own, 'latest'),
      publishedBasis: published ? 'as coded' : 'the latest day of its statements',
      url: null,
      language: null,
      author: facts.known(id, 'author') ?? null,
      section: facts.known(id, 'section') ?? null,
      genre: facts.known(id, 'genre') ?? null,
    }
    if (own.some(({ row }) => row.start !== undefined)) {
      const file = facts.known(id, 'file')
      if (file === undefined) fault(facts, own[0], 'file', 'places need the name of the file with the text')
      const sha256 = facts.known(id, 'sha256') ?? null
      sources.push({ ...source, file: file ?? '', sha256, usableTo: null, notes: null })
      citePlaces(facts, id, own)
      continue
    }
    const file = `${id}.txt`
    const { text, sha256, length } = citeLines(id, own)
    texts.set(file, text)
    sources.push({ ...source, file, sha256, usableTo: length, notes: rowsAsText })
  }
  return { sources, texts }
}

const last = (places: readonly PlacedRow[], day: 'earliest' | 'latest') =>
  places.reduce((latest, { statement }) => (byText(statement[day], latest) > 0 ? statement[day] : latest), '')

/** Makes a text of rows, a line each, and cites these. */
function citeLines(source: string, places: readonly PlacedRow[]): { text: string; sha256: string; length: number } {
  const lines = places.map(({ text }) => text.replace(/\s+/g, ' '))
  const text = lines.join('\n')
  const { sha256, length, spans } = placesOf(text)
  let start = 0
  for (const [index, line] of lines.entries()) {
    const place = places[index]
    if (place)
      for (const { paragraph, start: from, end, phrase } of spans(start, start + line.length))
        cite(place.statement, { source, paragraph, start: from, end, phrase, ...toldBy(place) })
    start += line.length + 1
  }
  return { text, sha256, length }
}

/** Of two documents with the same short name, each is a source. */
const sourceId = (facts: Facts, source: string, { document }: ReadRow) =>
  facts.idOf('source', document === undefined ? source : `${source}\0${document}`)

/** A first citation gets a list of its own size: most statements have no second. */
function cite(statement: StatementRecord, citation: CitationRecord): void {
  if (statement.citedIn.length === 0) statement.citedIn = [citation]
  else statement.citedIn.push(citation)
}

/** A row tells its own stance. */
const toldBy = ({ tells, relays }: PlacedRow) => ({ tells: [tells], relays: list([...relays]) })

/** The places that rows give; one place may tell several stances. */
function citePlaces(facts: Facts, source: string, places: readonly PlacedRow[]): void {
  const found = new Map<string, CitationRecord>()
  for (const place of places) {
    const { paragraph, start, end, phrase } = place.row
    if (paragraph === undefined || start === undefined || end === undefined || phrase === undefined) {
      fault(facts, place, 'start', 'other rows of this source have a place: give one here too')
      continue
    }
    const { statement } = place
    const own = toldBy(place)
    const before = found.get(`${statement.id} ${start}`)
    const tells = [...new Set([...(before?.tells ?? []), ...own.tells])]
    const relays = [...new Set([...(before?.relays ?? []), ...own.relays])]
    const citation = { source, paragraph, start, end, phrase: phraseOf(phrase), tells, relays }
    if (before) Object.assign(before, citation)
    else cite(statement, citation)
    if (!before) found.set(`${statement.id} ${start}`, citation)
  }
}

function fault(
  facts: Facts,
  place: PlacedRow | undefined,
  column: 'published' | 'file' | 'start',
  reason: string,
): void {
  if (place)
    facts.faults.push({
      row: place.row,
      place: place.row.at.place,
      column: place.row.at.sheet.columnAt(column),
      reason,
    })
}
