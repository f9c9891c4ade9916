/** A network of many stances, counted from the columns: stances that are alike are one with their number. */
import { byText } from '../../codebook/by-text.js'
import { marks } from '../../codebook/readings.js'
import { badRequest } from '../../errors.js'
import { type DiscourseNetworks, discourseNetworks } from '../../networks/discourse-networks.js'
import type { Matrix } from '../../networks/matrix.js'
import type { NetworkStance } from '../../networks/network-stance.js'
import { at } from '../../positions/columns.js'
import { positionsIn } from '../../positions/read-positions.js'
import { type View, viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import type { Demand } from '../demands.js'
import { cellFilter } from './network-cells.js'
import type { NetworkParams } from './network-params.js'
import { eachLabelled } from './network-stances.js'

/** Up to this number each stance is looked at by itself, and every option is there. */
export const mostByThemselves = 300_000
/** How many ids of statements a network of more lists; it says how many more there are. */
const mostListed = 10_000

export interface CountedNetwork extends Pick<DiscourseNetworks, 'matrices' | 'statements'> {
  /** Statements that are not listed. */
  more: number
}

/** @throws Problem 400 where the options need each stance by itself: it says what to leave out */
export function refuseUncountable(params: NetworkParams, count: number): void {
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
  const found = asks.find(([, given]) => given !== null && given !== undefined && given !== 'no')
  if (!found) return
  const [name, given, instead] = found
  throw badRequest(
    `${name}=${given} looks at each of ${count} stances by itself, and more than ${mostByThemselves} are too many: ` +
      `ask with ${instead}, for one cell with row and column, or narrow sides, issue, demands, stances or asOf.`,
  )
}

const isDay = (text: string | undefined) => text === undefined || text.length === 10

/** How many stances the filters of the view let through. */
export async function countStances(graph: Graph, demands: readonly Demand[], params: NetworkParams): Promise<number> {
  const positions = await positionsIn(graph)
  const view = viewOf(positions, params)
  let count = 0
  for (const demand of wantedDemands(demands, params))
    for (const trajectory of positions.trajectoriesOn(demand.id))
      if (params.sides?.includes(positions.sideOf(trajectory)) ?? true) count += countIn(view, trajectory)
  return count
}

function countIn({ runOf, markOf }: View, trajectory: number): number {
  const { from, to } = runOf(trajectory)
  let count = 0
  for (let row = from; row < to; row++) if (markOf(row) & marks.counts) count++
  return count
}

const wantedDemands = (demands: readonly Demand[], { issue, demands: only }: NetworkParams) =>
  demands.filter((demand) => (issue ?? demand.issue) === demand.issue && (only?.includes(demand.id) ?? true))

/** The one network of these options. @throws Problem 400 where it has too many cells */
export async function countedNetwork(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  label: (stances: NetworkStance[]) => readonly NetworkStance[],
): Promise<CountedNetwork> {
  const view = viewOf(await positionsIn(graph), params)
  const { positions } = view
  const { stance, statement } = positions.columns
  const excluded = new Set(params.excludeValues)
  const alike = new Map<number, NetworkStance & { count: number }>()
  const counted = new Uint8Array(positions.count)
  const { start, stop } = params
  if (start !== undefined && stop !== undefined && start > stop)
    throw badRequest(`start (${start}) must not be after stop (${stop}).`)
  const said = params.clock === 'said'
  const isFrom = start === undefined ? () => true : (day: string) => day >= start
  const dayCounts = positions.columns.days.map((day) => isFrom(day) && (stop === undefined || day <= stop))
  const numberOf = numbering()
  let [first, last] = [positions.columns.days.length, -1]
  const wanted = wantedDemands(demands, params)
  await eachLabelled(graph, view, wanted, params, ({ row, person, organization, concept, qualifier }) => {
    const day = view.dayOfStance(row)
    if (!dayCounts[day] || (params.sides && !params.sides.includes(organization))) return
    const labels = { person, organization, concept }
    if (labels[params.variable1] === '' || labels[params.variable2] === '') return
    if (excluded.size > 0 && Object.entries(labels).some(([variable, value]) => excluded.has(`${variable}:${value}`)))
      return
    const key =
      ((numberOf(person) * mostLabels + numberOf(organization)) * mostLabels + numberOf(concept)) * 2 + qualifier
    const known = alike.get(key)
    if (known) known.count++
    else {
      const id = `${person}\n${organization}\n${concept}\n${qualifier}`
      alike.set(key, { id, document: '', time: '2000-01-01', ...labels, qualifier, count: 1 })
    }
    counted[at(stance.statement, row)] = 1
    first = Math.min(first, said ? at(stance.earliest, row) : day)
    last = Math.max(last, day)
  })
  const rows = statementsIn(counted)
  const stances = label([...alike.values()].sort((a, b) => byText(a.id, b.id)))
  const { matrices } = discourseNetworks(stances, { ...params, start: undefined, stop: undefined }, cellFilter(params))
  const isEarly = (row: number) => said && start !== undefined && positions.dayOf(at(statement.earliest, row)) < start
  return {
    matrices: dated(matrices, {
      start: start ?? positions.columns.days[first] ?? '',
      stop: stop ?? positions.columns.days[last] ?? '',
      placedByLatest: rows.filter(isEarly).length,
    }),
    statements: rows.slice(0, mostListed).map(positions.statementId),
    more: Math.max(0, rows.length - mostListed),
  }
}

/** Keys of three labels and a direction must be whole numbers without loss. */
const mostLabels = 131_072

/** A number for each text, in the order in which they come. @throws Problem 400 where there are too many */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>()
  return (text) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    if (numbers.size === mostLabels)
      throw badRequest(`These networks have more than ${mostLabels} labels: narrow sides, issue, demands or stances.`)
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
}

function statementsIn(counted: Uint8Array): number[] {
  const rows: number[] = []
  for (let row = 0; row < counted.length; row++) if (counted[row] === 1) rows.push(row)
  return rows
}

function* dated(
  matrices: Iterable<Matrix>,
  days: Pick<Matrix, 'start' | 'stop' | 'placedByLatest'>,
): Generator<Matrix> {
  for (const matrix of matrices) yield { ...matrix, ...days }
}
