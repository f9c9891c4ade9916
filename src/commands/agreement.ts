/** `demarche agreement`: how far the coders of a dataset agree, as tables or as JSON. */
import { Command, Option } from 'commander'
import { agreementTables, asMarkdown, type FigureTable } from '../coding/agreement-tables.js'
import { codedSources } from '../coding/coding-folder.js'
import { sourcesIn } from '../coding/dataset-sources.js'
import { type PairAgreement, readAgreement } from '../coding/read-agreement.js'
import { readConfig } from '../config.js'
import { readDataset } from '../cypher/dataset.js'
import { requireSource } from './require-source.js'
import { toTable } from './table.js'

interface Options {
  source?: string
  dataset?: string
  format: 'text' | 'markdown' | 'json'
}

export function agreementCommand(): Command {
  return new Command('agreement')
    .description('How far the coders of a dataset agree, two by two, by the passes that they have closed.')
    .option('--source <id>', 'only this source')
    .option('--dataset <dir>', 'folder of the dataset (default: DATASET)')
    .addOption(new Option('--format <name>', 'how it is written').choices(['text', 'markdown', 'json']).default('text'))
    .action(run)
}

async function run({ source, dataset = readConfig().DATASET, format }: Options): Promise<void> {
  const coded = codedSources(dataset)
  if (source !== undefined) requireSource(source, coded, `coded source in ${dataset}`)
  const published = new Set(sourcesIn(readDataset(dataset)).map(({ id }) => id))
  const pairs = await readAgreement(dataset, { source, isPublished: (id) => published.has(id) })
  const written = format === 'json' ? JSON.stringify({ items: pairs }, null, 2) : pairs.map(textOf(format)).join('\n\n')
  process.stdout.write(`${written || 'No two coders have closed a pass on the same source.'}\n`)
}

/** A line on the two coders, and three tables. */
function textOf(format: Options['format']): (pair: PairAgreement) => string {
  const write = format === 'markdown' ? asMarkdown : asText
  return (pair) => {
    const { a, b, sources, statements, stances } = pair
    const coded = `${statements.a} and ${statements.b} statements, ${stances.a} and ${stances.b} stances`
    const { units, fields, confused } = agreementTables(pair)
    const tables = [units, fields, ...(confused.rows.length > 0 ? [confused] : [])]
    return [`${a} (a) and ${b} (b) on ${sources.join(', ')}: ${coded}.`, ...tables.map(write)].join('\n\n')
  }
}

function asText({ head, rows }: FigureTable): string {
  const items = rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell])))
  return toTable(items, head, process.stdout.columns ?? 160)
}
