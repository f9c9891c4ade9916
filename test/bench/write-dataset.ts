/** Writes generated records as a dataset folder of Cypher scripts, with the very statements the shipped scripts use. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/dataset.js'
import type { Records } from './records.js'

/** Rows of one UNWIND: a script stays readable, and a statement well below the engines' limits. */
const rowsAStatement = 500

const text = (value: string) => `'${value.replace(/[\\']/g, '\\$&')}'`

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${literal(inner)}`)
    .join(', ')}}`
}

/** What stands before the rows and after them in each statement of a shipped script. */
function formsOf(script: string): { head: string; tail: string }[] {
  const source = readFileSync(join(packageRoot, 'cypher', 'data', script), 'utf8')
  return [...source.matchAll(/^(UNWIND|WITH) \[\n[\s\S]*?\n(\] AS rows?\n[^;]*;)$/gm)].map(([, head, tail]) => ({
    head: head as string,
    tail: tail as string,
  }))
}

/** Rows one a line, as a coder writes them. */
function over(rows: readonly unknown[], form: { head: string; tail: string } | undefined): string {
  if (form === undefined) throw new Error('A shipped script no longer has the statement that the generator copies.')
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += rowsAStatement) {
    const some = rows.slice(from, from + rowsAStatement).map((row) => `  ${literal(row)}`)
    statements.push(`${form.head} [\n${some.join(',\n')}\n${form.tail}\n`)
  }
  return statements.join('\n')
}

/** Writes the scripts into `folder`, which it creates; one script of statements a source. */
export function writeDataset(folder: string, records: Records): void {
  mkdirSync(join(folder, '60-statements'), { recursive: true })
  const write = (name: string, ...statements: string[]) =>
    writeFileSync(join(folder, name), `// Generated for the benchmark.\n\n${statements.join('\n')}`)

  const [actor, capacity] = formsOf('10-actors.cypher')
  write('10-actors.cypher', over(records.actors, actor), over(records.capacities, capacity))
  const [issue, demand] = formsOf('20-issues-and-demands.cypher')
  write('20-issues-and-demands.cypher', over(records.issues, issue), over(records.demands, demand))
  write('30-events.cypher', over(records.events, formsOf('30-events.cypher')[0]))
  write('40-sources.cypher', over(records.sources, formsOf('40-sources.cypher')[0]))
  const [told] = formsOf('60-statements/source-003.cypher')
  for (const { id } of records.sources) {
    const rows = records.statements.filter((statement) => statement.citedIn[0]?.source === id)
    if (rows.length > 0) write(`60-statements/${id}.cypher`, over(rows, told))
  }
}
