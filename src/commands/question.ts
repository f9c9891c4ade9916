/** The command of a question: its parameters as options, its answer as a table, JSON or CSV. */
import { Command, Option } from 'commander'
import { z } from 'zod'
import { readConfig } from '../config.js'
import { UsageError } from '../errors.js'
import { answerCsv } from '../http/question-csv.js'
import { itemsOf, listColumns } from '../questions/support/list-items.js'
import type { Question } from '../questions/support/question.js'
import { graphsOf } from '../serve.js'
import { cellText, toTable } from './table.js'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Everything in it comes from the registry: name, summary, parameters, columns. */
export function questionCommand(question: Question): Command {
  const command = new Command(question.name).description(question.summary).exitOverride()
  addParams(command, question.params)
  command.option('--json', 'write the whole answer as JSON').option('--csv', 'write every field of the items as CSV')
  command.action(async (...args: unknown[]) => {
    const [id] = args.slice(0, -2)
    const { json, csv, ...given } = command.opts()
    const answer = await askStore(question, id === undefined ? given : { id, ...given })
    process.stdout.write(
      `${json ? JSON.stringify(answer, null, 2) : csv ? answerCsv(question, answer).trimEnd() : asText(question, answer)}\n`,
    )
    if (typeof answer.next === 'string') process.stderr.write(`There is more: --cursor ${answer.next}\n`)
  })
  return command
}

/** Every parameter as an option, but one called `id`, which is an argument. */
export function addParams(command: Command, params: z.ZodObject): void {
  const { properties = {}, required = [] } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as {
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
}

/** @throws UsageError that names the option. */
export function readParams<P extends z.ZodObject>(params: P, given: Answer): z.output<P> {
  const parsed = params.safeParse(given)
  if (parsed.success) return parsed.data
  throw new UsageError(
    parsed.error.issues.map((issue) => `--${kebab(String(issue.path[0]))}: ${issue.message}`).join('; '),
  )
}

type Answer = Record<string, unknown>

async function askStore(question: Question, given: Answer): Promise<Answer> {
  const params = readParams(question.params, given)
  const graphs = await graphsOf(readConfig())
  try {
    return await graphs.view(async (graph, data) => ({ ...(await question.answer(graph, params)), data }))
  } finally {
    await graphs.close()
  }
}

function asText(question: Question, answer: Answer): string {
  const width = process.stdout.columns ?? 160
  const items = itemsOf(question, answer)
  if (!listColumns(question)) {
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
