/** The sources of a coding sheet. If the text of a source is missing, its rows become the text and are cited. */
import { byText } from '../../codebook/by-text.js'
import { groupBy } from '../../codebook/group-by.js'
import type { CitationRecord, SourceRecord } from '../../records/records.js'
import { phraseOf, placesOf } from '../dna/dna-places.js'
import type { Facts } from './sheet-facts.js'
import type { ReadRow } from './sheet-rows.js'

/** A row with its statement, its source and the words that can be cited. */
export interface PlacedRow {
  row: ReadRow
  statement: string
  /** The demand of its stance, and the actors who relay it here. */
  tells: string
  relays: readonly string[]
  earliest: string
  latest: string
  source: string
  text: string
}

export interface SheetSources {
  sources: SourceRecord[]
  texts: Map<string, string>
  /** The citations of a statement. */
  cite(statement: string): CitationRecord[]
}

const rowsAsText =
  'The text itself is missing: this file contains what the coding sheet quotes or says, one line per row.'

export function sourcesOf(facts: Facts, places: readonly PlacedRow[]): SheetSources {
  for (const { source, row } of places)
    for (const column of ['published', 'publisher', 'author', 'section', 'genre', 'file', 'sha256'] as const)
      facts.say(sourceId(facts, source, row), row, column)
  const sources: SourceRecord[] = []
  const texts = new Map<string, string>()
  const citations: { statement: string; citation: CitationRecord }[] = []
  for (const [id, own] of groupBy(places, ({ source, row }) => sourceId(facts, source, row))) {
    const days = own.map(({ earliest, latest }) => ({ earliest, latest }))
    const latest =
      days
        .map((it) => it.latest)
        .sort(byText)
        .at(-1) ?? ''
    // No text can be older than what it tells; of the last statements, one may be known to a year only.
    const earliest =
      days
        .map((it) => it.earliest)
        .sort(byText)
        .at(-1) ?? latest
    const published = facts.known<{ first: string; last: string }>(id, 'published')
    for (const place of own)
      if (published && place.latest > published.last)
        fault(facts, place, 'published', `${published.last} is before the statement's last day, ${place.latest}`)
    const placed = own.some(({ row }) => row.start !== undefined)
    const source = {
      id,
      title: facts.nameOf('source', id).split('\0')[0] ?? id,
      publisher: facts.known(id, 'publisher') ?? null,
      publishedEarliest: published?.first ?? earliest,
      publishedLatest: published?.last ?? latest,
      publishedBasis: published ? 'as coded' : 'the latest day of its statements',
      url: null,
      language: null,
      author: facts.known(id, 'author') ?? null,
      section: facts.known(id, 'section') ?? null,
      genre: facts.known(id, 'genre') ?? null,
    }
    if (placed) {
      const file = facts.known(id, 'file')
      if (file === undefined) fault(facts, own[0], 'file', 'places need the name of the file with the text')
      sources.push({
        ...source,
        file: file ?? '',
        sha256: facts.known(id, 'sha256') ?? null,
        usableTo: null,
        notes: null,
      })
      citations.push(...placesIn(facts, id, own))
      continue
    }
    const lines = own.map(({ row, text }) => (row.phrase ?? text).replace(/\s+/g, ' '))
    const text = lines.join('\n')
    const { sha256, length, spans } = placesOf(text)
    const file = `${id}.txt`
    texts.set(file, text)
    sources.push({ ...source, file, sha256, usableTo: length, notes: rowsAsText })
    let start = 0
    for (const [index, line] of lines.entries()) {
      const place = own[index]
      if (place)
        for (const span of spans(start, start + line.length))
          citations.push({ statement: place.statement, citation: { source: id, ...span, ...toldBy(place) } })
      start += line.length + 1
    }
  }
  const byStatement = groupBy(citations, ({ statement }) => statement)
  return { sources, texts, cite: (statement) => (byStatement.get(statement) ?? []).map(({ citation }) => citation) }
}

/** Of two documents with the same short name, each is a source. */
const sourceId = (facts: Facts, source: string, { document }: ReadRow) =>
  facts.idOf('source', document === undefined ? source : `${source}\0${document}`)

/** A row tells its own stance. */
const toldBy = ({ tells, relays }: PlacedRow) => ({ tells: [tells], relays: [...relays] })

/** The places that rows give; one place may tell several stances. */
function placesIn(facts: Facts, source: string, places: readonly PlacedRow[]) {
  const found = new Map<string, { statement: string; citation: CitationRecord }>()
  for (const place of places) {
    const { paragraph, start, end, phrase } = place.row
    if (paragraph === undefined || start === undefined || end === undefined || phrase === undefined) {
      fault(facts, place, 'start', 'other rows of this source have a place: give one here too')
      continue
    }
    const key = `${place.statement} ${start}`
    const before = found.get(key)?.citation
    const own = toldBy(place)
    const tells = [...new Set([...(before?.tells ?? []), ...own.tells])]
    const relays = [...new Set([...(before?.relays ?? []), ...own.relays])]
    const citation = { source, paragraph, start, end, phrase: phraseOf(phrase), tells, relays }
    found.set(key, { statement: place.statement, citation })
  }
  return found.values()
}

function fault(
  facts: Facts,
  place: PlacedRow | undefined,
  column: 'published' | 'file' | 'start',
  reason: string,
): void {
  if (place)
    facts.faults.push({ row: place.row, place: place.row.at.place, column: place.row.at.columnAt(column), reason })
}
