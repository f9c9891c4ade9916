#!/usr/bin/env node
/** The command `demarche`: load, serve, and one command a question, derived from the same registry as the API. */
import { Command, CommanderError, Option } from 'commander'
import { pino } from 'pino'
import { z } from 'zod'
import { readConfig } from './config.js'
import { readDataset } from './dataset.js'
import { LoadError, messageOf, Problem, UsageError } from './errors.js'
import { loadDataset } from './load.js'
import { graphsOf, packageVersion, serve } from './main.js'
import { queryCommand } from './query-command.js'
import { questions } from './questions/index.js'
import type { Question } from './questions/question.js'
import { cellText, toCsv, toTable } from './table.js'
import { verify } from './verify-command.js'

const exitCodes = { failed: 1, usage: 2, interrupted: 130 }

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function program(): Command {
  const root = new Command('demarche')
    .description('Who demanded what, who dropped or kept it, who said so, and where it stands written.')
    .version(packageVersion)
    .exitOverride()
    .configureHelp({ sortSubcommands: true })
    .addHelpText('after', examples)
  root.command('load').description('Load the dataset: scripts, checks, then publish it in one step.').action(load)
  root
    .command('serve')
    .description('Serve the API and the page; loads the dataset first where none is loaded.')
    .action(() => serve(readConfig()))
  root
    .command('verify')
    .description('Hold the loaded graph against the source texts: hashes, citations, paragraphs, days.')
    .option('--sources <dir>', 'folder with the texts (default: SOURCES_DIR)')
    .option('--uncoded <file>', 'paragraphs that hold nothing to code, with reasons (default: the shipped list)')
    .option('--json', 'write the whole report as JSON')
    .action(verify)
  queryCommand(root.command('query').description('Run a Cypher query of your own, or a saved one, that only reads.'))
  for (const question of Object.values(questions) as unknown as Question[]) root.addCommand(commandOf(question))
  return root
}

const examples = `
Examples:
  demarche load
  demarche ledger --as-of 2022-03-29 --reading softened,dropped
  demarche trajectory --side russia --demand denazification
  demarche changes --from 2022-03-11 --to 2022-03-29 --json
  demarche trace --issue territory --csv > territory.csv
  demarche query 'MATCH (a:Actor {id: $id}) RETURN a.name AS name' --param id=russia

Settings are environment variables: DATA_DIR, DATASET, NEO4J_URI and others; see the README.`

function commandOf(question: Question): Command {
  const command = new Command(question.name).description(question.summary).exitOverride()
  const { properties = {}, required = [] } = z.toJSONSchema(question.params, {
    io: 'input',
    unrepresentable: 'any',
  }) as {
    properties?: Record<string, { description?: string; enum?: string[]; default?: unknown }>
    required?: string[]
  }
  for (const [name, schema] of Object.entries(properties)) {
    if (name === 'id') {
      command.argument('<id>', schema.description ?? '')
      continue
    }
    const option = new Option(`--${kebab(name)} <value>`, schema.description ?? '')
    if (schema.enum) option.choices(schema.enum)
    if (schema.default !== undefined) option.description += ` (default: ${schema.default})`
    command.addOption(option.makeOptionMandatory(required.includes(name)))
  }
  command.option('--json', 'write the whole answer as JSON').option('--csv', 'write every field of the items as CSV')
  command.action(async (...args: unknown[]) => {
    const [id] = args.slice(0, -2)
    const { json, csv, ...given } = command.opts()
    const answer = await askStore(question, id === undefined ? given : { id, ...given })
    process.stdout.write(
      `${json ? JSON.stringify(answer, null, 2) : csv ? toCsv(itemsOf(answer)).trimEnd() : asText(question, answer)}\n`,
    )
    if (typeof answer.next === 'string') process.stderr.write(`There is more: --cursor ${answer.next}\n`)
  })
  return command
}

type Answer = Record<string, unknown>
const itemsOf = (answer: Answer) => (Array.isArray(answer.items) ? (answer.items as Answer[]) : [answer])

async function askStore(question: Question, given: Answer): Promise<Answer> {
  const params = question.params.safeParse(given)
  if (!params.success) {
    throw new UsageError(
      params.error.issues.map((issue) => `--${kebab(String(issue.path[0]))}: ${issue.message}`).join('; '),
    )
  }
  const graphs = await graphsOf(readConfig())
  try {
    return await graphs.view(async (graph, data) => ({ ...(await question.answer(graph, params.data)), data }))
  } finally {
    await graphs.close()
  }
}

function asText(question: Question, answer: Answer): string {
  const width = process.stdout.columns ?? 160
  const items = itemsOf(answer)
  if (!('items' in answer)) {
    return toTable(
      Object.entries(answer).map(([name, value]) => ({ name, value: lines(value) })),
      ['name', 'value'],
      width,
    )
  }
  return items.length === 0 ? 'Nothing found.' : toTable(items, question.columns, width)
}

/** A map of counts, a line each; everything else as a cell. */
function lines(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).map(([name, inner]) => `${name} ${cellText(inner)}`)
}

async function load(): Promise<void> {
  const config = readConfig()
  const stopping = new AbortController()
  const stop = () =>
    stopping.abort(new LoadError('load', null, 'interrupted; the graph that was loaded before goes on serving.'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const logger = pino({ level: config.LOG_LEVEL }, pino.destination(2))
  const graphs = await graphsOf(config, (message) => logger.warn(message))
  try {
    const progress = {
      script: (name: string, count: number, ms: number) => say(`${name}: ${count} statements, ${ms.toFixed(0)} ms`),
      checks: (count: number, ms: number) => say(`${count} checks hold, ${ms.toFixed(0)} ms`),
    }
    const { data, labels, types, seconds } = await loadDataset(
      graphs,
      readDataset(config.DATASET),
      progress,
      stopping.signal,
    )
    for (const counts of [labels, types]) {
      say(
        Object.entries(counts)
          .map(([name, count]) => `${name} ${count}`)
          .join(', '),
      )
    }
    say(`Published version ${data.version}, generation ${data.generation}, in ${seconds.toFixed(2)} s.`)
  } catch (error) {
    if (stopping.signal.aborted) process.exitCode = exitCodes.interrupted
    if (error instanceof LoadError || error instanceof UsageError) throw error
    throw new LoadError(
      'load',
      null,
      `failed, the graph that was loaded before goes on serving: ${messageOf(error)}`,
      error,
    )
  } finally {
    await graphs.close()
  }
}

// A reader that closes early, such as head, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said it already; help and version are no errors.
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage
  } else {
    const known = error instanceof UsageError || error instanceof LoadError || error instanceof Problem
    process.stderr.write(`${known ? messageOf(error) : `demarche: ${messageOf(error)}`}\n`)
    process.exitCode ||= error instanceof UsageError ? exitCodes.usage : exitCodes.failed
  }
}
