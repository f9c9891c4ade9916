/** Maps a DNA file to the codebook's records: a concept is a demand, agreement a stance, a document a source. */
import type { Stance } from '../../codebook/words.js'
import { UsageError } from '../../errors.js'
import { idMaker } from '../../records/id-maker.js'
import { noRecords, type PlaceRecord, type StatementRecord, unnamedCoder } from '../../records/records.js'
import { capacitiesOf, type NamedOrganisation } from '../capacities.js'
import { collectGarbage } from '../collect-garbage.js'
import type { Imported, Remark } from '../imported.js'
import { type DescribedDocument, describeDocuments, documentPlace, widthOf } from './dna-documents.js'
import type { DnaFile, DnaStatement } from './dna-file.js'
import { dnaNames } from './dna-names.js'
import { type AgreementOptions, type Said, statementReader } from './dna-statements.js'
import { clockOf, machineZone, utc } from './dna-time.js'
import { type StanceType, stanceTypes, type TypeOptions } from './dna-types.js'
import { dnaWarnings } from './dna-warnings.js'

export interface DnaOptions extends TypeOptions, AgreementOptions {
  /** Of the coder's machine, for DNA 2; this machine's where it is not given. */
  timeZone?: string | undefined
}

/** @throws UsageError when no statement type takes stances, or when an option does not apply. */
export function importDna(name: string, file: DnaFile, options: DnaOptions): Imported {
  const idOf = idMaker()
  const types = stanceTypes(name, file, options)
  if (file.generation === 3 && options.timeZone !== undefined)
    throw new UsageError(`--time-zone: DNA 3, which wrote ${name}, stores dates without a zone. Leave the option out.`)
  const zone = file.generation === 2 ? (options.timeZone ?? machineZone()) : null
  const documents = describeDocuments(file, idOf, zone === null ? utc : clockOf(zone))
  const read = statementReader(file, types, options)
  const all = file.statements.map((statement) => ({ statement, said: read(statement) }))
  const names = dnaNames(
    file,
    types,
    all.flatMap(({ said }) => ('stance' in said ? said : [])),
    idOf,
  )
  const statements: StatementRecord[] = []
  const namings: NamedOrganisation[] = []
  const leftOut: Remark[] = [...othersOf(file, types), ...names.leftOut]
  const faults: Remark[] = [...file.faults]
  for (const document of file.documents) {
    const described = documents.get(document.ID)
    if (typeof described === 'string') faults.push({ place: documentPlace(document), reason: described })
  }
  const width = widthOf(file.statements)
  for (const [index, { statement, said }] of all.entries()) {
    if (index % 1_000 === 0) collectGarbage()
    const place = `statement ${statement.ID}`
    if ('leftOut' in said) leftOut.push({ place, reason: said.leftOut })
    else if ('fault' in said) faults.push({ place, reason: said.fault })
    else {
      const document = documents.get(statement.DocumentId)
      const bad = document === undefined || typeof document === 'string'
      const citedIn = bad ? `its document ${statement.DocumentId} ${badDocument(document)}` : document.cite(statement)
      if (bad || typeof citedIn === 'string') faults.push({ place, reason: String(citedIn) })
      else {
        const id = idOf('statement', `statement ${String(statement.ID).padStart(width, '0')}`)
        const record = statementOf(id, statement, said, document, citedIn, idOf)
        statements.push(record)
        const organisation = said.organization === '' ? null : idOf('organization', said.organization)
        if (said.person !== '') namings.push({ person: record.by, organisation, day: record.latest })
      }
    }
  }
  const { capacities, ownSide } = capacitiesOf(namings, 'as the coding names it')
  const sources = [...documents.values()].filter((document) => typeof document !== 'string')
  return {
    origin: `${name}, a database of DNA ${file.version}`,
    records: {
      ...noRecords(),
      actors: names.actors.map((actor) => (ownSide.has(actor.id) ? { ...actor, ownSide: true as const } : actor)),
      capacities,
      issues: names.issues,
      demands: names.demands,
      sources: sources.map(({ source }) => source),
      statements,
    },
    texts: new Map(sources.map(({ source, text }) => [source.file, text])),
    notes: notesOf(types, all, zone, options),
    leftOut,
    faults,
    warnings: dnaWarnings(file, names, zone, documents),
  }
}

const badDocument = (why: string | undefined) =>
  why === undefined ? 'does not exist or cannot be read' : `cannot be used: ${why}`

const verbs: Record<Stance, string> = { ASSERTS: 'agrees', CONCEDES: 'concedes', REJECTS: 'disagrees' }

function statementOf(
  id: string,
  { Coder }: DnaStatement,
  { type, person, organization, concept, stance }: Said,
  { source, dateTime }: DescribedDocument,
  places: readonly PlaceRecord[],
  idOf: ReturnType<typeof idMaker>,
): StatementRecord {
  const day = source.publishedLatest
  const taken = (kind: Stance) =>
    kind === stance ? [{ demand: idOf('concept', concept), extent: 'full' as const }] : []
  return {
    id,
    by: person === '' ? idOf('organization', organization) : idOf('person', person),
    earliest: day,
    latest: day,
    mode: 'indirect',
    certainty: 'stated',
    summary: `${[person, organization].filter(Boolean).join(', ')} ${type.agreement === null ? stance.toLowerCase() : verbs[stance]}: ${concept}`,
    coder: Coder || unnamedCoder,
    codebook: 'DNA',
    organization,
    dateTime,
    at: null,
    asserts: taken('ASSERTS'),
    concedes: taken('CONCEDES'),
    rejects: taken('REJECTS'),
    assesses: [],
    assessesDrafts: [],
    inExchangeFor: [],
    relayedBy: [],
    disputedBy: [],
    // Each statement of DNA takes one stance, and nobody relays it.
    citedIn: places.map((place) => ({ ...place, tells: [idOf('concept', concept)], relays: [] })),
  }
}

/** Variables and links that the mapping has no room for, where some statement fills them. */
function othersOf(file: DnaFile, types: readonly StanceType[]): Remark[] {
  const others = types.flatMap(({ id, label, variables }) => {
    const mapped = new Set(Object.values(variables))
    const own = file.statements.filter(({ StatementTypeId }) => StatementTypeId === id)
    return file.variables
      .filter(({ ID, StatementTypeId }) => StatementTypeId === id && !mapped.has(ID))
      .filter(({ ID }) => own.some((statement) => (file.values.get(statement.ID)?.get(ID) ?? '') !== ''))
      .map(({ Variable }) => ({ place: `${Variable} of "${label}"`, reason: 'variables of other names' }))
  })
  const links = Array.from({ length: file.links }, (_, index) => `link ${index + 1}`)
  return [...others, ...links.map((place) => ({ place, reason: 'links between statements' }))]
}

function notesOf(
  types: readonly StanceType[],
  all: readonly { said: object }[],
  zone: string | null,
  { timeZone }: DnaOptions,
): string[] {
  const count = (type: StanceType) => all.filter(({ said }) => 'type' in said && said.type === type).length
  const perType = types.map((type) => `"${type.label}" ${count(type)}`).join(', ')
  const whose = timeZone === undefined ? " (this machine's; another with --time-zone)" : ''
  return [
    ...(types.length > 1 ? [`Statements by type: ${perType}. One type alone: --statement-type.`] : []),
    ...(zone === null ? [] : [`Dates, which DNA 2 stores without a zone, were read in the time zone ${zone}${whose}.`]),
  ]
}
