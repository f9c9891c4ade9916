/** Maps a coding sheet to the codebook's records: a row is a stance, and what it does not say has a default. */

import {
  type DemandRecord,
  type EventRecord,
  type IssueRecord,
  noRecords,
  type Records,
} from '../../records/records.js'
import type { Imported } from '../imported.js'
import type { RawSheet } from './raw-sheet.js'
import { actorsOf } from './sheet-actors.js'
import { type Facts, sheetFacts } from './sheet-facts.js'
import { type ReadRow, type RowFault, readRows } from './sheet-rows.js'
import { sourcesOf } from './sheet-sources.js'
import { statementsOf } from './sheet-statements.js'

/** Faults are of rows; without the rows that have one, what is left is whole. */
export function importSheet(name: string, sheet: RawSheet): Imported {
  const read = readRows(sheet)
  const faults = [...read.faults]
  let rows = read.rows
  for (;;) {
    const built = build(name, rows)
    if (built.faults.length === 0)
      return { origin: `${name}, a coding sheet`, records: built.records, texts: built.texts, leftOut: [], faults }
    faults.push(...built.faults.map(({ place, reason }) => ({ place, reason })))
    const bad = new Set(built.faults.map(({ row }) => row))
    rows = rows.filter((row) => !bad.has(row))
  }
}

function build(
  name: string,
  rows: readonly ReadRow[],
): { records: Records; texts: Map<string, string>; faults: RowFault[] } {
  const facts = sheetFacts()
  for (const row of rows) declare(facts, row)
  const actors = actorsOf(facts, rows)
  const { statements, places } = statementsOf(facts, rows, actors.sideOf, name)
  const { sources, texts, cite } = sourcesOf(facts, places)
  const records = {
    ...noRecords(),
    actors: actors.records,
    capacities: actors.capacities,
    ...issuesAndDemands(facts),
    events: eventsOf(facts),
    sources,
    statements: statements.map((statement) => ({ ...statement, citedIn: cite(statement.id) })),
  }
  return { records, texts, faults: facts.faults }
}

/** Gives ids in an order in which actors and demands come by the plain ones, and notes what is said of demands. */
function declare(facts: Facts, row: ReadRow): void {
  for (const actor of [row.speaker, row.side, ...(row.raisedBy ?? []), ...(row.addressedTo ?? [])])
    if (actor !== undefined) facts.idOf('actor', actor)
  for (const actor of [...(row.relayedBy ?? []), ...(row.disputedBy ?? [])]) facts.idOf('actor', actor)
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
    issue: facts.idOf('issue', facts.told(id, 'issue') ?? 'Demands'),
    name: facts.nameOf('demand', id),
    proposition: facts.told(id, 'proposition') ?? facts.nameOf('demand', id),
    raisedBy: (facts.told<string[]>(id, 'raisedBy') ?? []).map((side) => facts.idOf('actor', side)),
    addressedTo: (facts.told<string[]>(id, 'addressedTo') ?? []).map((side) => facts.idOf('actor', side)),
  }))
  const issues = facts.ids('issue').map((id, index) => ({ id, name: facts.nameOf('issue', id), rank: index + 1 }))
  return { issues, demands }
}

function eventsOf(facts: Facts): EventRecord[] {
  return facts.ids('event').map((id) => ({
    id,
    name: facts.nameOf('event', id),
    kind: facts.told(id, 'eventKind') ?? 'meeting',
    date: facts.told(id, 'date') ?? null,
    place: facts.told(id, 'eventPlace') ?? null,
  }))
}
