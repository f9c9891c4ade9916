/** The statements of a coding sheet: one per row, or one with several stances for all rows that name the same statement. */

import { groupBy } from '../../codebook/group-by.js'
import type { Stance } from '../../codebook/words.js'
import { type StatementRecord, unnamedCoder } from '../../records/records.js'
import { collectGarbage } from '../collect-garbage.js'
import { list } from '../one-empty-list.js'
import type { ColumnName } from './sheet-columns.js'
import type { Facts } from './sheet-facts.js'
import { daysOf, momentOf, type ReadRow, speakerOf } from './sheet-rows.js'
import type { PlacedRow } from './sheet-sources.js'

const verbs: Record<Stance, string> = { ASSERTS: 'asserts', CONCEDES: 'concedes', REJECTS: 'rejects' }
/** Columns in which all rows of a statement must agree. */
const shared = [
  ...(['speaker', 'organization', 'day', 'earliest', 'latest'] as const),
  ...(['mode', 'certainty', 'event', 'coder', 'codebook', 'disputedBy'] as const),
]

/** Statements that are not yet cited, and the rows by which they are; `sheet` is cited where no source is named. */
export function statementsOf(
  facts: Facts,
  rows: readonly ReadRow[],
  sideOf: (row: ReadRow) => string,
  sheet: string,
): { statements: StatementRecord[]; places: PlacedRow[] } {
  const width = String(rows.length).length
  let number = 0
  const groups = groupBy(rows, ({ statement }) => {
    number++
    if (statement !== undefined) return facts.idOf('statement', statement)
    return facts.idOfRow(String(number).padStart(width, '0'))
  })
  const [statements, places]: [StatementRecord[], PlacedRow[]] = [[], []]
  for (const [id, own] of groups) {
    const statement = statementOf(facts, id, own, sideOf)
    if (!statement) continue
    if (statements.push(statement) % 1_000 === 0) collectGarbage()
    for (const row of own)
      places.push({
        row,
        statement,
        tells: facts.idOf('demand', row.demand),
        relays: list(relaysOf(facts, row).map(([actor]) => actor)),
        source: row.source ?? (row.document === undefined ? sheet : `Document ${row.document}`),
        text: row.phrase ?? sentenceOf(facts, row),
      })
  }
  return { statements, places }
}

function statementOf(
  facts: Facts,
  id: string,
  rows: readonly ReadRow[],
  sideOf: (row: ReadRow) => string,
): StatementRecord | null {
  const fault = (row: ReadRow, column: ColumnName, reason: string) =>
    facts.faults.push({ row, place: row.at.place, column: row.at.sheet.columnAt(column), reason })
  const [first] = rows
  // Of a single row there is nothing to compare, and 100,000 rows need not be noted.
  if (rows.length > 1) for (const row of rows) for (const column of shared) facts.say(id, row, column)
  const said = <C extends (typeof shared)[number]>(column: C) =>
    rows.length > 1 ? facts.known<ReadRow[C]>(id, column) : first?.[column]
  const days = rows.map(daysOf).find((each) => each !== null)
  if (!first || !days) {
    for (const row of rows) fault(row, 'day', 'say when it was said: day, or earliest and latest')
    return null
  }
  if (rows.some((row) => sideOf(row) !== sideOf(first)))
    fault(first, 'side', 'rows of one statement name several sides')
  const taken = new Map<string, ReadRow>()
  for (const row of rows) {
    const demand = facts.idOf('demand', row.demand)
    const before = taken.get(demand)
    if (before) fault(row, 'demand', `${before.at.place} has a stance of this statement on it already`)
    else taken.set(demand, row)
    if (row.stance === 'ASSERTS' && isAsked(facts, demand, sideOf(row)))
      fault(row, 'stance', 'the demand is addressed to this side: it CONCEDES or REJECTS it')
  }
  const stances = (kind: Stance): StatementRecord['asserts'] =>
    list(
      [...taken].flatMap(([demand, row]) =>
        row.stance === kind ? [{ demand, extent: row.extent ?? (row.condition ? 'conditional' : 'full') }] : [],
      ),
    )
  const event = said('event')
  const at = event === undefined ? null : facts.idOf('event', event)
  if (at && days.earliest === days.latest && !facts.known(at, 'date')) facts.note(at, 'date', days.latest)
  const disputedBy = said('disputedBy') ?? []
  const relays = new Map(rows.flatMap((row) => relaysOf(facts, row)))
  return {
    id,
    by: facts.idOf('actor', speakerOf(first)),
    earliest: days.earliest,
    latest: days.latest,
    mode: said('mode') ?? 'indirect',
    certainty: said('certainty') ?? (disputedBy.length > 0 ? 'disputed' : 'stated'),
    summary: [...new Set(rows.map((row) => sentenceOf(facts, row)))].join(' '),
    coder: said('coder') ?? unnamedCoder,
    codebook: said('codebook') ?? null,
    organization: organizationOf(facts, rows, sideOf(first) !== facts.idOf('actor', speakerOf(first))),
    dateTime: rows.map(momentOf).find((moment) => moment !== null) ?? null,
    at,
    asserts: stances('ASSERTS'),
    concedes: stances('CONCEDES'),
    rejects: stances('REJECTS'),
    assesses: list([]),
    assessesDrafts: list([]),
    inExchangeFor: list(
      [...taken].flatMap(([of, { condition, conditionKind }]) =>
        (condition ?? []).map((on) => ({
          of,
          demand: facts.idOf('demand', on),
          kind: conditionKind ?? ('precondition' as const),
        })),
      ),
    ),
    relayedBy: list([...relays].map(([actor, relation]) => ({ actor, relation }))),
    disputedBy: list(disputedBy.map((actor) => facts.idOf('actor', actor))),
    citedIn: [],
  }
}

/** The organisation's name; empty if the sheet has a column for it but none is named here; null if it has none. */
function organizationOf(facts: Facts, rows: readonly ReadRow[], hasSide: boolean): string | null {
  const organization = rows.find((row) => row.organization !== undefined)?.organization
  if (organization !== undefined) return facts.nameOf('actor', facts.idOf('actor', organization))
  return rows.some(({ at, side }) => at.sheet.columns.includes('organization') && side === undefined) && !hasSide
    ? ''
    : null
}

function isAsked(facts: Facts, demand: string, side: string): boolean {
  const has = (column: string) =>
    (facts.known<string[]>(demand, column) ?? []).some((name) => facts.idOf('actor', name) === side)
  return has('addressedTo') && !has('raisedBy')
}

function relaysOf(facts: Facts, { relayedBy = [], relation = [] }: ReadRow) {
  return relayedBy.map(
    (actor, index) => [facts.idOf('actor', actor), relation[index] ?? relation[0] ?? ('press' as const)] as const,
  )
}

/** The coder's own sentence, or one built from the row. */
function sentenceOf(facts: Facts, row: ReadRow): string {
  const demand = facts.idOf('demand', row.demand)
  return row.summary ?? `${speakerOf(row)} ${verbs[row.stance]}: ${facts.known(demand, 'proposition') ?? row.demand}`
}
