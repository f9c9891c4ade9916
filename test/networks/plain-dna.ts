/** The stances of a DNA file by one plain query, which shares nothing with the import: what networks are held against. */
import initSqlJs from 'sql.js'
import type { NetworkStance } from '../../src/networks/network-stance.js'

const query = (third: boolean) => `
  SELECT s.ID, s.DocumentId, s.Start, d.Date, a.Value AS agreement, ${['person', 'organization', 'concept']
    .map(
      (name) => `(SELECT ${third ? 'e.Value' : 't.Value'} FROM DATASHORTTEXT t
        ${third ? 'JOIN ENTITIES e ON e.ID = t.Entity' : ''}
        JOIN VARIABLES v ON v.ID = t.VariableId AND v.Variable = '${name}' WHERE t.StatementId = s.ID) AS ${name}`,
    )
    .join(', ')}
  FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId
  JOIN VARIABLES w ON w.StatementTypeId = s.StatementTypeId AND w.Variable = 'agreement'
  JOIN DATABOOLEAN a ON a.StatementId = s.ID AND a.VariableId = w.ID
  ORDER BY s.ID`

/** Of the type whose agreement is yes or no; `hours` is what the coder's clock was ahead of UTC on a day, for DNA 2. */
export async function plainStances(bytes: Uint8Array, hours = (_: Date) => 0): Promise<NetworkStance[]> {
  const { Database } = await initSqlJs()
  const db = new Database(bytes)
  try {
    const third = (db.exec("SELECT 1 FROM sqlite_master WHERE name = 'ENTITIES'")[0]?.values.length ?? 0) > 0
    const [{ columns, values } = { columns: [], values: [] }] = db.exec(query(third))
    return values.map((value) => {
      const row = Object.fromEntries(columns.map((column, index) => [column, value[index]]))
      const moment = new Date(Number(row.Date) * (third ? 1000 : 1))
      return {
        id: String(row.ID).padStart(4, '0'),
        document: String(row.DocumentId).padStart(4, '0'),
        place: Number(row.Start),
        time: new Date(moment.getTime() + hours(moment) * 3_600_000).toISOString().slice(0, 19),
        person: String(row.person ?? ''),
        organization: String(row.organization ?? ''),
        concept: String(row.concept ?? ''),
        qualifier: row.agreement === 1 ? 1 : 0,
      }
    })
  } finally {
    db.close()
  }
}
