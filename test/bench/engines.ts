/** The two engines for the benchmark: through our graphs, and bare, through their own APIs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import neo4j, { type Driver } from 'neo4j-driver'
import { readDataset } from '../../src/cypher/dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs, Params } from '../../src/store/graph-store.js'
import { neo4jGraphs } from '../../src/store/neo4j/neo4j-graphs.js'
import { connectNeo4j } from '../../src/store/neo4j/neo4j-store.js'
import { startNeo4j } from '../provision/neo4j-maven.js'
import type { Batch } from './bare-load.js'

export interface Engine {
  name: string
  version: string
  /** Settings by which our server finds it; none for a store of its own. */
  settings: Record<string, string>
  /** Drops what that side stored, and all else where both share one database. Not part of what is measured. */
  empty(side: 'ours' | 'bare'): Promise<void>
  /** Our graphs on what is stored now. */
  open(): Promise<Graphs>
  /** The engine alone: schema, then the batches in one transaction, durable when it returns. */
  load(batches: readonly Batch[]): Promise<void>
  /** The engine alone, on what was last loaded by either. */
  read(query: string, params: Params): Promise<unknown[]>
  stop(): Promise<void>
}

const schema = () => readDataset().schema.statements.map((statement) => statement.text)

export function embeddedEngine(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  const ours = join(folder, 'ours')
  const bare = join(folder, 'bare.grafeo')
  let reader: GrafeoDB | null = null
  const close = () => {
    reader?.close()
    reader = null
  }
  return {
    name: 'embedded',
    settings: {},
    version: grafeo.GrafeoDB.create().version(),
    async empty(side) {
      close()
      const paths = side === 'ours' ? [ours] : [bare, `${bare}.wal`]
      for (const path of paths) rmSync(path, { recursive: true, force: true })
    },
    async open() {
      return embeddedGraphs(ours)
    },
    async load(batches) {
      const db = grafeo.GrafeoDB.create(bare)
      for (const text of schema()) await db.executeCypher(text)
      const transaction = db.beginTransaction()
      for (const { query, rows } of batches) await transaction.executeCypher(query, { rows })
      transaction.commit()
      db.close()
    },
    async read(query, params) {
      reader ??= grafeo.GrafeoDB.openReadOnly(bare)
      return (await reader.executeCypher(query, params)).toArray()
    },
    async stop() {
      close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** On the server of NEO4J_TEST_URI, whose content is dropped, else on one that is started here. */
export async function neo4jEngine(): Promise<Engine> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env
  // As it is meant to run, not as it starts quickest; a transaction of 100,000 statements needs the memory.
  const server = uri ? { uri, stop: async () => {} } : await startNeo4j('5.26.30', ['-Xmx4g'])
  const settings = { uri: server.uri, user, password }
  const driver = connectNeo4j(settings)
  const { agent = 'Neo4j' } = await driver.getServerInfo()
  return {
    name: 'neo4j',
    settings: {
      NEO4J_URI: server.uri,
      ...(user ? { NEO4J_USER: user } : {}),
      ...(password ? { NEO4J_PASSWORD: password } : {}),
    },
    version: agent,
    empty: () => emptyServer(driver),
    // A driver of its own: closing the graphs closes it.
    open: async () => neo4jGraphs(connectNeo4j(settings), settings),
    async load(batches) {
      for (const text of schema()) await driver.executeQuery(text)
      const session = driver.session()
      const transaction = session.beginTransaction()
      for (const { query, rows } of batches) await transaction.run(query, { rows: rows.map(withIntegers) })
      await transaction.commit()
      await session.close()
    },
    async read(query, params) {
      const { records } = await driver.executeQuery(query, withDates(params), { routing: neo4j.routing.READ })
      return records.map((record) => record.toObject())
    },
    async stop() {
      await driver.close()
      await server.stop()
    },
  }
}

async function emptyServer(driver: Driver): Promise<void> {
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await session.close()
}

/** Our rows hold numbers only where the graph holds integers; the driver would send floats. */
function withIntegers(row: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(row)
  return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === 'number' ? neo4j.int(value) : value]))
}

function withDates(params: Params): Record<string, unknown> {
  const typed = (value: Params[string]) => {
    const day = typeof value === 'object' && value !== null && '$date' in value ? String(value.$date) : null
    return day === null ? value : neo4j.types.Date.fromStandardDate(new Date(`${day}T12:00:00`))
  }
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typed(value)]))
}
