/** Picks the engine from the settings; the only module that names both. */
import { embeddedGraphs } from './embedded/embedded-graphs.js'
import type { Graphs } from './graph-store.js'

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
export async function openGraphs(settings: StoreSettings, warn?: (message: string) => void): Promise<Graphs> {
  if (!settings.neo4jUri) return embeddedGraphs(settings.dataDir, warn)
  // The driver takes longer to load than the embedded engine takes to answer.
  const { neo4jGraphs } = await import('./neo4j/neo4j-graphs.js')
  const { connectNeo4j, databaseOf } = await import('./neo4j/neo4j-store.js')
  const server = {
    uri: settings.neo4jUri,
    user: settings.neo4jUser,
    password: settings.neo4jPassword,
    database: settings.neo4jDatabase,
    timeoutMs: settings.queryTimeoutMs,
  }
  const driver = connectNeo4j(server)
  try {
    await driver.getServerInfo(databaseOf(server))
  } catch (error) {
    await driver.close()
    throw error
  }
  return neo4jGraphs(driver, server)
}
