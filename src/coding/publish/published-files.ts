/** The files that publishing a source writes: scripts of its own, its list of uncoded paragraphs, and its ids. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { whenInWords } from '../../codebook/day-words.js'
import { recordsTemplate } from '../../cypher/shipped-queries.js'
import { overRows } from '../../cypher/write-literals.js'
import { datasetScripts } from '../../records/dataset-scripts.js'
import type { Records, SourceRecord, StatementRecord } from '../../records/records.js'
import { statementRow } from './statement-rows.js'
import { type UncodedEntry, uncodedText } from './uncoded-list.js'

export interface Published {
  source: SourceRecord
  /** The dataset has its entry in a script that is not its own. */
  isEntered: boolean
  statements: readonly StatementRecord[]
  added: Records
  uncoded: readonly UncodedEntry[]
  codedOn: string
  /** The id of each key of the pass. */
  ids: ReadonlyMap<string, string>
}

/** The folders of scripts of which a published source has one, after the file of the shipped dataset. */
const folders = ['10-actors', '20-issues-and-demands', '30-events', '40-sources', '50-drafts', '60-statements']

export const ownScripts = (source: string): string[] => folders.map((folder) => join(folder, `${source}.cypher`))
export const statementsScript = (source: string): string => join('60-statements', `${source}.cypher`)
export const idsFile = (source: string): string => join('coding', source, 'published.json')
const uncodedFile = (source: string) => join('coding', source, 'uncoded.json')

/** By path in the dataset's folder; null for a script that the source no longer has. */
export function publishedFiles(dataset: string, published: Published): Map<string, string | null> {
  const { source, isEntered, statements, added, uncoded, codedOn, ids } = published
  const { id } = source
  const files = new Map<string, string | null>(ownScripts(id).map((path) => [path, null]))
  const records = { ...added, sources: isEntered ? [] : [source] }
  for (const { path, pieces } of datasetScripts(records, `Added with ${id}.`))
    files.set(join(path.replace(/\.cypher$/, ''), `${id}.cypher`), [...pieces].join(''))
  const head = `// Statements of ${id} (${source.publisher ?? source.title}, ${printedOn(source)}).\n// Coded on ${codedOn}.\n\n`
  const rows = [...overRows(recordsTemplate('statement').text, statements, statementRow)]
  // A source in which nothing is coded has no script, and a list of reasons.
  files.set(statementsScript(id), rows.length === 0 ? null : head + rows.join('\n'))
  files.set(uncodedFile(id), uncodedText(uncoded))
  files.set(idsFile(id), `${JSON.stringify({ ids: Object.fromEntries(ids) }, null, 2)}\n`)
  const shared = withoutSource(dataset, id)
  if (shared !== null) files.set('uncoded.json', shared)
  for (const [path, text] of files) if (text === null && !existsSync(join(dataset, path))) files.delete(path)
  return files
}

const printedOn = ({ publishedEarliest, publishedLatest }: SourceRecord) =>
  whenInWords(publishedEarliest, publishedLatest).replace(/^(?:on|in) /, '')

/** The dataset's own list without what a source's list says now; null where it says nothing of it. */
function withoutSource(dataset: string, source: string): string | null {
  const path = join(dataset, 'uncoded.json')
  if (!existsSync(path)) return null
  const entries = JSON.parse(readFileSync(path, 'utf8')) as UncodedEntry[]
  const others = entries.filter((entry) => entry.source !== source)
  return others.length === entries.length ? null : uncodedText(others)
}
