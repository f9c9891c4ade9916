/** Makes of the coding of a source what is published: its statements, its records, its files; or says what is missing. */
import type { SourceText } from '../../codebook/source-text.js'
import type { StatementRecord } from '../../records/records.js'
import { checkStatement } from '../check/check-statement.js'
import type { StatementFault } from '../check/statement-fault.js'
import { type CodedSource, findSource } from '../coded-source.js'
import { type CompleteStatement, completeStatement } from '../coded-statement.js'
import { type Material, materialIn, withPass } from '../material.js'
import { textOfSource } from '../text-of-source.js'
import { publishedFiles } from './published-files.js'
import { publishedIds } from './published-ids.js'
import { addedRecords, statementRecord, withOtherSources } from './published-records.js'
import type { PublishingParts } from './publishing-parts.js'
import { type StandingCoding, standingCoding } from './standing-coding.js'
import { type UncodedList, uncodedList } from './uncoded-list.js'
import { type WhoseCoding, whoseCoding } from './whose-coding.js'

export interface StatementFaults {
  /** The statement's name in the pass. */
  key: string
  faults: StatementFault[]
}

export interface PreparedSource {
  coder: string | null
  statements: StatementRecord[]
  /** The statements that were published of it before. */
  standing: readonly StatementRecord[]
  blocked: string[]
  warnings: string[]
  faults: StatementFaults[]
  list: UncodedList
  files: Map<string, string | null>
}

const nothing = {
  ...{ coder: null, statements: [], standing: [], warnings: [], faults: [] },
  list: { listed: [], open: [] },
  files: new Map<string, string | null>(),
}

export async function prepareSource(parts: PublishingParts, id: string): Promise<PreparedSource> {
  const found = await findSource(parts.dataset, parts.graphs, id)
  const coding = await whoseCoding(parts.dataset, id, parts.logs, parts.reader)
  if ('blocked' in coding) return { ...nothing, blocked: coding.blocked }
  if (isWithoutWords(coding)) return { ...nothing, blocked: [withoutWords(id, coding)] }
  const { text, why } = await textOfSource(found.record, parts)
  if (!text) return { ...nothing, blocked: [why] }
  const material = withPass(await parts.graphs.view(materialIn), coding.items)
  const faults = faultsOf(coding, found, text, material)
  const standing = standingCoding(parts.dataset, id)
  const added = addedRecords(coding.items, standing.declared)
  const blocked = [...added.faults, ...(faults.length > 0 ? [summary(faults)] : [])]
  const whole = faults.length > 0 ? [] : coding.items.statements.map((it) => completeStatement.parse(it))
  const { statements, ids } = recordsOf(id, coding, whole, material, standing)
  const cited = coding.items.statements.flatMap(({ citations }) => citations.map(({ paragraph }) => paragraph))
  const list = uncodedList(found.record, text, new Set(cited), coding.items.uncoded)
  const files = publishedFiles(parts.dataset, {
    ...{ source: found.record, isEntered: standing.isEntered, statements, added: added.records },
    ...{ uncoded: list.listed, codedOn: coding.codedOn, ids },
  })
  return {
    ...{ coder: coding.coder, statements, standing: standing.statements, blocked, warnings: added.notes, faults, list },
    files: blocked.length > 0 ? new Map() : files,
  }
}

/** The passes of codebooks before 1.4 have places alone: the bench gives each place a phrase. */
const isWithoutWords = ({ items: { statements } }: WhoseCoding) =>
  statements.length > 0 &&
  statements.every(
    ({ summary, citations }) => summary === undefined && citations.every(({ phrase }) => phrase === undefined),
  )

const withoutWords = (id: string, { codebook }: WhoseCoding) =>
  `The passes on ${id} follow codebook ${codebook} and have neither summaries nor phrases, so what is published of it stays; to publish it anew, two coders code it once more under other names, compare their passes and decide where they differ.`

/** The checks find all that the schema does, and say it better; what they do not find is for the schema. */
function faultsOf(
  { items }: WhoseCoding,
  { record: source }: CodedSource,
  text: SourceText,
  material: Material,
): StatementFaults[] {
  return items.statements.flatMap((statement) => {
    const faults = checkStatement({ statement, source, text, material })
    const parsed = completeStatement.safeParse(statement)
    if (faults.length === 0 && !parsed.success)
      for (const { path, message } of parsed.error.issues) faults.push({ field: path.join('.'), message, rule: '' })
    return faults.length > 0 ? [{ key: statement.key, faults }] : []
  })
}

function summary(faults: readonly StatementFaults[]): string {
  const [first] = faults
  const fault = first?.faults[0]
  const more = faults.reduce((sum, it) => sum + it.faults.length, 0) - 1
  const others = more > 0 ? ` (${more} more ${more === 1 ? 'fault' : 'faults'})` : ''
  return `Statement ${first?.key}, ${fault?.field || 'as a whole'}: ${fault?.message}${others}`
}

function recordsOf(
  source: string,
  { coder, codebook }: WhoseCoding,
  whole: readonly CompleteStatement[],
  material: Material,
  standing: StandingCoding,
): { statements: StatementRecord[]; ids: Map<string, string> } {
  const ids = publishedIds(source, whole, standing)
  const drafts = new Set(material.drafts.map(({ id }) => id))
  const statements = whole.map((statement) => {
    const id = ids.get(statement.key) as string
    const record = statementRecord({ source, coder, codebook, drafts }, id, statement)
    return withOtherSources(
      record,
      standing.statements.find((it) => it.id === id),
    )
  })
  // An id that was given once is never given to another statement.
  return { statements, ids: new Map([...Object.entries(standing.ids), ...ids]) }
}
