/** A graph in one file of the embedded engine, @grafeo-db/js. The engine's quirks stay in this file. */
import { existsSync, rmSync } from 'node:fs'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { type GraphStore, type Params, type Row, StatementError } from '../graph-store.js'
import { sentAs } from '../sent-as.js'
import { temporaryFolder } from '../temporary-folder.js'

/** The variables that name the temporary folder, on Unix and on Windows. */
const temporaryVariables = ['TMPDIR', 'TMP', 'TEMP']

export interface EmbeddedStore extends GraphStore {
  readTable: NonNullable<GraphStore['readTable']>
  /** The answer as an Arrow stream. */
  readArrow(query: string, params: Params): Promise<Uint8Array>
  /** Writes the graph to a new file. @throws the engine's error, for example if the disk is full. */
  save(file: string): void
}

/**
 * Opens the graph in `file` read-only, or a new graph in memory.
 *
 * @throws Error if the file is missing; the engine's error, with `checksum` in its message, if it is damaged.
 */
export function openEmbedded(file?: string): EmbeddedStore {
  const { db, aside } = file === undefined ? { db: grafeo.GrafeoDB.create(), aside: null } : openFile(file)
  let closed = false
  const readArrow = async (query: string, params: Params) => (await db.executeCypher(query, params)).toArrowIPC()
  return {
    async read(query: string, params: Params = {}): Promise<Row[]> {
      return (await db.executeCypher(query, params)).toArray().map(plainRow)
    },
    readArrow,
    async readTable(query, params = {}) {
      const answer = await readArrow(query, params)
      // Only loads and repairs read tables: a server starts without the reader of Arrow.
      const { arrowTable } = await import('./arrow-table.js')
      return arrowTable(answer)
    },
    async write(statements) {
      const sent = statements.map(sentAs)
      const transaction = db.beginTransaction()
      for (const [index, { text, params }] of sent.entries()) {
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
      if (aside !== null) rmSync(aside, { recursive: true, force: true })
    },
  }
}

/** The engine creates a folder for what it spills and never removes it: `aside` holds that folder, and `close` removes both. */
function openFile(file: string): { db: GrafeoDB; aside: string } {
  // The engine silently creates a missing file, even to open it read-only.
  if (!existsSync(file)) throw new Error(`${file} does not exist.`)
  const aside = temporaryFolder('store')
  const before = temporaryVariables.map((name) => [name, process.env[name]] as const)
  try {
    for (const name of temporaryVariables) process.env[name] = aside
    return { db: grafeo.GrafeoDB.openReadOnly(file), aside }
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    throw error
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** The engine returns local date-times as Date objects, and all other temporal values as ISO strings. */
function plainRow(row: Record<string, unknown>): Row {
  for (const key in row) if (row[key] instanceof Date) row[key] = row[key].toISOString().slice(0, -1)
  return row as Row
}
