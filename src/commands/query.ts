/** `demarche query`: runs a query of your own, or a saved one, under the same rules and limits as the API. */
import { Command } from 'commander'
import { pino } from 'pino'
import { readConfig } from '../config.js'
import type { Warning } from '../cypher/lint/warning.js'
import { Problem, UsageError } from '../errors.js'
import { csvPieces } from '../http/result-formats.js'
import { loweredBudget } from '../query/budget.js'
import { savedQuery } from '../query/library.js'
import { answerOf, type QueryResult } from '../query/query-result.js'
import type { QueryService } from '../query/query-service.js'
import { looseValue, readParameters } from '../query/read-parameters.js'
import type { QueryJob } from '../query/reader/reader-engine.js'
import { savedParameters } from '../query/saved-parameters.js'
import { graphsOf, queriesOf } from '../serve.js'
import { toTable } from './table.js'

interface Options {
  param?: Record<string, string>
  library?: string
  explain?: true
  maxRows?: number
  timeoutMs?: number
  json?: true
  csv?: true
  bom?: true
}

export function queryCommand(): Command {
  const keep = (pair: string, all: Record<string, string> = {}) => {
    const at = pair.indexOf('=')
    if (at < 1) throw new UsageError(`--param ${pair}: write it as name=value.`)
    return Object.assign(all, { [pair.slice(0, at)]: pair.slice(at + 1) })
  }
  const count = (option: string) => (text: string) => {
    const value = Number(text)
    if (!Number.isSafeInteger(value) || value < 1) throw new UsageError(`${option} must be a whole number, 1 or more.`)
    return value
  }
  return new Command('query')
    .description('Run a read-only Cypher query of your own, or a saved one.')
    .argument('[text]', 'one Cypher query that only reads')
    .option('--param <name=value>', 'a parameter; a value that is valid JSON is read as JSON; repeatable', keep)
    .option('--library <name>', 'run a saved query instead; for an unknown name, the error suggests a close one')
    .option('--explain', 'show the plan without running the query')
    .option('--max-rows <n>', 'most rows to return; can only lower QUERY_MAX_ROWS', count('--max-rows'))
    .option(
      '--timeout-ms <n>',
      'milliseconds the query may take; can only lower QUERY_TIMEOUT_MS',
      count('--timeout-ms'),
    )
    .option('--json', 'write the whole answer as JSON')
    .option('--csv', 'write the rows as CSV')
    .option('--bom', 'begin CSV with a byte order mark, for Excel')
    .action(runQuery)
}

async function runQuery(text: string | undefined, options: Options): Promise<void> {
  if ((text === undefined) === (options.library === undefined))
    throw new UsageError('Give either a query or --library NAME.')
  if (options.bom && !options.csv) throw new UsageError('--bom is for CSV. Add --csv, or leave it out.')
  const config = readConfig()
  const graphs = await graphsOf(config)
  const queries = queriesOf(config, graphs, pino({ level: 'silent' }))
  try {
    const job = jobOf(queries, text, options)
    const result = await queries.runner.run(job, new AbortController().signal).catch((error) => {
      if (error instanceof Problem) printWarnings((error.members as { warnings?: Warning[] }).warnings ?? [])
      throw placed(error)
    })
    const { rows, total, truncated, warnings } = result
    if (options.json) write(`${JSON.stringify(answerOf(result), null, 2)}\n`)
    else if (options.csv) for (const piece of csvPieces(result, options.bom)) write(piece)
    else write(`${tableOf(result)}\n`)
    printWarnings(warnings)
    if (truncated)
      process.stderr.write(`Only ${rows.length} of ${total ?? 'more'} rows. For more, raise QUERY_MAX_ROWS.\n`)
  } finally {
    await queries.close()
    await graphs.close()
  }
}

function jobOf(queries: QueryService, text: string | undefined, options: Options): QueryJob {
  const explain = options.explain ?? false
  if (options.library !== undefined) {
    const query = savedQuery(queries.library, options.library)
    const parameters = savedParameters(query, options.param ?? {})
    return { text: query.text, parameters, explain, budget: loweredBudget(queries.saved, options) }
  }
  if (!queries.allowAdHoc) throw new UsageError('ALLOW_AD_HOC=false: only saved queries may run. Use --library NAME.')
  const loose = Object.entries(options.param ?? {}).map(([name, value]) => [name, looseValue(value)])
  const parameters = readParameters(Object.fromEntries(loose))
  return { text: text ?? '', parameters, explain, budget: loweredBudget(queries.adHoc, options) }
}

function printWarnings(warnings: readonly Warning[]): void {
  for (const { line, column, message, rewrite } of warnings)
    process.stderr.write(`Warning, line ${line}, column ${column}: ${message} ${rewrite}\n`)
}

const write = (text: string) => process.stdout.write(text)

function tableOf({ columns, rows }: QueryResult): string {
  if (rows.length === 0) return 'Nothing found.'
  const items = rows.map((row) => bare(JSON.parse(row)))
  const names = columns.map(({ name }) => name)
  return toTable(items, names, process.stdout.columns ?? 160)
}

/** Nodes and relationships are shown by their ids. */
function bare(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, bareValue(value)]))
}

function bareValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bareValue)
  if (typeof value !== 'object' || value === null) return value
  if ('$node' in value) return bareValue(value.$node)
  if ('$edge' in value) return bareValue(value.$edge)
  if ('$path' in value) return (value.$path as { nodes: { id: string }[] }).nodes.map(({ id }) => id)
  return value
}

/** A problem with its place in the text at the beginning. */
function placed(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const { position } = error.members as { position?: { line: number; column: number } }
  if (!position) return error
  return new Problem(error.status, error.title, `Line ${position.line}, column ${position.column}: ${error.message}`)
}
