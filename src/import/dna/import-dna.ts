/** Maps a DNA file to the codebook's records: a concept is a demand, agreement a stance, a document a source. */

import { idMaker } from '../../records/id-maker.js'
import { type ActorRecord, noRecords, type StatementRecord } from '../../records/records.js'
import { capacitiesOf, type Naming } from '../capacities.js'
import type { Imported, LeftOut } from '../imported.js'
import { describeDocuments, widthOf } from './dna-documents.js'
import type { DnaFile } from './dna-file.js'
import { type DnaNames, stanceType } from './dna-types.js'

/** @throws UsageError when no statement type has a concept with an agreement, and a person or an organization. */
export function importDna(name: string, file: DnaFile, names: DnaNames): Imported {
  const idOf = idMaker()
  const type = stanceType(name, file, names)
  const documents = describeDocuments(file, idOf)
  const actors = (['person', 'organization'] as const).flatMap((kind) =>
    type.entities(kind).map(
      ({ name: label, alias, note }): ActorRecord => ({
        id: idOf(kind, label),
        name: label,
        kind: kind === 'person' ? 'person' : 'organisation',
        aliases: alias.split(/\s*;\s*/).filter((one) => one !== ''),
        ownSide: null,
        note: note || null,
      }),
    ),
  )
  const issue = idOf('issue', 'concepts')
  const demands = type.entities('concept').map(({ name: label }) => {
    return { id: idOf('concept', label), issue, name: label, proposition: label, raisedBy: [], addressedTo: [] }
  })
  const statements: StatementRecord[] = []
  const namings: Naming[] = []
  const leftOut: LeftOut[] = type.others.map((other) => ({ place: other, reason: 'a variable without a place' }))
  const faults: LeftOut[] = []
  const width = widthOf(file.statements)
  for (const statement of file.statements) {
    const place = `statement ${statement.ID}`
    const said = type.read(statement)
    if (typeof said === 'string') {
      leftOut.push({ place, reason: said })
      continue
    }
    const document = documents.get(statement.DocumentId)
    const citedIn = document?.cite(statement) ?? `its document ${statement.DocumentId} does not exist`
    if (!document || typeof citedIn === 'string') {
      faults.push({ place, reason: String(citedIn) })
      continue
    }
    const { person, organization, concept, agrees } = said
    const organisation = organization === '' ? null : idOf('organization', organization)
    const by = person === '' ? String(organisation) : idOf('person', person)
    const day = document.source.publishedLatest
    const stance = [{ demand: idOf('concept', concept), extent: 'full' as const }]
    if (person !== '') namings.push({ person: by, organisation, day })
    statements.push({
      id: idOf('statement', `statement ${String(statement.ID).padStart(width, '0')}`),
      by,
      earliest: day,
      latest: day,
      mode: 'indirect',
      certainty: 'stated',
      summary: `${[person, organization].filter(Boolean).join(', ')} ${agrees ? 'agrees' : 'disagrees'}: ${concept}`,
      coder: statement.Coder || null,
      codebook: 'DNA',
      organization,
      dateTime: document.dateTime,
      at: null,
      asserts: agrees ? stance : [],
      concedes: [],
      rejects: agrees ? [] : stance,
      assesses: [],
      assessesDrafts: [],
      inExchangeFor: [],
      relayedBy: [],
      disputedBy: [],
      citedIn,
    })
  }
  const { capacities, ownSide } = capacitiesOf(namings, 'as the coding names it')
  const sources = [...documents.values()]
  return {
    origin: `${name}, a database of DNA ${file.version}`,
    records: {
      ...noRecords(),
      actors: actors.map((actor) => (ownSide.has(actor.id) ? { ...actor, ownSide: true as const } : actor)),
      capacities,
      issues: demands.length > 0 ? [{ id: issue, name: 'Concepts', rank: 1 }] : [],
      demands,
      sources: sources.map(({ source }) => source),
      statements,
    },
    texts: new Map(sources.map(({ source, text }) => [source.file, text])),
    leftOut,
    faults,
  }
}
