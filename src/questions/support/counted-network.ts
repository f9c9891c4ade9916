/** A network of many stances, counted from the columns: stances that are alike are one with their number. */
import { byText } from '../../codebook/by-text.js'
import { marks } from '../../codebook/readings.js'
import { badRequest } from '../../errors.js'
import { countedMatrix } from '../../networks/counted-matrix.js'
import type { DiscourseNetworks } from '../../networks/discourse-networks.js'
import type { Matrix } from '../../networks/matrix.js'
import type { Variable } from '../../networks/network-options.js'
import { pauses } from '../../pauses.js'
import { positionsIn } from '../../positions/read-positions.js'
import { type View, viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import { allActors } from '../actors.js'
import type { Demand } from '../demands.js'
import { type CountedIds, type CountedLabels, countPairs } from './count-pairs.js'
import { cellFilter } from './network-cells.js'
import { labelsByName } from './network-labels.js'
import type { NetworkParams } from './network-params.js'

/** Up to this number each stance is looked at by itself, if need be, and every option is there. */
const mostByThemselves = 300_000
/** More are counted wherever the options allow it: that takes a tenth of the time. */
const mostUncounted = 50_000
/** How many ids of statements a network of more lists; it says how many more there are. */
const mostListed = 10_000

export interface CountedNetwork extends Pick<DiscourseNetworks, 'statements'> {
  /** None where no stance counts. */
  matrices: Matrix[]
  /** Statements that are not listed. */
  more: number
}

/** What needs each stance by itself: the name of the option, its value, and what to ask instead. */
function uncountable(params: NetworkParams) {
  const asks = [
    ['evidence', params.evidence === 'include' ? 'include' : null, 'evidence=exclude'],
    ['timeWindow', params.timeWindow, 'timeWindow=no'],
    ['duplicates', params.duplicates === 'include' ? null : params.duplicates, 'duplicates=include'],
    ['compatible', params.compatible, 'no compatible'],
    ['minStatements1', params.minStatements1 > 1 ? params.minStatements1 : null, 'minStatements1=1'],
    ['minStatements2', params.minStatements2 > 1 ? params.minStatements2 : null, 'minStatements2=1'],
    ['isolates', params.isolates ? 'true' : null, 'isolates=false'],
    ['start', isDay(params.start) ? null : params.start, 'start as a day'],
    ['stop', isDay(params.stop) ? null : params.stop, 'stop as a day'],
  ] as const
  return asks.find(([, given]) => given !== null && given !== undefined && given !== 'no')
}

/**
 * Whether the stances can be counted; otherwise each is looked at by itself.
 *
 * @throws Problem 400 where that is too much: it says what to leave out
 */
export function isCountable(params: NetworkParams, count: number): boolean {
  const found = uncountable(params)
  if (!found) return true
  if (count <= mostByThemselves) return false
  const [name, given, instead] = found
  throw badRequest(
    `${name}=${given} looks at each stance by itself, and more than ${mostByThemselves} are too many: ` +
      `ask with ${instead}, for one cell with row and column, or narrow sides, issue, demands, stances or asOf.`,
  )
}

export const isDay = (text: string | undefined) => text === undefined || text.length === 10

/**
 * Whether more stances than are looked at by themselves in any case pass the filters of the view: how many; else null.
 * Those beyond what any network looks at by themselves are not counted.
 */
export async function countIfMany(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  most = mostUncounted,
): Promise<number | null> {
  const positions = await positionsIn(graph)
  if (positions.columns.stance.act.length <= most) return null
  const view = viewOf(positions, params)
  const pause = pauses()
  let count = 0
  for (const demand of wantedDemands(demands, params)) {
    for (const trajectory of positions.trajectoriesOn(demand.id)) {
      await pause()
      if (params.sides?.includes(positions.sideOf(trajectory)) ?? true) count += countIn(view, trajectory)
      if (count > mostByThemselves) return count
    }
  }
  return count <= most ? null : count
}

function countIn({ runOf, markOf }: View, trajectory: number): number {
  const { from, to } = runOf(trajectory)
  let count = 0
  for (let row = from; row < to; row++) if (markOf(row) & marks.counts) count++
  return count
}

export const wantedDemands = (demands: readonly Demand[], { issue, demands: only }: NetworkParams) =>
  demands.filter((demand) => (issue ?? demand.issue) === demand.issue && (only?.includes(demand.id) ?? true))

/** The one network of these options. @throws Problem 400 where it has too many cells */
export async function countedNetwork(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  most?: number,
): Promise<CountedNetwork> {
  const { start, stop } = params
  if (start !== undefined && stop !== undefined && start > stop)
    throw badRequest(`start (${start}) must not be after stop (${stop}).`)
  const positions = await positionsIn(graph)
  const counts = await countPairs(graph, viewOf(positions, params), wantedDemands(demands, params), params, most)
  const pause = pauses()
  const labels = await labelsOf(graph, demands, params)
  const [rows, columns] = [
    merged(counts.rows, labels(params.variable1)),
    merged(counts.columns, labels(params.variable2)),
  ]
  await pause()
  const ofPairs = (of: (pair: CountedIds['pairs'][number]) => number) => counts.pairs.map(of)
  const pairs = {
    ...{ rows: rows.labels, columns: columns.labels },
    row: Int32Array.from(ofPairs(({ row }) => rows.places[row] as number)),
    column: Int32Array.from(ofPairs(({ column }) => columns.places[column] as number)),
    pro: Float64Array.from(ofPairs(({ pro }) => pro)),
    con: Float64Array.from(ofPairs(({ con }) => con)),
    statementCounts: { rows: rows.statements, columns: columns.statements },
  }
  await pause()
  const matrix = await countedMatrix(pairs, params, cellFilter(params, most), pause)
  const { days, statement } = positions.columns
  const firstDay = start === undefined || params.clock === 'published' ? 0 : positions.lastDayBefore(start) + 1
  const found: number[] = []
  let [all, placedByLatest] = [0, 0]
  for (let row = 0; row < positions.count; row++) {
    if (row % 65_536 === 0) await pause()
    if (counts.counted[row] === 0) continue
    if (all++ < mostListed) found.push(row)
    if ((statement.earliest[row] as number) < firstDay) placedByLatest++
  }
  const between = { start: start ?? days[counts.first] ?? '', stop: stop ?? days[counts.last] ?? '', middle: null }
  return {
    matrices: all === 0 ? [] : [{ ...matrix, ...between, placedByLatest }],
    statements: found.map(positions.statementId),
    more: all - found.length,
  }
}

/** What the ids of each variable are called. */
async function labelsOf(graph: Graph, demands: readonly Demand[], { labels }: NetworkParams) {
  const actors = await allActors(graph)
  return (variable: Variable) => (ids: readonly string[]) =>
    labels === 'id' ? (id: string) => id : labelsByName(ids, variable === 'concept' ? demands : actors)
}

/** Labels in the order of text, the place of each id among them, and how many statements each has. */
function merged({ ids, statements }: CountedLabels, labelsFor: (ids: readonly string[]) => (id: string) => string) {
  const own = ids.map(labelsFor(ids))
  const labels = [...new Set(own)].sort(byText)
  const placeOf = new Map(labels.map((label, place) => [label, place]))
  const counts = new Map<string, number>()
  for (const [number, label] of own.entries())
    counts.set(label, (counts.get(label) ?? 0) + (statements[number] as number))
  return { labels, places: own.map((label) => placeOf.get(label) as number), statements: counts }
}
