/** Picks the engine from the settings, here or for another process of ours; the only module that names both. */
import { resolve } from 'node:path'
import type { DataVersion } from '../codebook/schemas.js'
import { nothingLoaded } from '../errors.js'
import { embeddedGraphs } from './embedded/embedded-graphs.js'
import { readPointer } from './embedded/embedded-staging.js'
import { openEmbedded } from './embedded/embedded-store.js'
import type { Graphs, OpenOptions } from './graph-store.js'
import type { Neo4jSettings } from './neo4j/neo4j-store.js'

export interface StoreSettings {
  dataDir: string
  neo4jUri?: string | undefined
  neo4jUser?: string | undefined
  neo4jPassword?: string | undefined
  neo4jDatabase?: string | undefined
  queryTimeoutMs?: number | undefined
}

/**
 * Opens the graphs that the settings name: Neo4j if there is a URI, otherwise the embedded store.
 *
 * @throws Error if the server cannot be reached or refuses the credentials.
 */
export async function openGraphs(settings: StoreSettings, options: OpenOptions = {}): Promise<Graphs> {
  if (!settings.neo4jUri) return embeddedGraphs(settings.dataDir, options)
  const { connectNeo4j, databaseOf, neo4jGraphs } = await neo4j()
  const server = { ...neo4jSettingsOf(settings), timeoutMs: settings.queryTimeoutMs }
  const driver = connectNeo4j(server)
  try {
    await driver.getServerInfo(databaseOf(server))
  } catch (error) {
    await driver.close()
    throw unanswered(error, server.uri)
  }
  return neo4jGraphs(driver, server, { ...options, ...(settings.dataDir && { cacheFolder: settings.dataDir }) })
}

/** The driver's own words guess at ports and encryption; its refusals of users and databases are plain. */
function unanswered(error: unknown, uri: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ServiceUnavailable') return error
  return new Error(
    `NEO4J_URI=${uri}: no Neo4j server answers there. Start it, correct the address, or leave NEO4J_URI out for the embedded store.`,
    { cause: error },
  )
}

/** What another process has to open to read the same graph as this one: a published file, or a server. */
export type ReadTarget =
  | { engine: 'embedded'; file: string; data: DataVersion }
  | { engine: 'neo4j'; settings: Neo4jSettings }

/**
 * `file` knows the generation that questions are answered from; without it, the newest one is read.
 *
 * @throws Problem 503 when nothing has been loaded
 */
export function readTarget(settings: StoreSettings, file?: Graphs['file']): ReadTarget {
  if (settings.neo4jUri) return { engine: 'neo4j', settings: neo4jSettingsOf(settings) }
  if (file) {
    const { path, data } = file()
    return { engine: 'embedded', file: path, data }
  }
  try {
    const { file: name, ...data } = readPointer(settings.dataDir)
    return { engine: 'embedded', file: resolve(settings.dataDir, name), data }
  } catch {
    throw nothingLoaded()
  }
}

/** Opens it, in the other process. @throws the engine's error if it cannot be opened */
export async function openTarget(target: ReadTarget): Promise<Pick<Graphs, 'view' | 'close'>> {
  if (target.engine === 'neo4j') {
    const { connectNeo4j, neo4jGraphs } = await neo4j()
    return neo4jGraphs(connectNeo4j(target.settings), target.settings)
  }
  const store = openEmbedded(target.file)
  return { view: (work) => work(store, target.data), close: store.close }
}

/** The driver takes longer to load than the embedded engine takes to answer. */
async function neo4j() {
  const [graphs, store] = await Promise.all([import('./neo4j/neo4j-graphs.js'), import('./neo4j/neo4j-store.js')])
  return { ...graphs, ...store }
}

function neo4jSettingsOf(settings: StoreSettings): Neo4jSettings {
  const { neo4jUri: uri = '', neo4jUser: user, neo4jPassword: password, neo4jDatabase: database } = settings
  return { uri, user, password, database }
}
