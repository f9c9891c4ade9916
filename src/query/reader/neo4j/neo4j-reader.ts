/** Runs queries on a Neo4j server inside a reader process: one read transaction each, explained and judged first. */
import neo4j, { type Driver, type Node, type Record as Row, type Transaction } from 'neo4j-driver'
import { nothingLoaded, unavailable } from '../../../errors.js'
import { neo4jGraphs } from '../../../store/neo4j/neo4j-graphs.js'
import { connectNeo4j, databaseOf, type Neo4jSettings, toServer } from '../../../store/neo4j/neo4j-store.js'
import { commonType } from '../../column-types.js'
import { failed, late, tooLarge } from '../../query-problems.js'
import type { QueryResult } from '../../query-result.js'
import { resultGraph } from '../../result-graph.js'
import { planAnswer, withoutExplain } from '../plan.js'
import { mistakesIn, withMistakes } from '../query-findings.js'
import { millisecondsSince, type QueryJob, type ReaderEngine } from '../reader-engine.js'
import { refuseWrite } from '../refusals.js'
import { answerTooLarge, rowWriter } from '../row-writer.js'
import { refuseByText } from '../text-gate.js'
import { unknownNames } from '../unknown-names.js'
import { judgeNeo4jPlan } from './neo4j-gate.js'
import { endsIn, neo4jValues } from './neo4j-values.js'

/** @throws when the server cannot be reached */
export async function neo4jReader(settings: Neo4jSettings): Promise<ReaderEngine> {
  const driver = connectNeo4j(settings)
  const graphs = neo4jGraphs(driver, settings)
  await driver.getServerInfo(databaseOf(settings))
  const names = namesOfGenerations(driver, settings)
  return {
    async run(asked) {
      refuseByText(asked.text)
      const { text, explain } = withoutExplain(asked.text)
      const job = { ...asked, text, explain: explain || asked.explain === true }
      const data = await graphs.current()
      if (!data) throw nothingLoaded()
      const answered = await read(driver, settings, job).catch((error) => {
        throw withMistakes(error, text, job.parameters)
      })
      const unknown = await names(data.generation)(text, job.parameters)
      return { ...answered, warnings: mistakesIn(text, job.parameters, unknown), data }
    },
  }
}

/** What the graph of a generation has; the server's next generation has other names. */
function namesOfGenerations(driver: Driver, settings: Neo4jSettings) {
  let known: { generation: string; unknownIn: ReturnType<typeof unknownNames> } | null = null
  const ask = async (text: string) => {
    const routing = neo4j.routing.READ
    const { records } = await driver.executeQuery(text, {}, { routing, ...databaseOf(settings) })
    return records.map((record) => String(record.get('name')))
  }
  return (generation: string) => {
    if (known?.generation !== generation) known = { generation, unknownIn: unknownNames(ask) }
    return known.unknownIn
  }
}

async function read(
  driver: Driver,
  settings: Neo4jSettings,
  job: QueryJob,
): Promise<Omit<QueryResult, 'warnings' | 'data'>> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    fetchSize: Math.min(job.budget.maxRows + 1, 200),
    ...databaseOf(settings),
  })
  let linesBefore = 1
  try {
    const transaction = session.beginTransaction({
      timeout: job.budget.timeoutMs,
      metadata: { application: 'demarche ad hoc' },
    })
    const parameters = toServer(job.parameters)
    const begun = performance.now()
    const { summary } = await transaction.run(`EXPLAIN\n${job.text}`, parameters)
    const plan = judgeNeo4jPlan(summary)
    if (job.explain) return { ...planAnswer(plan), milliseconds: millisecondsSince(begun) }
    const run = performance.now()
    linesBefore = 0
    const { keys, records, truncated } = await fetch(transaction, job)
    const milliseconds = millisecondsSince(run)
    const total = truncated ? null : records.length
    return { ...(await answer(transaction, keys, records, job)), total, truncated, milliseconds }
  } catch (error) {
    throw problemOf(error, linesBefore, job)
  } finally {
    await session.close()
  }
}

/** Fetches up to one row more than the budget allows, to know whether there are more. */
async function fetch(transaction: Transaction, { text, parameters, budget }: QueryJob) {
  const result = transaction.run(text, toServer(parameters))
  const keys = (await result.keys()).map(String)
  const records: Row[] = []
  let size = 0
  for await (const record of result) {
    size += roughSize(record)
    if (size > 2 * budget.maxBytes) throw answerTooLarge(budget.maxBytes)
    if (records.length === budget.maxRows) return { keys, records, truncated: true }
    records.push(record)
  }
  return { keys, records, truncated: false }
}

/** A lower bound on the row's size as JSON, cheap enough to compute for every row. */
const roughSize = (record: Row) =>
  record
    .map((value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : 4))
    .reduce((sum: number, one: number) => sum + one, 0)

async function answer(transaction: Transaction, keys: string[], records: Row[], { budget }: QueryJob) {
  const ids = [...endsIn(records.flatMap((record) => keys.map((key) => record.get(key))))]
  const graph = resultGraph()
  const typed = neo4jValues(graph, await readEnds(transaction, ids))
  const types = keys.map(() => 'NULL')
  const writer = rowWriter(budget)
  for (const record of records) {
    const values = keys.map((key, column) => {
      const { json, type } = typed(record.get(key))
      types[column] = commonType(types[column] ?? 'NULL', type)
      return [key, json] as const
    })
    writer.add(Object.fromEntries(values))
  }
  const json = graph.toJson()
  writer.count(json)
  return {
    columns: keys.map((name, column) => ({ name, type: types[column] ?? 'NULL' })),
    rows: writer.rows,
    graph: json,
    plan: null,
  }
}

async function readEnds(transaction: Transaction, ids: string[]): Promise<Map<string, Node>> {
  if (ids.length === 0) return new Map()
  const { records } = await transaction.run('MATCH (n) WHERE elementId(n) IN $ids RETURN n', { ids })
  return new Map(records.map((record) => [record.get('n').elementId, record.get('n')]))
}

/** Reads the code and the GQL status. From the message it takes only the position, which older servers put there. */
function problemOf(error: unknown, linesBefore: number, { budget }: QueryJob): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error
  const { code, message } = error
  if (/TransactionTimedOut|LockClientStopped|Transaction\.Terminated/.test(code)) return late(budget.timeoutMs)
  if (/OutOfMemory|MemoryPool/.test(code)) return tooLarge('The query needs more memory than the server allows.', {})
  if (/AccessMode|ForbiddenOnReadOnly|Security\.Forbidden/.test(code)) return refuseWrite()
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /DatabaseUnavailable|Security\./.test(code))
    return unavailable('The Neo4j server cannot be read at the moment. Try again.')
  const [first = ''] = message.split('\n')
  // Servers before Cypher 25 use one status for everything.
  const status = /SyntaxError$/.test(code) && error.gqlStatus === '50N42' ? '42001' : error.gqlStatus
  return failed(status ?? '50N42', first.replace(/ ?\(line \d+.*/, ''), positionOf(error, linesBefore))
}

function positionOf(error: Error, linesBefore: number) {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(error.message) ?? []
  if (!line || !column || Number(line) <= linesBefore) return undefined
  return { line: Number(line) - linesBefore, column: Number(column) }
}
