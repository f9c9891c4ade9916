/** Writes generated records as a dataset folder of Cypher scripts with the same statements as the shipped scripts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordsTemplate } from '../../src/cypher/shipped-queries.js'
import { literal, overRows } from '../../src/cypher/write-literals.js'
import type { Records } from './records.js'

/** The statements that write `rows` of one kind, one row a line. */
const written = (kind: string, rows: readonly unknown[]) => [...overRows(recordsTemplate(kind).text, rows, literal)]

/** Writes the scripts into `folder`, which it creates; one script of statements a source. */
export function writeDataset(folder: string, records: Records): void {
  mkdirSync(join(folder, '60-statements'), { recursive: true })
  const write = (name: string, statements: string[]) =>
    writeFileSync(join(folder, name), `// Generated for the benchmark.\n\n${statements.join('\n')}`)

  const dataset = { id: 'generated', title: 'Generated talks', subject: 'Talks that never were.', coded: 'Generated.' }
  write('00-dataset.cypher', written('dataset', [dataset]))
  write('10-actors.cypher', [...written('actor', records.actors), ...written('capacity', records.capacities)])
  write('20-issues-and-demands.cypher', [...written('issue', records.issues), ...written('demand', records.demands)])
  write('30-events.cypher', written('event', records.events))
  write('40-sources.cypher', written('source', records.sources))
  for (const { id } of records.sources) {
    const rows = records.statements.filter((statement) => statement.citedIn[0]?.source === id)
    if (rows.length > 0) write(`60-statements/${id}.cypher`, written('statement', rows))
  }
}
