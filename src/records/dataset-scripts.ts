/** Writes records as the data scripts of a dataset, in the form of the shipped scripts. */

import { groupBy } from '../codebook/group-by.js'
import { demandRelations } from '../codebook/words.js'
import { recordsTemplate } from '../cypher/shipped-queries.js'
import { literal, overRows } from '../cypher/write-literals.js'
import { fileNames } from './id-maker.js'
import type { Records, StatementRecord } from './records.js'

/** A script of a dataset: its path in the dataset's folder, and its text in pieces, which are made as they are read. */
export interface DatasetScript {
  path: string
  pieces: Iterable<string>
}

/** The scripts in the order of a load, one at a time; `origin` says at the top of each where it comes from. */
export function* datasetScripts(records: Records, origin: string): Generator<DatasetScript> {
  const from = `// ${origin.replace(/\s+/g, ' ')}`
  const script = (path: string, about: string, statements: Generator<string>): DatasetScript[] => {
    const first = statements.next()
    return first.done ? [] : [{ path, pieces: joined(`// ${about}\n${from}\n\n${first.value}`, statements) }]
  }
  yield* script('00-dataset.cypher', 'What this dataset is.', written('dataset', records.datasets))
  yield* script('10-actors.cypher', 'Actors, whom they represent and when, and what they belong to.', actors(records))
  yield* script(
    '20-issues-and-demands.cypher',
    'Issues and demands, and how demands bear on one another.',
    issuesAndDemands(records),
  )
  yield* script('30-events.cypher', 'Occasions on which statements were made.', written('event', records.events))
  yield* script('40-sources.cypher', 'The texts that were coded.', written('source', records.sources))
  yield* script('50-drafts.cypher', 'Texts under negotiation.', written('draft', records.drafts))
  const fileOf = fileNames()
  const { text } = recordsTemplate('statement')
  for (const [source, statements] of groupBy(records.statements, ({ citedIn }) => citedIn[0]?.source ?? 'no source'))
    yield* script(
      `60-statements/${fileOf(source)}.cypher`,
      `Statements of ${source}.`,
      overRows(text, statements, statementRow),
    )
  yield* script(
    '70-conflicts.cypher',
    'Matters of fact on which sources, or passages of one source, disagree.',
    written('conflict', records.conflicts),
  )
}

function* joined(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  for (const statement of rest) yield `\n${statement}`
}

function* actors({ actors, capacities, memberships }: Records): Generator<string> {
  yield* written('actor', actors)
  yield* written('capacity', capacities)
  yield* written('membership', memberships)
}

function* issuesAndDemands({ issues, demands, demandRelations: pairs }: Records): Generator<string> {
  yield* written('issue', issues)
  yield* written('demand', demands)
  for (const type of demandRelations) {
    const own = pairs.filter((relation) => relation.type === type)
    yield* written(
      type.toLowerCase(),
      own.map(({ from, to }) => ({ from, to })),
    )
  }
}

const written = (kind: string, records: readonly object[]) => overRows(recordsTemplate(kind).text, records, row)

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
