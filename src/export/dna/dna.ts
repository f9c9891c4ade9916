/** Writes a `.dna` database for Discourse Network Analyzer 3. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import { type Exported, provenanceOf, settingsText } from '../read-export.js'
import {
  type CodedDocument,
  codedDocuments,
  type DnaVariableName,
  dnaVariableTypes,
  labels,
  short,
} from './coded-documents.js'
import { dnaTables, dnaVersion, permissions } from './dna-schema.js'

/** The password of every coder: DNA asks for one. It protects nothing. */
export const dnaPassword = 'demarche'

const variables = Object.entries(dnaVariableTypes).map(([name, type], index) => ({ ID: index + 1, name, type }))
const idOf = (name: DnaVariableName) => variables.find((variable) => variable.name === name)?.ID ?? 0

export async function dna(exported: Exported): Promise<Iterable<Uint8Array>> {
  const { Database: SqlDatabase } = await initSqlJs()
  const db = new SqlDatabase()
  try {
    db.run('BEGIN')
    for (const table of dnaTables) db.run(table)
    await fill(db, exported)
    db.run('COMMIT')
    return [db.export()]
  } finally {
    db.close()
  }
}

/** Yields between documents, since this SQLite is synchronous and would block the process. */
async function fill(db: Database, exported: Exported): Promise<void> {
  const documents = codedDocuments(exported)
  const { add, close } = inserter(db)
  for (const [property, value] of Object.entries({
    ...{ version: dnaVersion, date: '2022-06-10' },
    'demarche provenance': provenanceOf(exported),
    'demarche version': exported.data.version,
    'demarche settings': settingsText(exported),
  }))
    add('SETTINGS', property, value)
  const coderOf = addCoders(add, exported, documents)
  add('STATEMENTTYPES', 1, 'DNA Statement', 239, 208, 51)
  for (const { ID, name, type } of variables) add('VARIABLES', ID, name, type, 1)
  const entityOf = addEntities(add, exported, documents)
  let [statementId, valueId] = [0, 0]
  for (const [index, { title, text, source, date, statements }] of documents.entries()) {
    const notes = `Source ${source.id}, published ${source.publishedEarliest} to ${source.publishedLatest}, file ${source.file}, sha256 ${source.sha256 ?? 'unknown'}. ${source.notes ?? ''}`
    const labelled = [source.author, source.publisher, source.section].map((label) => short(label ?? ''))
    add('DOCUMENTS', index + 1, title, text, 1, ...labelled, notes.trim(), short(source.genre ?? ''), date)
    await setImmediate()
    for (const { start, stop, coder, values } of statements) {
      add('STATEMENTS', ++statementId, 1, index + 1, start, stop, coderOf(coder))
      for (const { ID, name, type } of variables) {
        const value = values[name as DnaVariableName]
        if (type === 'boolean') add('DATABOOLEAN', ++valueId, statementId, ID, value ? 1 : 0)
        else if (type === 'long text') add('DATALONGTEXT', ++valueId, statementId, ID, String(value))
        else add('DATASHORTTEXT', ++valueId, statementId, ID, entityOf(ID, String(value)))
      }
    }
  }
  close()
}

type Add = (table: string, ...values: SqlValue[]) => void

function inserter(db: Database): { add: Add; close: () => void } {
  const prepared = new Map<string, ReturnType<Database['prepare']>>()
  return {
    add(table, ...values) {
      const known =
        prepared.get(table) ?? db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`)
      prepared.set(table, known)
      known.run(values)
    },
    close() {
      for (const statement of prepared.values()) statement.free()
    },
  }
}

/** DNA expects the first coder to have every permission. */
function addCoders(add: Add, { data }: Exported, documents: readonly CodedDocument[]): (coder: string) => number {
  const named = documents.flatMap(({ statements }) => statements.map(({ coder }) => short(coder)))
  const names = ['Admin', ...[...new Set(named)].filter((name) => name !== '' && name !== 'Admin').sort()]
  const password = hashed(dnaPassword, data.version)
  for (const [index, name] of names.entries())
    add('CODERS', index + 1, name, 102, 153, 204, 0, 14, password, 300, 0, 0, 1, ...permissions.map(() => 1))
  let relation = 0
  for (const one of names.keys())
    for (const other of names.keys())
      if (one !== other) add('CODERRELATIONS', ++relation, one + 1, other + 1, 1, 1, 1, 1)
  return (coder) => Math.max(names.indexOf(short(coder)), 0) + 1
}

/** Includes the empty entity of each variable, which stands for nobody, and demands that no statement uses. */
function addEntities(add: Add, { records }: Exported, documents: readonly CodedDocument[]) {
  const known = new Map<string, number>()
  const coded = documents.flatMap(({ statements }) => statements.map(({ values }) => values))
  const attributes = new Map<string, [type: string, alias: string, notes: string]>()
  const actorName = labels(records.actors)
  for (const { id, kind, aliases, note } of records.actors)
    for (const variable of ['person', 'organization'] as const)
      attributes.set(`${idOf(variable)} ${actorName(id)}`, [kind, aliases.join('; '), note ?? ''])
  const demandName = labels(records.demands)
  for (const { id, issue, proposition } of records.demands)
    attributes.set(`${idOf('concept')} ${demandName(id)}`, [issue, id, proposition])
  for (const { ID, name, type } of variables) {
    if (type !== 'short text') continue
    const used = coded.map((values) => String(values[name as DnaVariableName]))
    const unused = name === 'concept' ? records.demands.map(({ id }) => demandName(id)) : []
    for (const value of [...new Set(['', ...used, ...unused])].sort()) {
      known.set(`${ID} ${value}`, known.size + 1)
      add('ENTITIES', known.size, ID, value, 0, 0, 0, null)
    }
  }
  let [attribute, attributeValue] = [0, 0]
  for (const variable of ['person', 'organization', 'concept'] as const) {
    const ids = ['Type', 'Alias', 'Notes'].map((name) => {
      add('ATTRIBUTEVARIABLES', ++attribute, idOf(variable), name)
      return attribute
    })
    for (const [key, entity] of known) {
      if (!key.startsWith(`${idOf(variable)} `)) continue
      const texts = attributes.get(key) ?? ['', '', '']
      for (const [index, id] of ids.entries())
        add('ATTRIBUTEVALUES', ++attributeValue, entity, id, short(texts[index] ?? ''))
    }
  }
  return (variable: number, value: string) => known.get(`${variable} ${value}`) ?? 0
}

/** DNA's own hash: SHA-256 of salt and password, then of the result, 100,000 rounds in all. The salt comes from the dataset, so that bytes repeat. */
function hashed(password: string, version: string): string {
  const salt = createHash('sha256').update(version).digest().subarray(0, 16)
  let digest = createHash('sha256').update(salt).update(password).digest()
  for (let round = 1; round < 100_000; round++) digest = createHash('sha256').update(digest).digest()
  return Buffer.concat([salt, digest]).toString('base64')
}
