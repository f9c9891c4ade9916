/** The engine that a project runs its tests on: the embedded one or a Neo4j server. */
import { rmSync } from 'node:fs'
import neo4j, { type Driver } from 'neo4j-driver'
import { describe, inject, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'
import type { GraphStore, Graphs } from '../../src/store/graph-store.js'
import { connectNeo4j, neo4jStore } from '../../src/store/neo4j/neo4j-store.js'
import { openGraphs } from '../../src/store/open-store.js'
import type { Neo4jServer } from '../provision/running-neo4j.js'
import { testFolder } from '../provision/test-folder.js'

export interface Engine {
  name: string
  /** The server that it is; nothing for the embedded engine. */
  server?: Neo4jServer
  /** Empty graphs that nothing has been published to. */
  openGraphs(): Promise<Graphs>
  /** The shipped dataset, for tests that only read: it is loaded only where it does not stand already. */
  openShipped(): Promise<Graphs>
  /** The same graphs once more, as another process would open them. */
  openAgain(): Promise<Graphs>
  /** The settings with which a process of its own opens the same graphs. */
  environment(): Record<string, string>
  /** One empty graph that can be written to. */
  openStore(): Promise<GraphStore>
  /** Closes and removes everything opened. */
  dispose(): Promise<void>
  /** On a server: runs Cypher past our contract, as another user of the same server would. */
  runForeign?: (query: string) => Promise<Record<string, unknown>[]>
}

function embeddedEngine(): Engine {
  /** Of the graphs that were opened last, and of those before them. */
  let folder = ''
  const folders: string[] = []
  let opened: { close(): Promise<void> }[] = []
  const keep = <T extends { close(): Promise<void> }>(it: T): T => {
    opened.push(it)
    return it
  }
  return {
    name: 'embedded',
    async openGraphs() {
      folder = testFolder('test')
      folders.push(folder)
      return keep(await openGraphs({ dataDir: folder }))
    },
    openShipped: async () => keep(await openGraphs({ dataDir: inject('shippedStore') })),
    openAgain: async () => keep(await openGraphs({ dataDir: folder })),
    environment: () => ({ DATA_DIR: folder, NEO4J_URI: '' }),
    openStore: async () => keep(openEmbedded()),
    async dispose() {
      for (const it of opened) await it.close()
      opened = []
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A node beside those that the last load brought. */
const strangers = `
  MATCH (n)
  WITH count(n) AS all
  MATCH (g:DemarcheGeneration {id: 'current'})
  WITH all, size(g.nodes) + 1 AS ours
  WHERE all <> ours
  RETURN all`

function neo4jEngine(server: Neo4jServer): Engine {
  const settings = { dataDir: '', neo4jUri: server.uri, neo4jUser: server.user, neo4jPassword: server.password }
  let opened: { close(): Promise<void> }[] = []
  const driver = () => connectNeo4j({ uri: server.uri, user: server.user, password: server.password })
  const foreign = async (query: string) => {
    const own: Driver = driver()
    try {
      return (await own.executeQuery(query)).records.map((record) => record.toObject())
    } finally {
      await own.close()
    }
  }
  const empty = () => foreign('MATCH (n) DETACH DELETE n')
  const keep = <T extends { close(): Promise<void> }>(it: T): T => {
    opened.push(it)
    return it
  }
  return {
    name: server.name,
    server,
    async openGraphs() {
      await empty()
      return keep(await openGraphs(settings))
    },
    async openShipped() {
      const graphs = keep(await openGraphs(settings))
      const dataset = readDataset()
      const stands = (await graphs.current())?.version === dataset.version && (await foreign(strangers)).length === 0
      if (!stands) {
        await empty()
        await loadDataset(graphs, dataset)
      }
      return graphs
    },
    openAgain: async () => keep(await openGraphs(settings)),
    environment: () => ({
      NEO4J_URI: server.uri,
      ...(server.user && { NEO4J_USER: server.user }),
      ...(server.password && { NEO4J_PASSWORD: server.password }),
    }),
    async openStore() {
      await empty()
      return keep(neo4jStore(driver(), { uri: server.uri }))
    },
    async dispose() {
      for (const it of opened) await it.close()
      opened = []
    },
    runForeign: async (query) => (await foreign(query)).map(plain),
  }
}

function plain(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, neo4j.isInt(value) ? value.toNumber() : value]),
  )
}

/**
 * Describes the same on every engine, each in a project of its own; without a Neo4j that is one counted skip that says
 * what to install.
 *
 * @throws Error in a file that runs in no such project
 */
export function describeOnEngines(title: string, body: (engine: Engine) => void): void {
  const engine = inject('engine')
  if (!engine) throw new Error('What is described on engines stands in a file *.engines.test.ts or *.embedded.test.ts.')
  if (engine === 'neo4j') describeOnNeo4j(title, (server) => body(neo4jEngine(server)))
  else describe(`${title}, on embedded`, () => body(embeddedEngine()))
}

/** Describes on the server of this project, likewise; for files *.neo4j.test.ts. */
export function describeOnNeo4j(title: string, body: (server: Neo4jServer) => void): void {
  const server = inject('neo4j')
  if (server) describe(`${title}, on ${server.name}`, () => body(server))
  else it.skip(`${title}, on Neo4j (${inject('neo4jMissing')})`, () => {})
}
