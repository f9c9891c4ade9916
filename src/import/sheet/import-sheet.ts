/** Maps a coding sheet to the codebook's records: a row is a stance, and what it does not say has a default. */
import type { Stance } from '../../codebook/words.js'
import { UsageError } from '../../errors.js'
import {
  type DemandRecord,
  type EventRecord,
  type IssueRecord,
  noRecords,
  type Records,
} from '../../records/records.js'
import type { Imported } from '../imported.js'
import { refuseUnused, type StanceOptions, stanceReader } from '../stance-words.js'
import { type MatchedColumns, matchColumns } from './match-columns.js'
import { type DateOrder, isOrdered } from './read-day.js'
import { actorsOf } from './sheet-actors.js'
import { type ColumnName, neededColumns } from './sheet-columns.js'
import { type Facts, sheetFacts } from './sheet-facts.js'
import { type SheetLayout, sheetLayout } from './sheet-layout.js'
import { type ReadRow, type RowFault, readRows, speakerOf } from './sheet-rows.js'
import { sourcesOf } from './sheet-sources.js'
import { statementsOf } from './sheet-statements.js'
import { sheetWarnings } from './sheet-warnings.js'
import type { Table } from './table.js'

export interface SheetOptions extends Pick<StanceOptions, 'scale' | 'values'> {
  /** A name of the table, and ours or `-` for none. */
  columns?: readonly (readonly [string, string])[]
  dates?: DateOrder | undefined
  /** The stance of every row, where the sheet has no column for it. */
  as?: Stance | undefined
}

/** Rows without faults become records. @throws UsageError when columns or options do not fit. */
export function importSheet(name: string, table: Table, options: SheetOptions = {}): Imported {
  const matched = matchColumns(name, table, options.columns ?? [])
  refuseLacking(name, table, matched, options.as)
  if (table.rows.length + table.faults.length === 0) throw new UsageError(`${name} has no rows below its first one.`)
  const sheet = sheetLayout(table, matched.columns, options.as)
  if (options.dates) refuseIdleDates(name, table, sheet, options.dates)
  const read = readRows(table.rows, sheet, options.dates, stanceOf(table, sheet, options), options.scale)
  const faults = [...table.faults, ...matched.faults, ...read.faults]
  let rows = read.rows
  // Ends: every pass that finds faults drops the rows they are in, at least one, and no rows have no faults.
  for (;;) {
    const built = build(name, rows)
    if (built.faults.length === 0) {
      const { records, texts } = built
      const leftOut = [...matched.leftOut, ...read.leftOut]
      const origin = `${name}, a coding sheet`
      return { origin, records, texts, notes: matched.notes, leftOut, faults, warnings: sheetWarnings(rows) }
    }
    // One by one: a call takes no hundred thousand arguments.
    for (const { row: _, ...fault } of built.faults) faults.push(fault)
    const bad = new Set(built.faults.map(({ row }) => row))
    rows = rows.filter((row) => !bad.has(row))
  }
}

function refuseLacking(
  file: string,
  { advice }: Table,
  { columns, faults }: MatchedColumns,
  as: Stance | undefined,
): void {
  const has = (column: ColumnName) => columns.includes(column)
  if (as && has('stance'))
    throw new UsageError(`--as ${as.toLowerCase()}: ${file} has a column for the stance. Leave the option out.`)
  const stands = { speaker: has('organization'), stance: as !== undefined } as { [column in ColumnName]?: boolean }
  const missing = neededColumns.filter((column) => !has(column) && !stands[column])
  if (!has('day') && !has('latest')) missing.push('day')
  if (missing.length === 0) return
  const sentences = [
    `${file} lacks what each row needs: ${missing.join(', ')}.`,
    advice,
    'Where columns have other names, say which they are: --columns THEIRS=OURS,...',
    missing.includes('stance') ? 'Where nothing states a stance, --as asserts takes every row as support.' : '',
  ]
  const hints = faults.slice(0, 20).map(({ place, reason }) => `\n  ${place}: ${reason}`)
  throw new UsageError(sentences.filter(Boolean).join(' ') + hints.join(''))
}

function refuseIdleDates(file: string, { rows }: Table, { cellOf }: SheetLayout, order: DateOrder): void {
  const columns = ['day', 'earliest', 'latest', 'published'] as const
  if (rows.some(({ cells }) => columns.some((column) => isOrdered(cellOf(cells, column) ?? '')))) return
  throw new UsageError(`--dates ${order}: ${file} has no days that are written so. Leave the option out.`)
}

function stanceOf({ rows }: Table, { cellOf }: SheetLayout, { scale, values }: SheetOptions) {
  const words = new Set(rows.map(({ cells }) => cellOf(cells, 'stance') ?? ''))
  words.delete('')
  refuseUnused('stance', words, { scale, values })
  return stanceReader('the column of stances', words, { scale, values, binary: true })
}

function build(
  name: string,
  rows: readonly ReadRow[],
): { records: Records; texts: Map<string, string>; faults: RowFault[] } {
  const facts = sheetFacts()
  for (const row of rows) declare(facts, row)
  const actors = actorsOf(facts, rows)
  const { statements, places } = statementsOf(facts, rows, actors.sideOf, name)
  const { sources, texts } = sourcesOf(facts, places)
  const records = {
    ...noRecords(),
    actors: actors.records,
    capacities: actors.capacities,
    ...issuesAndDemands(facts),
    events: eventsOf(facts),
    sources,
    statements,
  }
  return { records, texts, faults: facts.faults }
}

/** Assigns ids, to actors and demands first so that theirs stay plain, and records what a row says about its demand. */
function declare(facts: Facts, row: ReadRow): void {
  const { side = [], organization = [], raisedBy = [], addressedTo = [], relayedBy = [], disputedBy = [] } = row
  for (const actor of [speakerOf(row)].concat(side, organization, raisedBy, addressedTo)) facts.idOf('actor', actor)
  for (const actor of [...relayedBy, ...disputedBy]) facts.idOf('actor', actor)
  const demand = facts.idOf('demand', row.demand)
  for (const condition of row.condition ?? []) facts.idOf('demand', condition)
  for (const column of ['issue', 'proposition', 'raisedBy', 'addressedTo'] as const) facts.say(demand, row, column)
  if (row.event === undefined) return
  const event = facts.idOf('event', row.event)
  facts.say(event, row, 'eventKind')
  facts.say(event, row, 'eventPlace')
}

function issuesAndDemands(facts: Facts): { issues: IssueRecord[]; demands: DemandRecord[] } {
  const demands = facts.ids('demand').map((id) => ({
    id,
    issue: facts.idOf('issue', facts.known(id, 'issue') ?? 'Demands'),
    name: facts.nameOf('demand', id),
    proposition: facts.known(id, 'proposition') ?? facts.nameOf('demand', id),
    raisedBy: (facts.known<string[]>(id, 'raisedBy') ?? []).map((side) => facts.idOf('actor', side)),
    addressedTo: (facts.known<string[]>(id, 'addressedTo') ?? []).map((side) => facts.idOf('actor', side)),
  }))
  const issues = facts.ids('issue').map((id, index) => ({ id, name: facts.nameOf('issue', id), rank: index + 1 }))
  return { issues, demands }
}

function eventsOf(facts: Facts): EventRecord[] {
  return facts.ids('event').map((id) => ({
    id,
    name: facts.nameOf('event', id),
    kind: facts.known(id, 'eventKind') ?? 'meeting',
    date: facts.known(id, 'date') ?? null,
    place: facts.known(id, 'eventPlace') ?? null,
  }))
}
