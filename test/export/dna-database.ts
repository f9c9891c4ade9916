/** Makes small DNA databases of either version with sql.js, for what the sample does not hold. */
import initSqlJs from 'sql.js'

export interface Coded {
  person?: string
  organization?: string
  concept?: string
  agreement?: number
  start?: number
  stop?: number
  /** Id of the document. */
  document?: number
}

export interface Made {
  /** Text of each document, by day. */
  documents: { day: string; text: string; title?: string }[]
  statements: Coded[]
  /** Type of the agreement: boolean, or a scale. */
  agreement?: 'boolean' | 'integer'
}

const tables = `CREATE TABLE SETTINGS (Property TEXT, Value TEXT);
CREATE TABLE CODERS (ID INTEGER, Name TEXT);
CREATE TABLE STATEMENTTYPES (ID INTEGER, Label TEXT);
CREATE TABLE VARIABLES (ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE DOCUMENTS (ID INTEGER, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT,
  Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE STATEMENTS (ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
CREATE TABLE DATABOOLEAN (ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATAINTEGER (ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATALONGTEXT (ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT);`
const third = `CREATE TABLE DATASHORTTEXT (ID INTEGER, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
CREATE TABLE ENTITIES (ID INTEGER, VariableId INTEGER, Value TEXT);
CREATE TABLE ATTRIBUTEVARIABLES (ID INTEGER, VariableId INTEGER, AttributeVariable TEXT);
CREATE TABLE ATTRIBUTEVALUES (EntityId INTEGER, AttributeVariableId INTEGER, AttributeValue TEXT);`
const second = `CREATE TABLE DATASHORTTEXT (ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT);
CREATE TABLE ATTRIBUTES (ID INTEGER, VariableId INTEGER, Value TEXT, Type TEXT, Alias TEXT, Notes TEXT);`
const shortTexts = ['person', 'organization', 'concept'] as const

/** The bytes of a database of version 2 or 3; `more` runs on it at the end. */
export async function dnaDatabase(version: 2 | 3, made: Made, more = ''): Promise<Uint8Array> {
  const { Database } = await initSqlJs()
  const db = new Database()
  db.exec(tables + (version === 3 ? third : second))
  db.run("INSERT INTO SETTINGS VALUES ('version', ?)", [version === 3 ? '3.0.7' : '2.0 beta 19'])
  db.run("INSERT INTO CODERS VALUES (1, 'Coder')")
  db.run("INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement')")
  for (const [index, name] of shortTexts.entries())
    db.run("INSERT INTO VARIABLES VALUES (?, ?, 'short text', 1)", [index + 1, name])
  db.run("INSERT INTO VARIABLES VALUES (4, 'agreement', ?, 1)", [made.agreement ?? 'boolean'])
  for (const [index, { day, text, title }] of made.documents.entries()) {
    const seconds = Date.parse(day) / 1000
    db.run('INSERT INTO DOCUMENTS VALUES (?, ?, ?, 1, NULL, NULL, NULL, NULL, NULL, ?)', [
      index + 1,
      title ?? '',
      text,
      version === 3 ? seconds : seconds * 1000,
    ])
  }
  const entities = new Map<string, number>()
  for (const [index, coded] of made.statements.entries()) {
    const id = index + 1
    db.run('INSERT INTO STATEMENTS VALUES (?, 1, ?, ?, ?, 1)', [
      id,
      coded.document ?? 1,
      coded.start ?? 0,
      coded.stop ?? 5,
    ])
    for (const [at, name] of shortTexts.entries()) {
      const value = coded[name] ?? ''
      if (version === 2) {
        db.run('INSERT INTO DATASHORTTEXT VALUES (NULL, ?, ?, ?)', [id, at + 1, value])
        db.run('INSERT INTO ATTRIBUTES VALUES (NULL, ?, ?, NULL, NULL, NULL)', [at + 1, value])
        continue
      }
      const key = `${at} ${value}`
      const entity = entities.get(key) ?? entities.size + 1
      if (!entities.has(key)) db.run('INSERT INTO ENTITIES VALUES (?, ?, ?)', [entity, at + 1, value])
      entities.set(key, entity)
      db.run('INSERT INTO DATASHORTTEXT VALUES (NULL, ?, ?, ?)', [id, at + 1, entity])
    }
    const table = made.agreement === 'integer' ? 'DATAINTEGER' : 'DATABOOLEAN'
    db.run(`INSERT INTO ${table} VALUES (NULL, ?, 4, ?)`, [id, coded.agreement ?? 1])
  }
  if (more) db.exec(more)
  const bytes = db.export()
  db.close()
  return bytes
}
