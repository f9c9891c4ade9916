/** A graph in one file of the embedded engine, @grafeo-db/js; the engine's quirks stay here. */
import { existsSync } from 'node:fs'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { type GraphStore, type Params, type Row, StatementError } from './graph-store.js'

export type EmbeddedMode = 'create' | 'read' | 'memory'

/**
 * Opens a graph: `create` a new file, `read` an existing one without any right to write, or in `memory`.
 *
 * @throws Error of the engine when the file is damaged (its message holds `checksum`), or when it is missing.
 */
export function openEmbedded(mode: EmbeddedMode, file?: string): GraphStore {
  const db = openFile(mode, file)
  let closed = false
  return {
    async read(query: string, params: Params = {}): Promise<Row[]> {
      return (await db.executeCypher(query, params)).toArray().map(plainRow)
    },
    async write(statements) {
      const transaction = db.beginTransaction()
      for (const [index, text] of statements.entries()) {
        try {
          await transaction.executeCypher(text)
        } catch (error) {
          transaction.rollback()
          throw new StatementError(index, error)
        }
      }
      // A commit reaches the disk for certain only when the file is closed, which is before it is published.
      transaction.commit()
    },
    async close() {
      if (closed) return
      closed = true
      db.close()
    },
  }
}

function openFile(mode: EmbeddedMode, file: string | undefined): GrafeoDB {
  if (mode === 'memory') return grafeo.GrafeoDB.create()
  // The engine creates a missing file silently, whatever it was asked for.
  if (file === undefined || existsSync(file) === (mode === 'create')) {
    throw new Error(mode === 'create' ? `${file} exists already.` : `${file} does not exist.`)
  }
  return mode === 'create' ? grafeo.GrafeoDB.create(file) : grafeo.GrafeoDB.openReadOnly(file)
}

/** Local date-times come as Date objects; every other temporal value is an ISO string already. */
function plainRow(row: Record<string, unknown>): Row {
  for (const key in row) if (row[key] instanceof Date) row[key] = row[key].toISOString().slice(0, -1)
  return row as Row
}
