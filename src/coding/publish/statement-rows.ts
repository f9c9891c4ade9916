/** Writes statements as the rows of a data script: scalars, the summary, then each list, and each place on lines of its own. */
import { literal } from '../../cypher/write-literals.js'
import type { StatementRecord } from '../../records/records.js'

/** What is written of a statement; lists that are empty are left out. */
export type WrittenStatement = Partial<StatementRecord> & Pick<StatementRecord, 'id' | 'citedIn'>

const lists = [
  ...(['asserts', 'concedes', 'rejects', 'assesses', 'assessesDrafts'] as const),
  ...(['inExchangeFor', 'relayedBy', 'disputedBy'] as const),
]

export function statementRow(statement: WrittenStatement): string {
  const { id, by, earliest, latest, mode, certainty, coder, codebook, summary, at, citedIn } = statement
  const pairs = (values: object) =>
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => `${key}: ${literal(value)}`)
      .join(', ')
  return [
    `{${pairs({ id, by, earliest, latest, mode, certainty })}`,
    `   ${pairs({ coder, codebook })}`,
    `   ${pairs({ summary })}`,
    ...(at ? [`   ${pairs({ at })}`] : []),
    ...lists.flatMap((name) => (statement[name]?.length ? [`   ${pairs({ [name]: statement[name] })}`] : [])),
    `   citedIn: [${citedIn.map(placeRow).join(',\n    ')}]}`,
  ].join(',\n')
}

const placeRow = ({ source, paragraph, start, end, phrase, tells, relays }: StatementRecord['citedIn'][number]) =>
  [
    `{source: ${literal(source)}, paragraph: ${paragraph}, start: ${start}, end: ${end}`,
    `     phrase: ${literal(phrase)}`,
    `     tells: ${literal(tells)}, relays: ${literal(relays)}}`,
  ].join(',\n')
