/** Reads a `.dna` database, version 2 or 3, as plain rows; the file itself is only read. */
import initSqlJs, { type Database } from 'sql.js'
import { z } from 'zod'
import { messageOf, UsageError } from '../../errors.js'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const documentRow = z.object({
  ID: z.int(),
  Title: text,
  Text: text,
  Author: text,
  Source: text,
  Section: text,
  Notes: text,
  Type: text,
  Date: z.number(),
})
const statementRow = z.object({
  ID: z.int(),
  StatementTypeId: z.int(),
  DocumentId: z.int(),
  Start: z.int(),
  Stop: z.int(),
  Coder: text,
})
const variableRow = z.object({ ID: z.int(), Variable: z.string(), DataType: z.string(), StatementTypeId: z.int() })
const typeRow = z.object({ ID: z.int(), Label: text })
const valueRow = z.object({
  StatementId: z.int(),
  VariableId: z.int(),
  Value: z.union([z.string(), z.number()]).nullable(),
})
const entityRow = z.object({ VariableId: z.int(), Value: z.string(), Type: text, Alias: text, Notes: text })

export type DnaDocument = Omit<z.output<typeof documentRow>, 'Date'> & {
  /** ISO date-time in UTC, which is how DNA keeps and shows it; without zone. */
  dateTime: string
}
export type DnaStatement = z.output<typeof statementRow>
export type DnaVariable = z.output<typeof variableRow>
export type DnaEntity = z.output<typeof entityRow>

export interface DnaFile {
  /** As the file states it, such as `3.0.7`. */
  version: string
  documents: DnaDocument[]
  types: z.output<typeof typeRow>[]
  variables: DnaVariable[]
  statements: DnaStatement[]
  /** Names and attributes of what short texts name, also of what no statement names. */
  entities: DnaEntity[]
  /** By statement, then by variable. */
  values: Map<number, Map<number, string | number>>
}

/** @throws UsageError when the bytes are no DNA database of version 2 or 3. */
export async function readDnaFile(name: string, bytes: Uint8Array): Promise<DnaFile> {
  const { Database } = await initSqlJs()
  let db: Database | null = null
  try {
    db = new Database(bytes)
    return readDatabase(db)
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error)
    throw new UsageError(`${name} cannot be read as a database of DNA 2 or 3: ${why}`)
  } finally {
    db?.close()
  }
}

function readDatabase(db: Database): DnaFile {
  const rows = <T extends z.ZodType>(shape: T, query: string): z.output<T>[] => {
    const found: z.output<T>[] = []
    const statement = db.prepare(query)
    while (statement.step()) found.push(shape.parse(statement.getAsObject()))
    statement.free()
    return found
  }
  const tables = new Set(rows(z.object({ name: z.string() }), 'SELECT name FROM sqlite_master').map(({ name }) => name))
  const third = tables.has('ENTITIES')
  if (!third && !tables.has('ATTRIBUTES')) throw new Error('it has neither of the tables ENTITIES and ATTRIBUTES.')
  const [setting] = rows(z.object({ Value: z.string() }), "SELECT Value FROM SETTINGS WHERE Property = 'version'")
  // Version 2 counts milliseconds, version 3 seconds.
  const unit = third ? 1000 : 1
  return {
    version: setting?.Value ?? (third ? '3' : '2'),
    documents: rows(documentRow, 'SELECT * FROM DOCUMENTS ORDER BY ID').map(({ Date: date, ...document }) => ({
      ...document,
      dateTime: new Date(date * unit).toISOString().slice(0, 19),
    })),
    types: rows(typeRow, 'SELECT * FROM STATEMENTTYPES ORDER BY ID'),
    variables: rows(variableRow, 'SELECT * FROM VARIABLES ORDER BY ID'),
    statements: rows(
      statementRow,
      `SELECT s.ID, s.StatementTypeId, s.DocumentId, s.Start, s.Stop, c.Name AS Coder
       FROM STATEMENTS s LEFT JOIN CODERS c ON c.ID = s.Coder ORDER BY s.ID`,
    ),
    entities: rows(entityRow, third ? entitiesOfThird : 'SELECT * FROM ATTRIBUTES ORDER BY ID'),
    values: valuesOf(rows(valueRow, `${third ? shortTextsOfThird : shortTextsOfSecond} ${otherValues}`)),
  }
}

const attribute = (name: string) => `(SELECT v.AttributeValue FROM ATTRIBUTEVALUES v
  JOIN ATTRIBUTEVARIABLES a ON a.ID = v.AttributeVariableId AND a.AttributeVariable = '${name}'
  WHERE v.EntityId = e.ID) AS ${name}`
const entitiesOfThird = `SELECT e.VariableId, e.Value, ${['Type', 'Alias', 'Notes'].map(attribute).join(', ')}
  FROM ENTITIES e ORDER BY e.ID`
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
