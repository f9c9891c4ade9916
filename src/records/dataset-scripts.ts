/** Writes records as the data scripts of a dataset, in the form of the shipped ones. */

import { groupBy } from '../codebook/group-by.js'
import { demandRelations } from '../codebook/words.js'
import { literal, unwind, withRows } from '../cypher/write-literals.js'
import { fileNames } from './id-maker.js'
import type { Records, StatementRecord } from './records.js'
import * as tails from './script-tails.js'

/** Scripts by their path in the dataset's folder; `origin` says in their heads how they came about. */
export function datasetScripts(records: Records, origin: string): Map<string, string> {
  const scripts = new Map<string, string>()
  const add = (path: string, about: string, statements: string[]) => {
    if (statements.length === 0) return
    scripts.set(path, `// ${about}\n// ${origin.replace(/\s+/g, ' ')}\n\n${statements.join('\n')}`)
  }
  const rows = (all: readonly object[], tail: string) => unwind(all.map(row), tail)
  add('10-actors.cypher', 'Who speaks, for whom from when to when, and what they belong to.', [
    ...rows(records.actors, tails.actor),
    ...rows(records.capacities, tails.capacity),
    ...rows(records.memberships, tails.membership),
  ])
  add('20-issues-and-demands.cypher', 'What can be wanted or refused, and how demands bear on one another.', [
    ...rows(records.issues, tails.issue),
    ...rows(records.demands, tails.demand),
    ...demandRelations.flatMap((type) =>
      rows(
        records.demandRelations.filter((relation) => relation.type === type).map(({ from, to }) => ({ from, to })),
        tails.demandRelation(type),
      ),
    ),
  ])
  add('30-events.cypher', 'Occasions on which statements were made.', rows(records.events, tails.event))
  add('40-sources.cypher', 'Where it stands written.', rows(records.sources, tails.source))
  add('50-drafts.cypher', 'Texts under negotiation.', rows(records.drafts, tails.draft))
  const fileOf = fileNames()
  for (const [source, told] of groupBy(records.statements, ({ citedIn }) => citedIn[0]?.source ?? 'no source')) {
    add(`60-statements/${fileOf(source)}.cypher`, `Statements of ${source}.`, [
      ...withRows(told.map(statementRow), tails.statement),
    ])
  }
  add(
    '70-conflicts.cypher',
    'Matters of fact on which sources, or passages of one source, disagree.',
    rows(records.conflicts, tails.conflict),
  )
  return scripts
}

/** A map with only what there is. */
const row = (record: object) =>
  literal(Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null)))

/** A row over several lines. */
function statementRow(statement: StatementRecord): string {
  const entries = Object.entries(statement).filter(([, value]) => !Array.isArray(value) && value !== null)
  const { summary, ...head } = Object.fromEntries(entries)
  const lists = Object.entries(statement)
    .filter(([, value]) => Array.isArray(value) && value.length > 0)
    .map(([name, list]) => `   ${name}: ${literal(list)}`)
  return [`${row(head).slice(0, -1)}`, `   summary: ${literal(summary)}`, ...lists].join(',\n').concat('}')
}
