/** The tables of a `.dna` database, version 3: names, types and limits as DNA declares them. */

/** The version in DNA's own sample; all of 3.x has these tables. */
export const dnaVersion = '3.0.7'
/** In characters; DNA refuses longer labels. */
export const longestLabel = 190

const label = (name: string, rest = "NOT NULL DEFAULT ''") => `${name} TEXT ${rest} CHECK (LENGTH(${name}) < 191)`
const between = (name: string, least: number, most: number, usual: number | null) =>
  `${name} INTEGER NOT NULL${usual === null ? '' : ` DEFAULT ${usual}`} CHECK (${name} BETWEEN ${least} AND ${most})`
const colour = ['Red', 'Green', 'Blue'].map((name) => between(name, 0, 255, 0)).join(', ')
const plainColour = ['Red', 'Green', 'Blue'].map((name) => `${name} INTEGER CHECK (${name} BETWEEN 0 AND 255)`)
const key = 'ID INTEGER NOT NULL PRIMARY KEY'
const refers = (column: string, table: string) => `FOREIGN KEY(${column}) REFERENCES ${table}(ID) ON DELETE CASCADE`

export const permissions = [
  ...['AddDocuments', 'EditDocuments', 'DeleteDocuments', 'ImportDocuments', 'AddStatements', 'EditStatements'],
  ...['DeleteStatements', 'EditAttributes', 'EditRegex', 'EditStatementTypes', 'EditCoders', 'EditCoderRelations'],
  ...['ViewOthersDocuments', 'EditOthersDocuments', 'ViewOthersStatements', 'EditOthersStatements'],
].map((name) => `Permission${name}`)

const values = (table: string, value: string, more = '') =>
  `CREATE TABLE ${table}(${key}, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, ${value},
    ${refers('StatementId', 'STATEMENTS')}, ${refers('VariableId', 'VARIABLES')}${more}, UNIQUE (StatementId, VariableId))`

export const dnaTables: readonly string[] = [
  'CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL)',
  `CREATE TABLE CODERS(${key}, ${label('Name', 'NOT NULL')}, ${colour}, ${between('Refresh', 0, 9999, 0)},
    ${between('FontSize', 1, 99, 14)}, ${label('Password', 'NOT NULL')},
    PopupWidth INTEGER CHECK (PopupWidth BETWEEN 100 AND 9999) DEFAULT 300, ${between('ColorByCoder', 0, 1, 0)},
    ${between('PopupDecoration', 0, 1, 0)}, ${between('PopupAutoComplete', 0, 1, 1)},
    ${permissions.map((name) => between(name, 0, 1, 1)).join(', ')})`,
  `CREATE TABLE DOCUMENTS(${key}, ${label('Title', 'NOT NULL')}, Text TEXT NOT NULL, Coder INTEGER, ${label('Author')},
    ${label('Source')}, ${label('Section')}, Notes TEXT NOT NULL DEFAULT '', ${label('Type')}, Date INTEGER NOT NULL,
    ${refers('Coder', 'CODERS')})`,
  `CREATE TABLE STATEMENTTYPES(${key}, ${label('Label', 'NOT NULL')}, ${colour})`,
  `CREATE TABLE VARIABLES(${key}, ${label('Variable', 'NOT NULL')}, DataType TEXT NOT NULL DEFAULT 'short text'
    CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text')), StatementTypeId INTEGER,
    ${refers('StatementTypeId', 'STATEMENTTYPES')}, UNIQUE (Variable, StatementTypeId))`,
  `CREATE TABLE VARIABLELINKS(${key}, SourceVariableId INTEGER, TargetVariableId INTEGER,
    CHECK (TargetVariableId != SourceVariableId), ${refers('SourceVariableId', 'VARIABLES')},
    ${refers('TargetVariableId', 'VARIABLES')})`,
  `CREATE TABLE REGEXES(Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191), ${colour})`,
  `CREATE TABLE CODERRELATIONS(${key}, Coder INTEGER CHECK (Coder > 0), OtherCoder INTEGER CHECK (OtherCoder > 0),
    ${['viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'].map((name) => between(name, 0, 1, 1)).join(', ')},
    CHECK (Coder != OtherCoder), ${refers('Coder', 'CODERS')}, ${refers('OtherCoder', 'CODERS')})`,
  `CREATE TABLE STATEMENTS(${key}, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL CHECK (Start >= 0),
    Stop INTEGER NOT NULL CHECK (Stop >= 0), Coder INTEGER, CHECK (Start < Stop),
    ${refers('StatementTypeId', 'STATEMENTTYPES')}, ${refers('Coder', 'CODERS')}, ${refers('DocumentId', 'DOCUMENTS')})`,
  values('DATABOOLEAN', 'Value INTEGER NOT NULL DEFAULT 1'),
  values('DATAINTEGER', 'Value INTEGER NOT NULL DEFAULT 0'),
  `CREATE TABLE ENTITIES(${key}, VariableId INTEGER NOT NULL, ${label('Value')}, ${plainColour.join(', ')},
    ChildOf INTEGER CHECK (ChildOf > 0), UNIQUE (VariableId, Value), ${refers('ChildOf', 'ENTITIES')},
    ${refers('VariableId', 'VARIABLES')})`,
  values('DATASHORTTEXT', 'Entity INTEGER NOT NULL', `, ${refers('Entity', 'ENTITIES')}`),
  values('DATALONGTEXT', "Value TEXT DEFAULT ''"),
  `CREATE TABLE ATTRIBUTEVARIABLES(${key}, VariableId INTEGER NOT NULL, ${label('AttributeVariable', 'NOT NULL')},
    UNIQUE (VariableId, AttributeVariable), ${refers('VariableId', 'VARIABLES')})`,
  `CREATE TABLE ATTRIBUTEVALUES(${key}, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL,
    ${label('AttributeValue')}, UNIQUE (EntityId, AttributeVariableId), ${refers('EntityId', 'ENTITIES')},
    ${refers('AttributeVariableId', 'ATTRIBUTEVARIABLES')})`,
]
