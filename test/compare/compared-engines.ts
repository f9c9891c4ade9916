/** The two engines on the same data: the embedded one as strangers reach it, and Neo4j itself, which is right. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import neo4j, { type Node } from 'neo4j-driver'
import { blankComments } from '../../src/cypher/blank-comments.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { mendCypher } from '../../src/cypher/lint/mend-cypher.js'
import { messageOf, Problem } from '../../src/errors.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import type { Column } from '../../src/query/query-result.js'
import { readParameters } from '../../src/query/read-parameters.js'
import { endsIn, neo4jValues } from '../../src/query/reader/neo4j/neo4j-values.js'
import { resultGraph } from '../../src/query/result-graph.js'
import { queryRunner } from '../../src/query/server/query-runner.js'
import { readPointer } from '../../src/store/embedded/embedded-staging.js'
import { toServer } from '../../src/store/neo4j/neo4j-store.js'
import { openGraphs } from '../../src/store/open-store.js'
import { driverFor, type Neo4jServer } from '../provision/running-neo4j.js'

export interface Asked {
  text: string
  parameters: Record<string, unknown>
}

export type Answer =
  | { rows: unknown[][]; columns: Column[]; warnings: string[] }
  /** `code`: the rule here, Neo4j's code there, or the HTTP status. */
  | { refusal: string; code: string; warnings: string[] }

export interface ComparedEngines {
  embedded(query: Asked): Promise<Answer>
  neo4j(query: Asked): Promise<Answer>
  /** Rows of the embedded engine where it shuffles what nobody sorted, as JSON; null when it refuses. */
  shuffled(query: Asked): Promise<string | null>
  close(): Promise<void>
}

const budget = { timeoutMs: 5_000, maxRows: 5_000, maxBytes: 20_000_000 }

/** Loads the shipped dataset into both; what the server held is gone. */
export async function openComparedEngines(server: Omit<Neo4jServer, 'name'>): Promise<ComparedEngines> {
  const dataDir = mkdtempSync(join(tmpdir(), 'demarche-compare-'))
  const driver = driverFor(server)
  await driver.executeQuery('MATCH (n) DETACH DELETE n')
  for (const store of [{ dataDir }, { dataDir, neo4jUri: server.uri, ...credentials(server) }]) {
    const graphs = await openGraphs(store)
    await loadDataset(graphs, readDataset())
    await graphs.close()
  }
  // Where the server notes its generation, a node that the embedded graph has not.
  await driver.executeQuery('MATCH (n:DemarcheGeneration) DETACH DELETE n')
  const runner = queryRunner({ dataDir }, budget, { memoryMb: 1_024, concurrency: 2, queue: 1_000 })
  const copy = join(dataDir, 'shuffled.grafeo')
  copyFileSync(join(dataDir, readPointer(dataDir).file), copy)
  const shuffling = grafeo.GrafeoDB.create(copy, { shuffleUnordered: true })
  return {
    async embedded({ text, parameters }) {
      try {
        const job = { text, parameters: readParameters(parameters), budget }
        const { rows, columns, warnings, truncated } = await runner.run(job, AbortSignal.timeout(60_000))
        if (truncated) return { refusal: 'more rows than are compared', code: 'truncated', warnings: [] }
        const values = rows.map((row) => columns.map(({ name }) => (JSON.parse(row) as Record<string, unknown>)[name]))
        return { rows: values, columns, warnings: warnings.map(({ rule }) => rule) }
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const { rule, warnings = [] } = error.members as { rule?: string; warnings?: { rule: string }[] }
        return { refusal: error.message, code: rule ?? String(error.status), warnings: warnings.map((it) => it.rule) }
      }
    },
    async neo4j({ text, parameters }) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ })
      try {
        const { records } = await session.run(text, toServer(readParameters(parameters)), { timeout: budget.timeoutMs })
        if (records.length > budget.maxRows)
          return { refusal: 'more rows than are compared', code: 'truncated', warnings: [] }
        const keys = records[0]?.keys.map(String) ?? []
        const ids = [...endsIn(records.flatMap((record) => keys.map((key) => record.get(key))))]
        const ends = await session.run('MATCH (n) WHERE elementId(n) IN $ids RETURN n', { ids })
        const nodes = new Map(
          ends.records.map((record): [string, Node] => [record.get('n').elementId, record.get('n')]),
        )
        const typed = neo4jValues(resultGraph(), nodes)
        const rows = records.map((record) => keys.map((key) => typed(record.get(key))))
        const columns = keys.map((name, index) => ({ name, type: rows[0]?.[index]?.type ?? 'NULL' }))
        return { rows: rows.map((row) => row.map(({ json }) => json)), columns, warnings: [] }
      } catch (error) {
        const { code = 'failed' } = error as { code?: string }
        return { refusal: messageOf(error).split('\n')[0] ?? '', code, warnings: [] }
      } finally {
        await session.close()
      }
    },
    async shuffled({ text, parameters }) {
      try {
        const values = readParameters(parameters)
        const rows = (await shuffling.executeCypher(mendCypher(blankComments(text), values).text, values)).toArray()
        return JSON.stringify(rows.map((row) => JSON.stringify(row)).sort())
      } catch {
        return null
      }
    },
    async close() {
      await runner.close()
      shuffling.close()
      await driver.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const credentials = ({ user, password }: Omit<Neo4jServer, 'name'>) =>
  user ? { neo4jUser: user, neo4jPassword: password ?? '' } : {}
