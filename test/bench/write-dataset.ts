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

/** What follows the rows, after `] AS row`, in each statement of a shipped script. */
function tailsOf(script: string): string[] {
  const source = readFileSync(join(packageRoot, 'cypher', 'data', script), 'utf8')
  return [...source.matchAll(/^\] AS row\n([^;]*;)$/gm)].map(([, tail]) => tail as string)
}

/** Rows one a line, as a coder writes them. */
function unwind(rows: readonly unknown[], tail: string | undefined): string {
  if (tail === undefined) throw new Error('A shipped script no longer has the statement that the generator copies.')
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += rowsAStatement) {
    const some = rows.slice(from, from + rowsAStatement).map((row) => `  ${literal(row)}`)
    statements.push(`UNWIND [\n${some.join(',\n')}\n] AS row\n${tail}\n`)
  }
  return statements.join('\n')
}

/** Writes the scripts into `folder`, which it creates; one script of statements a source. */
export function writeDataset(folder: string, records: Records): void {
  mkdirSync(join(folder, '60-statements'), { recursive: true })
  const write = (name: string, ...statements: string[]) =>
    writeFileSync(join(folder, name), `// Generated for the benchmark.\n\n${statements.join('\n')}`)

  const [actor, capacity] = tailsOf('10-actors.cypher')
  write('10-actors.cypher', unwind(records.actors, actor), unwind(records.capacities, capacity))
  const [issue, demand] = tailsOf('20-issues-and-demands.cypher')
  write('20-issues-and-demands.cypher', unwind(records.issues, issue), unwind(records.demands, demand))
  write('30-events.cypher', unwind(records.events, tailsOf('30-events.cypher')[0]))
  write('40-sources.cypher', unwind(records.sources, tailsOf('40-sources.cypher')[0]))
  const [told] = tailsOf('60-statements/source-003.cypher')
  for (const { id } of records.sources) {
    const rows = records.statements.filter((statement) => statement.citedIn[0]?.source === id)
    if (rows.length > 0) write(`60-statements/${id}.cypher`, unwind(rows, told))
  }
}
