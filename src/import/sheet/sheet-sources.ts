/** The sources of a coding sheet. Where a source's text is not at hand, the rows themselves are kept as its text and cited. */
import { groupBy } from '../../codebook/group-by.js'
import type { CitationRecord, SourceRecord } from '../../records/records.js'
import { phraseOf, placesOf } from '../dna/dna-places.js'
import type { Facts } from './sheet-facts.js'
import type { ReadRow } from './sheet-rows.js'

/** A row of a statement, with the source it is told by and what can be cited of it. */
export interface PlacedRow {
  row: ReadRow
  statement: string
  latest: string
  source: string
  text: string
}

export interface SheetSources {
  sources: SourceRecord[]
  texts: Map<string, string>
  /** Where a statement stands. */
  cite(statement: string): CitationRecord[]
}

const rowsAsText = 'Its text is not at hand: the file holds what the coding sheet quotes or says of it, a line a row.'

export function sourcesOf(facts: Facts, places: readonly PlacedRow[]): SheetSources {
  for (const { source, row } of places)
    for (const column of ['published', 'publisher', 'file', 'sha256'] as const)
      facts.say(facts.idOf('source', source), row, column)
  const sources: SourceRecord[] = []
  const texts = new Map<string, string>()
  const citations: { statement: string; citation: CitationRecord }[] = []
  for (const [id, told] of groupBy(places, ({ source }) => facts.idOf('source', source))) {
    const latest =
      told
        .map((place) => place.latest)
        .sort()
        .at(-1) ?? ''
    const published = facts.told<{ first: string; last: string }>(id, 'published')
    for (const place of told)
      if (published && place.latest > published.last)
        fault(facts, place, 'published', `${published.last} is before the statement's last day, ${place.latest}`)
    const placed = told.some(({ row }) => row.start !== undefined)
    const source = {
      id,
      title: facts.nameOf('source', id),
      publisher: facts.told(id, 'publisher') ?? null,
      publishedEarliest: published?.first ?? latest,
      publishedLatest: published?.last ?? latest,
      publishedBasis: published ? 'as coded' : 'the latest day that it tells',
      ...{ author: null, section: null, genre: null },
    }
    if (placed) {
      const file = facts.told(id, 'file')
      if (file === undefined) fault(facts, told[0], 'file', 'places need the name of the file with the text')
      sources.push({
        ...source,
        file: file ?? '',
        sha256: facts.told(id, 'sha256') ?? null,
        usableTo: null,
        notes: null,
      })
      citations.push(...placesIn(facts, id, told))
      continue
    }
    const lines = told.map(({ row, text }) => (row.phrase ?? text).replace(/\s+/g, ' '))
    const text = lines.join('\n')
    const { sha256, length, spans } = placesOf(text)
    const file = `${id}.txt`
    texts.set(file, text)
    sources.push({ ...source, file, sha256, usableTo: length, notes: rowsAsText })
    let start = 0
    for (const [index, line] of lines.entries()) {
      const statement = told[index]?.statement ?? ''
      for (const span of spans(start, start + line.length))
        citations.push({ statement, citation: { source: id, ...span } })
      start += line.length + 1
    }
  }
  const byStatement = groupBy(citations, ({ statement }) => statement)
  return { sources, texts, cite: (statement) => (byStatement.get(statement) ?? []).map(({ citation }) => citation) }
}

/** The places that rows give; one place may hold several stances. */
function placesIn(facts: Facts, source: string, told: readonly PlacedRow[]) {
  const found = new Map<string, { statement: string; citation: CitationRecord }>()
  for (const place of told) {
    const { paragraph, start, end, phrase } = place.row
    if (paragraph === undefined || start === undefined || end === undefined || phrase === undefined) {
      fault(facts, place, 'start', 'other rows of this source have a place: give one here too')
      continue
    }
    const citation = { source, paragraph, start, end, phrase: phraseOf(phrase) }
    found.set(`${place.statement} ${start}`, { statement: place.statement, citation })
  }
  return found.values()
}

function fault(
  facts: Facts,
  place: PlacedRow | undefined,
  column: 'published' | 'file' | 'start',
  reason: string,
): void {
  if (place) facts.faults.push({ row: place.row, place: place.row.at.placeOf(column), reason })
}
