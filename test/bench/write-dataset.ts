/** Writes generated records as a dataset folder of Cypher scripts, with the very statements the shipped scripts use. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/cypher/package-root.js'
import { literal, unwind, withRows } from '../../src/cypher/write-literals.js'
import type { Records } from './records.js'

type Form = (rows: readonly unknown[]) => string

/** How each statement of a shipped script is written over other rows, one a line. */
function formsOf(script: string): Form[] {
  const source = readFileSync(join(packageRoot, 'cypher', 'data', script), 'utf8')
  const statements = source.matchAll(/^(UNWIND|WITH) \[\n[\s\S]*?\n\] AS rows?\n([^;]*;)$/gm)
  return [...statements].map(([, opening, tail]) => {
    const write = opening === 'WITH' ? withRows : unwind
    return (rows) => write(rows.map(literal), tail as string).join('\n')
  })
}

function over(rows: readonly unknown[], form: Form | undefined): string {
  if (form === undefined) throw new Error('A shipped script no longer has the statement that the generator copies.')
  return form(rows)
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
