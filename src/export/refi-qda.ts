/** REFI-QDA project 1.0 (`.qdpx`): a code is a demand with a stance, a selection is a cited place, a case is a statement. */
import { createHash } from 'node:crypto'
import { groupBy } from '../codebook/group-by.js'
import { speaksFor } from '../codebook/speaks-for.js'
import { stances } from '../codebook/words.js'
import type { CitationRecord, SourceRecord, StatementRecord } from '../records/records.js'
import { stancesOf } from '../records/records.js'
import { type IncludedText, locatorText, wholeText } from './locator-text.js'
import { type Exported, provenanceOf } from './read-export.js'
import { closing, element, escaped, opening, xmlHead } from './write/xml.js'
import { zip } from './write/zip.js'

/** Variables of each case, with their types. */
const variables = {
  speaker: 'Text',
  side: 'Text',
  earliest: 'Date',
  latest: 'Date',
  mode: 'Text',
  certainty: 'Text',
  event: 'Text',
  relayedBy: 'Text',
  disputedBy: 'Text',
  coder: 'Text',
} as const
const user = guid('user')

interface IncludedSource extends IncludedText {
  source: SourceRecord
  places: { statement: StatementRecord; citation: CitationRecord }[]
}

export function refiQda(exported: Exported): Iterable<Uint8Array> {
  const sources = includedSources(exported)
  const texts = sources.map(({ source, text }) => ({
    name: `sources/${guid('source', source.id)}.txt`,
    pieces: [text],
  }))
  return zip([{ name: 'project.qde', pieces: project(exported, sources) }, ...texts])
}

function includedSources({ records, texts }: Exported): IncludedSource[] {
  const all = records.statements.flatMap((statement) => statement.citedIn.map((citation) => ({ statement, citation })))
  const bySource = groupBy(all, ({ citation }) => citation.source)
  return records.sources.map((source) => {
    const places = bySource.get(source.id) ?? []
    const text = texts?.get(source.id)
    const shown =
      text === undefined
        ? locatorText(
            source,
            places.map(({ citation }) => citation),
          )
        : wholeText(text)
    return { ...shown, source, places }
  })
}

/** Contains no time of writing, so that the same graph gives the same bytes. */
function* project(exported: Exported, sources: readonly IncludedSource[]): Iterable<string> {
  const { records } = exported
  yield xmlHead
  yield opening('Project', {
    ...{ xmlns: 'urn:QDA-XML:project:1.0', name: `Demarche ${exported.data.version}`, origin: 'Demarche' },
    creatingUserGUID: user,
  })
  yield `<Users>${element('User', { guid: user, name: 'Demarche' })}</Users>\n`
  if (records.issues.length > 0) yield* codes(exported)
  yield opening('Variables')
  for (const [name, type] of Object.entries(variables))
    yield element('Variable', { guid: guid('variable', name), name, typeOfVariable: type })
  yield closing('Variables')
  if (records.statements.length > 0) {
    yield opening('Cases')
    const sideOf = speaksFor(records.capacities)
    for (const statement of records.statements) yield caseOf(statement, sideOf(statement))
    yield closing('Cases')
  }
  if (sources.length > 0) {
    yield opening('Sources')
    for (const source of sources) yield* textSource(source, exported.texts !== undefined)
    yield closing('Sources')
  }
  yield element('Description', {}, escaped(provenanceOf(exported)))
  yield closing('Project')
}

/** Issue, demand, stance; only stances can be applied to a place. */
function* codes({ records }: Exported): Iterable<string> {
  yield '<CodeBook><Codes>\n'
  for (const { id: issue, name } of records.issues) {
    yield opening('Code', { guid: guid('issue', issue), name, isCodable: false })
    for (const { id, name: demand, proposition } of records.demands.filter((it) => it.issue === issue)) {
      yield opening('Code', { guid: guid('demand', id), name: demand, isCodable: false })
      yield element('Description', {}, escaped(`${id}: ${proposition}`))
      for (const stance of stances)
        yield element('Code', { guid: guid('code', id, stance), name: `${demand}: ${stance}`, isCodable: true })
      yield closing('Code')
    }
    yield closing('Code')
  }
  yield '</Codes></CodeBook>\n'
}

function caseOf(statement: StatementRecord, side: string): string {
  const { id, by, earliest, latest, mode, certainty, at, coder, summary, relayedBy, disputedBy, citedIn } = statement
  const relays = relayedBy.map(({ actor, relation }) => `${actor} (${relation})`)
  const values: Record<keyof typeof variables, string | null> = {
    ...{ speaker: by, side, earliest, latest, mode, certainty, event: at, coder },
    ...{ relayedBy: relays.join(', '), disputedBy: disputedBy.join(', ') },
  }
  const written = Object.entries(variables).map(([name, type]) => {
    const value = values[name as keyof typeof variables] ?? ''
    if (value === '') return ''
    const reference = element('VariableRef', { targetGUID: guid('variable', name) })
    return element('VariableValue', {}, reference + element(`${type}Value`, {}, escaped(value)))
  })
  const selections = citedIn.map((citation) => element('SelectionRef', { targetGUID: selectionGuid(id, citation) }))
  const content = [element('Description', {}, escaped(summary)), ...written, ...selections]
  return element('Case', { guid: guid('case', id), name: id }, content.join(''))
}

function* textSource({ source, text, span, places }: IncludedSource, whole: boolean): Iterable<string> {
  const { id, title, publisher, publishedEarliest, publishedLatest, file, sha256 } = source
  const own = guid('source', id)
  yield opening('TextSource', { guid: own, name: title, plainTextPath: `internal://${own}.txt`, creatingUser: user })
  const kind = whole
    ? 'The text itself.'
    : 'Not the text itself, which is not part of the dataset: one line for each cited place, with its offsets in the text.'
  const described = [id, publisher, `published ${publishedEarliest} to ${publishedLatest}`, file, `sha256 ${sha256}`]
  yield element('Description', {}, escaped(`${described.filter(Boolean).join('; ')}. ${kind}`))
  const length = [...text].length
  for (const { statement, citation } of places) {
    const { start, end } = span(citation)
    if (end > length) throw new Error(`${id} has no place [${start}, ${end}): its text ends at ${length}.`)
    const guidOf = selectionGuid(statement.id, citation)
    const stancesThere = stancesOf(statement).filter(({ demand }) => citation.tells.includes(demand))
    const extents = stancesThere.map(({ demand, stance, extent }) => `${stance} ${demand} (${extent})`).join(', ')
    const about = `${statement.id}, paragraph ${citation.paragraph}, [${citation.start}, ${citation.end}): ${extents}`
    yield opening('PlainTextSelection', {
      ...{ guid: guidOf, name: citation.phrase, startPosition: start, endPosition: end, creatingUser: user },
    })
    yield element('Description', {}, escaped(about))
    for (const { demand, stance } of stancesThere) {
      const reference = element('CodeRef', { targetGUID: guid('code', demand, stance) })
      yield element('Coding', { guid: guid('coding', guidOf, demand, stance), creatingUser: user }, reference)
    }
    yield closing('PlainTextSelection')
  }
  yield closing('TextSource')
}

const selectionGuid = (statement: string, { source, start }: CitationRecord) =>
  guid('selection', statement, source, String(start))

/** Gives the same thing the same id in every export. */
function guid(...named: string[]): string {
  const hex = createHash('sha256')
    .update(['demarche', ...named].join('\0'))
    .digest('hex')
  // Version 8 of RFC 9562, for ids made by a custom method.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
