/** The command of a question: its parameters as options, its answer as a table, JSON or CSV. */
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { UsageError } from '../errors.js'
import { byteOrderMark } from '../export/write/csv.js'
import { answerCsv } from '../http/question-csv.js'
import { answerCell, answerCells } from '../questions/support/answer-cells.js'
import { itemsOf, listColumns, listParams } from '../questions/support/list-items.js'
import type { Question } from '../questions/support/question.js'
import { graphsOf } from '../serve.js'
import { addNetworkFile, writeNetworkFile } from './network-file.js'
import { addParams, readParams } from './params-as-options.js'
import { toTable } from './table.js'

/** Name, summary, parameters and columns all come from the question. */
export function questionCommand(question: Question): Command {
  const command = new Command(question.name).description(question.summary)
  addParams(command, question.params)
  if (question.name === 'network') addNetworkFile(command)
  return command
    .option('--json', 'write the whole answer as JSON')
    .option('--csv', 'write every field of the items as CSV')
    .option('--bom', 'begin CSV with a byte order mark, for Excel')
    .action(async (...args: unknown[]) => {
      const [id] = args.slice(0, -2)
      const { json, csv, bom, format, ...given } = command.opts()
      if (format) {
        if (json || csv) throw new UsageError('--format writes a file of its own. Leave --json and --csv out.')
        return writeNetworkFile(format, bom ? { ...given, bom } : given)
      }
      if (given.window !== undefined) throw new UsageError('--window chooses the network of a file. Add --format.')
      if (bom && !csv) throw new UsageError('--bom is for CSV. Add --csv, or leave it out.')
      const asked = id === undefined ? given : { id, ...given }
      const answer = await askStore(question, asked, json)
      if (json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
      else if (csv) process.stdout.write(`${bom ? byteOrderMark : ''}${await answerCsv(question, answer)}`)
      else process.stdout.write(`${asText(question, answer)}\n`)
      const note = json ? null : question.note?.(answer)
      if (note) process.stderr.write(`${note}\n`)
      if (typeof answer.next === 'string') process.stderr.write(`There is more: --cursor ${answer.next}\n`)
    })
}

type Answer = Record<string, unknown>

async function askStore(question: Question, given: Answer, json: boolean): Promise<Answer> {
  const read = readParams(question.params, given)
  const params = json ? read : listParams(question, read)
  const graphs = await graphsOf(readConfig())
  try {
    return await graphs.view(async (graph, data) => ({ ...(await question.answer(graph, params)), data }))
  } finally {
    await graphs.close()
  }
}

function asText(question: Question, answer: Answer): string {
  const width = process.stdout.columns ?? 160
  if (!listColumns(question)) {
    const rows = Object.entries(answer).map(([name, value]) => ({ name, value: linesOf(value) }))
    return toTable(rows, ['name', 'value'], width)
  }
  const items = [...itemsOf(question, answer)]
  return items.length === 0 ? 'Nothing found.' : toTable(items.map(answerCells), question.columns, width)
}

/** A map of counts has a line for each; everything else is one cell. */
function linesOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return answerCell(value)
  return Object.entries(value).map(([name, inner]) => `${name} ${answerCell(inner)}`)
}
