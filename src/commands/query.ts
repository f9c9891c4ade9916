/** The command `demarche query`: a query of one's own, or a saved one, through the same gate and budget as the API. */
import type { Command } from 'commander'
import { pino } from 'pino'
import { readConfig } from '../config.js'
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
  param: Record<string, string>
  library?: string
  explain?: true
  maxRows?: number
  timeoutMs?: number
  json?: true
  csv?: true
}

/** Declares the command's arguments and what it does. */
export function queryCommand(command: Command): Command {
  const keep = (pair: string, all: Record<string, string>) => {
    const at = pair.indexOf('=')
    if (at < 1) throw new UsageError(`--param ${pair}: write name=value.`)
    return Object.assign(all, { [pair.slice(0, at)]: pair.slice(at + 1) })
  }
  const count = (option: string) => (text: string) => {
    const value = Number(text)
    if (!Number.isSafeInteger(value) || value < 1) throw new UsageError(`${option} must be a whole number from 1.`)
    return value
  }
  return command
    .argument('[text]', 'one Cypher query that reads')
    .option('--param <name=value>', 'a parameter; JSON where it reads as JSON; may be repeated', keep, {})
    .option('--library <name>', 'a saved query instead of a text; without a name known, the error lists near ones')
    .option('--explain', 'show the plan and do not run the query')
    .option('--max-rows <n>', "at most so many rows; may only lower the setting's", count('--max-rows'))
    .option('--timeout-ms <n>', 'at most so many milliseconds, likewise', count('--timeout-ms'))
    .option('--json', 'write the whole answer as JSON')
    .option('--csv', 'write the rows as CSV')
    .action(runQuery)
}

async function runQuery(text: string | undefined, options: Options): Promise<void> {
  if ((text === undefined) === (options.library === undefined))
    throw new UsageError('Give either a query or --library NAME.')
  const config = readConfig()
  const graphs = await graphsOf(config)
  const queries = queriesOf(config, graphs, pino({ level: 'silent' }))
  try {
    const job = jobOf(queries, text, options)
    const result = await queries.runner.run(job, new AbortController().signal).catch((error) => {
      throw placed(error)
    })
    const { rows, total, truncated, warnings } = result
    if (options.json) write(`${JSON.stringify(answerOf(result), null, 2)}\n`)
    else if (options.csv) for (const piece of csvPieces(result)) write(piece)
    else write(`${tableOf(result)}\n`)
    for (const { line, column, message, rewrite } of warnings)
      process.stderr.write(`Warning, line ${line}, column ${column}: ${message} ${rewrite}\n`)
    if (truncated) process.stderr.write(`Only ${rows.length} of ${total ?? 'more'} rows: raise QUERY_MAX_ROWS.\n`)
  } finally {
    queries.close()
    await graphs.close()
  }
}

function jobOf(queries: QueryService, text: string | undefined, options: Options): QueryJob {
  const explain = options.explain ?? false
  if (options.library !== undefined) {
    const query = savedQuery(queries.library, options.library)
    const parameters = savedParameters(query, options.param)
    return { text: query.text, parameters, explain, budget: loweredBudget(queries.saved, options) }
  }
  if (!queries.allowAdHoc) throw new UsageError('ALLOW_AD_HOC=false: only saved queries run. Use --library NAME.')
  const loose = Object.entries(options.param).map(([name, value]) => [name, looseValue(value)])
  const parameters = readParameters(Object.fromEntries(loose))
  return { text: text ?? '', parameters, explain, budget: loweredBudget(queries.adHoc, options) }
}

const write = (text: string) => process.stdout.write(text)

function tableOf({ columns, rows }: QueryResult): string {
  if (rows.length === 0) return 'Nothing found.'
  const items = rows.map((row) => bare(JSON.parse(row)))
  const names = columns.map(({ name }) => name)
  return toTable(items, names, process.stdout.columns ?? 160)
}

/** A node or a relationship by its id. */
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

function placed(error: unknown): unknown {
  if (!(error instanceof Problem)) return error
  const { position } = error.members as { position?: { line: number; column: number } }
  if (!position) return error
  return new Problem(error.status, error.title, `Line ${position.line}, column ${position.column}: ${error.message}`)
}
