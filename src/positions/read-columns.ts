/** Reads the columns of a generation from the graph, run of days by run of days. */
import { byText } from '../codebook/by-text.js'
import type { Query } from '../cypher/query-file.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { askTable } from '../store/ask-table.js'
import { ask, type Graph } from '../store/graph-store.js'
import type { Table } from '../store/table.js'
import { buildingColumns, type RunOfDays } from './build-columns.js'
import type { Columns } from './columns.js'

const queries: Record<keyof RunOfDays, Query> = {
  statements: questionQuery('positions-statements'),
  places: questionQuery('positions-places'),
  relays: questionQuery('positions-relays'),
  denials: questionQuery('positions-denials'),
  events: questionQuery('positions-events'),
  stances: questionQuery('positions-stances'),
  assessments: questionQuery('positions-assessments'),
  ties: questionQuery('positions-ties'),
}
const daysQuery = questionQuery('positions-days')
const sourcesQuery = questionQuery('positions-sources')

/**
 * How many statements are read at a time, unless more are of one day. At a million, a query costs the embedded engine
 * 50 ms before its first row; rows, where an engine has no columns, take ten times the memory.
 */
const mostStatements = { byColumn: 100_000, byRow: 20_000 }

/** Reads them anew, whatever is known. */
export async function readColumns(graph: Graph): Promise<Columns> {
  const building = buildingColumns(await askTable(graph, sourcesQuery, {}))
  for (const { from, to } of await runsOfDays(graph)) {
    // One after the other: side by side, the engine would hold the rows of all.
    const read: [string, Table][] = []
    for (const [part, query] of Object.entries(queries)) read.push([part, await askTable(graph, query, { from, to })])
    building.add(Object.fromEntries(read) as Record<keyof RunOfDays, Table>)
  }
  return building.done()
}

async function runsOfDays(graph: Graph): Promise<{ from: string; to: string }[]> {
  const days = (await ask(graph, daysQuery, {})).map((row) => ({
    day: String(row.day),
    statements: Number(row.statements),
  }))
  const most = graph.readTable ? mostStatements.byColumn : mostStatements.byRow
  const runs: { from: string; to: string; statements: number }[] = []
  for (const { day, statements } of days.sort((a, b) => byText(a.day, b.day))) {
    const last = runs.at(-1)
    if (last && last.statements + statements <= most) {
      last.to = day
      last.statements += statements
    } else runs.push({ from: day, to: day, statements })
  }
  return runs
}
