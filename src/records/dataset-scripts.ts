/** Writes records as the data scripts of a dataset, in the form of the shipped scripts. */

import { groupBy } from '../codebook/group-by.js'
import { demandRelations } from '../codebook/words.js'
import { recordsTemplate } from '../cypher/shipped-queries.js'
import { literal, overRows } from '../cypher/write-literals.js'
import { fileNames } from './id-maker.js'
import type { Records, StatementRecord } from './records.js'

/** Scripts by their path in the dataset's folder; `origin` says at the top of each where it comes from. */
export function datasetScripts(records: Records, origin: string): Map<string, string> {
  const scripts = new Map<string, string>()
  const add = (path: string, about: string, statements: string[]) => {
    if (statements.length === 0) return
    scripts.set(path, `// ${about}\n// ${origin.replace(/\s+/g, ' ')}\n\n${statements.join('\n')}`)
  }
  add('00-dataset.cypher', 'What this dataset is.', written('dataset', records.datasets))
  add('10-actors.cypher', 'Actors, whom they represent and when, and what they belong to.', [
    ...written('actor', records.actors),
    ...written('capacity', records.capacities),
    ...written('membership', records.memberships),
  ])
  add('20-issues-and-demands.cypher', 'Issues and demands, and how demands bear on one another.', [
    ...written('issue', records.issues),
    ...written('demand', records.demands),
    ...demandRelations.flatMap((type) => {
      const pairs = records.demandRelations.filter((relation) => relation.type === type)
      return written(
        type.toLowerCase(),
        pairs.map(({ from, to }) => ({ from, to })),
      )
    }),
  ])
  add('30-events.cypher', 'Occasions on which statements were made.', written('event', records.events))
  add('40-sources.cypher', 'The texts that were coded.', written('source', records.sources))
  add('50-drafts.cypher', 'Texts under negotiation.', written('draft', records.drafts))
  const fileOf = fileNames()
  for (const [source, statements] of groupBy(records.statements, ({ citedIn }) => citedIn[0]?.source ?? 'no source')) {
    const rows = statements.map(statementRow)
    add(
      `60-statements/${fileOf(source)}.cypher`,
      `Statements of ${source}.`,
      overRows(recordsTemplate('statement').text, rows),
    )
  }
  add(
    '70-conflicts.cypher',
    'Matters of fact on which sources, or passages of one source, disagree.',
    written('conflict', records.conflicts),
  )
  return scripts
}

const written = (kind: string, records: readonly object[]) => overRows(recordsTemplate(kind).text, records.map(row))

/** A map without what is null. */
const row = (record: object) =>
  literal(Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)))

/** A statement's map over several lines: scalars, summary, then each list. */
function statementRow(statement: StatementRecord): string {
  const entries = Object.entries(statement).filter(([, value]) => !Array.isArray(value) && value !== null)
  const { summary, ...head } = Object.fromEntries(entries)
  const lists = Object.entries(statement)
    .filter(([, value]) => Array.isArray(value) && value.length > 0)
    .map(([name, list]) => `   ${name}: ${literal(list)}`)
  return [`${row(head).slice(0, -1)}`, `   summary: ${literal(summary)}`, ...lists].join(',\n').concat('}')
}
