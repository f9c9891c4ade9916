/** Reads the columns of a generation from the graph, run of days by run of days. */
import { byText } from '../codebook/by-text.js'
import type { Query } from '../cypher/query-file.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { askTable } from '../store/ask-table.js'
import { ask, type Graph, sentTo } from '../store/graph-store.js'
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
  for await (const run of tablesOf(graph, await runsOfDays(graph))) building.add(run)
  return building.done()
}

/** One after the other: side by side, the engine would hold the rows of all. */
async function* tablesOf(graph: Graph, runs: readonly { from: string; to: string }[]): AsyncGenerator<RunOfDays> {
  const parts = Object.entries(queries)
  const asked = runs.flatMap(({ from, to }) =>
    parts.map(([, query]) => ({ query: query.text, params: sentTo(query, { from, to }) })),
  )
  const aside = await graph.readAside?.(asked)
  for (const { from, to } of runs) {
    const read: [string, Table][] = []
    for (const [part, query] of parts) read.push([part, aside?.shift() ?? (await askTable(graph, query, { from, to }))])
    yield Object.fromEntries(read) as RunOfDays
  }
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
