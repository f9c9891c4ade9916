/** A graph in one file of the embedded engine, @grafeo-db/js; the engine's quirks stay here. */
import { existsSync } from 'node:fs'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { type GraphStore, type Params, type Row, StatementError } from '../graph-store.js'

export interface EmbeddedStore extends GraphStore {
  /** Writes the graph to a new file. @throws Error of the engine, when the disk is full for one. */
  save(file: string): void
}

/**
 * Opens the graph of `file` without any right to write, or a new one in memory.
 *
 * @throws Error of the engine when the file is damaged (its message holds `checksum`), or when it is missing.
 */
export function openEmbedded(file?: string): EmbeddedStore {
  const db = file === undefined ? grafeo.GrafeoDB.create() : openFile(file)
  let closed = false
  return {
    async read(query: string, params: Params = {}): Promise<Row[]> {
      return (await db.executeCypher(query, params)).toArray().map(plainRow)
    },
    async write(statements) {
      const transaction = db.beginTransaction()
      for (const [index, { text, params }] of statements.entries()) {
        try {
          await transaction.executeCypher(text, params)
        } catch (error) {
          transaction.rollback()
          throw new StatementError(index, error)
        }
      }
      transaction.commit()
    },
    save: (target) => db.save(target),
    async close() {
      if (closed) return
      closed = true
      db.close()
    },
  }
}

function openFile(file: string): GrafeoDB {
  // The engine creates a missing file silently, whatever it was asked for.
  if (!existsSync(file)) throw new Error(`${file} does not exist.`)
  return grafeo.GrafeoDB.openReadOnly(file)
}

/** Local date-times come as Date objects; every other temporal value is an ISO string already. */
function plainRow(row: Record<string, unknown>): Row {
  for (const key in row) if (row[key] instanceof Date) row[key] = row[key].toISOString().slice(0, -1)
  return row as Row
}
