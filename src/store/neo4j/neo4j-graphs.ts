/**
 * The published graph on a Neo4j server: a load is one transaction that leaves exactly what the scripts contain.
 * The node `DemarcheGeneration` records which nodes a load wrote, so that the next load knows which are ours.
 */
import { randomUUID } from 'node:crypto'
import type { Driver, Transaction } from 'neo4j-driver'
import { labels } from '../../codebook/graph-schema.js'
import type { DataVersion } from '../../codebook/schemas.js'
import { nothingLoaded, unavailable } from '../../errors.js'
import type { GenerationCache, Graph, Graphs, OpenOptions, Params, Publication, Row, Staging } from '../graph-store.js'
import { cacheOf, sweepCaches } from './neo4j-cache.js'
import { databaseOf, type Neo4jSettings, neo4jStore, readWithin, runAll } from './neo4j-store.js'

const currentQuery =
  "MATCH (g:DemarcheGeneration {id: 'current'}) WHERE g.generation IS NOT NULL RETURN g.version AS version, g.generation AS generation, g.published AS published"
/** It is asked before everything else, so that a server that says nothing is known soon. */
const currentBudget = { waitsMs: 5_000 }
/** How often a question is asked again because a load committed while it ran. */
const tries = 5

export interface Neo4jOptions extends OpenOptions {
  /** Where what is computed from a generation is kept; without one, nothing is. */
  cacheFolder?: string
}

/** A new generation takes the place of the old one in the database, so that no question can be answered from the old one. */
export function neo4jGraphs(driver: Driver, settings: Neo4jSettings, options: Neo4jOptions = {}): Graphs {
  const { cacheFolder, warn = () => {} } = options
  const store = neo4jStore(driver, settings)
  const publication = async (): Promise<Publication | null> => {
    const [row] = await store.read(currentQuery, {}, currentBudget)
    if (!row) return null
    const { version, generation, published } = row
    return {
      ...{ version: String(version), generation: String(generation) },
      published: typeof published === 'string' ? published : null,
    }
  }
  const current = async (): Promise<DataVersion | null> => {
    const last = await publication()
    return last && { version: last.version, generation: last.generation }
  }
  // Generations never repeat: one that is current before and after the work was current throughout.
  let known: DataVersion | null = null
  // The same object as long as the generation is: a cache may be keyed by it, as on files.
  let generation: { of: string; graph: Graph } | null = null
  const graphOf = ({ generation: of }: DataVersion): Graph => {
    if (generation?.of !== of)
      generation = {
        of,
        graph: { read: store.read, ...(cacheFolder !== undefined && { cache: cacheOf(cacheFolder, of, warn) }) },
      }
    return generation.graph
  }
  return {
    current,
    publication,
    close: store.close,
    async view(work) {
      let before = known ?? (await current())
      for (let attempt = 1; attempt <= tries; attempt++) {
        if (!before) throw nothingLoaded()
        const result = await work(graphOf(before), before)
        // Each read of a question is its own transaction: only an unchanged generation makes them one view.
        known = await current()
        if (known?.generation === before.generation) return result
        before = known
      }
      throw unavailable('The graph is being reloaded all the time. Try again in a moment.')
    },
    async stage(schema) {
      await store.write([
        {
          text: 'CREATE CONSTRAINT demarche_generation_id IF NOT EXISTS FOR (n:DemarcheGeneration) REQUIRE n.id IS UNIQUE',
        },
        ...schema,
      ])
      const session = driver.session(databaseOf(settings))
      const transaction = session.beginTransaction()
      try {
        await markAll(transaction)
      } catch (error) {
        await session.close()
        throw error
      }
      const generation = randomUUID()
      const cache = cacheFolder === undefined ? undefined : cacheOf(cacheFolder, generation, warn)
      return stagingOf(transaction, generation, cache, () => session.close())
    },
  }
}

function stagingOf(
  transaction: Transaction,
  generation: string,
  cache: GenerationCache | undefined,
  end: () => Promise<void>,
): Staging {
  let settled: Promise<string[]> | null = null
  const settle = (): Promise<string[]> => {
    settled ??= sweep(transaction)
    return settled
  }
  return {
    ...(cache && { cache }),
    async read(query: string, params?: Params) {
      await settle()
      return readWithin(transaction, query, params)
    },
    async write(statements) {
      if (settled) throw new Error('A staging cannot be written to after it has been read.')
      await runAll(transaction, statements)
    },
    async publish(version) {
      await run(
        transaction,
        `MATCH (g:DemarcheGeneration {id: 'current'})
         SET g.version = $version, g.generation = $generation, g.nodes = $nodes, g.published = $published
         REMOVE g.loading`,
        { version, generation, nodes: await settle(), published: new Date().toISOString() },
      )
      await transaction.commit()
      await end()
      if (cache) sweepCaches(cache)
      return { version, generation }
    },
    // Closing the session rolls an open transaction back.
    abandon: end,
  }
}

const run = (transaction: Transaction, query: string, params: Params = {}): Promise<Row[]> =>
  readWithin(transaction, query, params)

/**
 * Marks every node with a label of the schema as `ours` (recorded by the load before) or `other`, and removes the
 * relationships between ours. A script writes the node whole (`SET n = {...}`), which takes the mark off.
 */
async function markAll(transaction: Transaction): Promise<void> {
  // Writing to this node first makes loads wait for each other.
  const [row] = await run(
    transaction,
    "MERGE (g:DemarcheGeneration {id: 'current'}) SET g.loading = true RETURN coalesce(g.nodes, []) AS nodes",
  )
  const recorded = row?.nodes as string[]
  // The server runs the queries of a transaction one by one, but they can all be sent at once.
  const marking = labels.map((label) => {
    const ids = recorded.filter((node) => node.startsWith(`${label}/`)).map((node) => node.slice(label.length + 1))
    const mark = `MATCH (n:${label}) SET n.demarcheMark = CASE WHEN n.id IN $ids THEN 'ours' ELSE 'other' END`
    return run(transaction, mark, { ids })
  })
  const cutting = labels.map((label) =>
    run(transaction, `MATCH (n:${label} {demarcheMark: 'ours'})-[r]->(m) WHERE m.demarcheMark = 'ours' DELETE r`),
  )
  await Promise.all([...marking, ...cutting])
}

/** Removes nodes that the scripts no longer contain, unmarks those that are not ours, and returns those that are. */
async function sweep(transaction: Transaction): Promise<string[]> {
  const sweeping = labels.map(async (label) => {
    const [, kept] = await Promise.all([
      run(transaction, `MATCH (n:${label} {demarcheMark: 'ours'}) DETACH DELETE n`),
      run(transaction, `MATCH (n:${label}) WHERE n.demarcheMark IS NULL RETURN n.id AS id`),
      run(transaction, `MATCH (n:${label}) WHERE n.demarcheMark IS NOT NULL REMOVE n.demarcheMark`),
    ])
    return kept.map((row) => `${label}/${row.id}`)
  })
  return (await Promise.all(sweeping)).flat()
}
