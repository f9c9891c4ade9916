/** Reads a `.dna` database, version 2 or 3, as plain rows; the file itself is only read. */
import initSqlJs, { type Database } from 'sql.js'
import { z } from 'zod'
import { messageOf, UsageError } from '../../errors.js'
import { collectGarbage } from '../collect-garbage.js'
import type { Remark } from '../imported.js'
import { type DnaEntity, entitiesOf } from './dna-entities.js'
import { documentRow, nameRow, type Rows, statementRow, typeRow, valueRow, variableRow } from './dna-rows.js'
import { refuseDamaged } from './sqlite-damage.js'

/** `milliseconds` is null where the document has no date. */
export type DnaDocument = Omit<z.output<typeof documentRow>, 'Text'> & { Text: string; milliseconds: number | null }
export type DnaStatement = z.output<typeof statementRow>
export type DnaVariable = z.output<typeof variableRow>

export interface DnaFile {
  /** As the file states it, such as `3.0.7`. */
  version: string
  /** 2 counts time by the clock of the coder's machine, 3 without a zone. */
  generation: 2 | 3
  documents: DnaDocument[]
  types: z.output<typeof typeRow>[]
  variables: DnaVariable[]
  statements: DnaStatement[]
  /** Names and attributes of what short texts name, also of what no statement names. */
  entities: DnaEntity[]
  /** By statement, then by variable. */
  values: Map<number, Map<number, string | number>>
  /** Links between statements, which only DNA 2 has. */
  links: number
  /** Rows that cannot be read. */
  faults: Remark[]
}

/** @throws UsageError when the bytes are no DNA database of version 2 or 3. */
export async function readDnaFile(name: string, bytes: Uint8Array): Promise<DnaFile> {
  const { Database } = await initSqlJs()
  let db: Database | null = null
  try {
    refuseDamaged(bytes)
    db = new Database(bytes)
    return readDatabase(db)
  } catch (error) {
    const why = messageOf(error)
    const hint = /not a database/.test(why)
      ? '. It may be encrypted, or of another program'
      : /malformed|disk/.test(why)
        ? ': it is damaged. Take a copy of the original, or restore it with sqlite3 and .recover'
        : ''
    throw new UsageError(`${name} cannot be read as a database of DNA 2 or 3: ${why}${hint}.`)
  } finally {
    db?.close()
  }
}

function readDatabase(db: Database): DnaFile {
  const faults: Remark[] = []
  const rows: Rows = (shape, query, what) => {
    const found: z.output<typeof shape>[] = []
    const statement = db.prepare(query)
    for (let count = 1; statement.step(); count++) {
      if (count % 1_000 === 0) collectGarbage()
      const row = statement.getAsObject()
      const parsed = shape.safeParse(row)
      if (parsed.success) found.push(parsed.data)
      else faults.push({ place: `${what} ${row.ID ?? row.StatementId ?? '?'}`, reason: faultOf(parsed.error, row) })
    }
    statement.free()
    return found
  }
  const damage = rows(z.object({ quick_check: z.string() }), 'PRAGMA quick_check(5)', 'check').find((row) =>
    /\bpage\b|\btree\b|freelist/i.test(row.quick_check),
  )
  if (damage) throw new Error('database disk image is malformed')
  const once = <T extends { ID: number }>(what: string, all: T[]): T[] =>
    all.filter(({ ID }, index) => {
      if (all[index - 1]?.ID !== ID) return true
      faults.push({ place: `${what} ${ID}`, reason: 'another one has its number' })
      return false
    })
  const tables = new Set(rows(nameRow, 'SELECT name FROM sqlite_master', 'table').map(({ name }) => name))
  const third = tables.has('ENTITIES')
  if (!third && !tables.has('ATTRIBUTES')) throw new Error('it has neither of the tables ENTITIES and ATTRIBUTES')
  const generation = third ? 3 : 2
  const version = versionOf(tables, rows) ?? String(generation)
  if (/^\d+/.exec(version)?.[0] !== String(generation)) throw new Error(`it is of version ${version}`)
  const [{ encoding } = { encoding: 'UTF-8' }] = rows(z.object({ encoding: z.string() }), 'PRAGMA encoding', 'encoding')
  // The driver drops a byte order mark at the beginning of a text, which DNA counts: so texts are read as bytes.
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const shortTexts = third ? shortTextsOfThird : shortTextsOfSecond
  return {
    version,
    generation,
    documents: once('document', rows(documentRow, documents, 'document')).map((document) => ({
      ...document,
      Text: document.bytes === null ? '' : decoder.decode(document.bytes),
      // Version 2 counts milliseconds, version 3 seconds.
      milliseconds: document.Date === null ? null : document.Date * (third ? 1000 : 1),
    })),
    types: rows(typeRow, 'SELECT * FROM STATEMENTTYPES ORDER BY ID', 'statement type'),
    variables: rows(variableRow, 'SELECT * FROM VARIABLES ORDER BY ID', 'variable'),
    statements: once('statement', rows(statementRow, statements, 'statement')),
    entities: entitiesOf(tables, rows),
    values: valuesOf(rows(valueRow, `${shortTexts} ${otherValues}`, 'statement')),
    links: tables.has('STATEMENTLINKS') ? rows(z.object({}), 'SELECT 1 FROM STATEMENTLINKS', 'link').length : 0,
    faults,
  }
}

function versionOf(tables: ReadonlySet<string>, rows: Rows): string | undefined {
  if (!tables.has('SETTINGS')) return undefined
  const query = "SELECT Value FROM SETTINGS WHERE Property = 'version'"
  return rows(z.object({ Value: z.string() }), query, 'setting')[0]?.Value
}

/** Which field cannot be read, and what stands in it. */
function faultOf({ issues }: z.ZodError, row: Record<string, unknown>): string {
  return issues
    .map(({ path }) => [String(path[0]), row[String(path[0])]] as const)
    .map(
      ([field, value]) => `its ${field} is ${value instanceof Uint8Array ? 'binary' : JSON.stringify(value ?? null)}`,
    )
    .join(', ')
}

const documents = 'SELECT *, CAST(Text AS BLOB) AS bytes FROM DOCUMENTS ORDER BY ID'
const statements = `SELECT s.ID, s.StatementTypeId, s.DocumentId, s.Start, s.Stop, c.Name AS Coder
  FROM STATEMENTS s LEFT JOIN CODERS c ON c.ID = s.Coder ORDER BY s.ID`
const shortTextsOfSecond = 'SELECT StatementId, VariableId, Value FROM DATASHORTTEXT'
const shortTextsOfThird = `SELECT t.StatementId, t.VariableId, e.Value FROM DATASHORTTEXT t
  JOIN ENTITIES e ON e.ID = t.Entity`
const otherValues = ['DATALONGTEXT', 'DATAINTEGER', 'DATABOOLEAN']
  .map((table) => `UNION ALL SELECT StatementId, VariableId, Value FROM ${table}`)
  .join(' ')

function valuesOf(rows: readonly z.output<typeof valueRow>[]): DnaFile['values'] {
  const values: DnaFile['values'] = new Map()
  for (const { StatementId, VariableId, Value } of rows) {
    if (Value === null) continue
    const own = values.get(StatementId) ?? new Map<number, string | number>()
    values.set(StatementId, own.set(VariableId, Value))
  }
  return values
}
