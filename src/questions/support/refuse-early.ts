/** Refuses networks that surely have too many cells or windows after a look at the columns, before each stance is looked at by itself. */
import { addUnits, lastMomentOf, momentOf, unitsBetween } from '../../networks/calendar.js'
import { checkOptions } from '../../networks/network-options.js'
import { mostSlices } from '../../networks/slice.js'
import { mostSteps, tooManyWindows } from '../../networks/time-slices.js'
import { positionsIn } from '../../positions/read-positions.js'
import { viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import type { Demand } from '../demands.js'
import { countPairs, mostLabels } from './count-pairs.js'
import { isDay, wantedDemands } from './counted-network.js'
import { mostCells } from './network-cells.js'
import type { NetworkParams } from './network-params.js'
import { eachLabelled } from './network-stances.js'

const usualLimits = { cells: mostCells, windows: mostSlices }

/**
 * What it lets through may still be refused later. It does not look at options that may leave out a label or a stance
 * for other reasons than the filters of a view.
 *
 * @throws Problem 400, or OptionsError, only for what is refused later, too
 */
export async function refuseEarly(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  limits = usualLimits,
): Promise<void> {
  checkOptions(params)
  const { minStatements1, minStatements2, compatible, excludeValues = [], start, stop } = params
  if (minStatements1 > 1 || minStatements2 > 1 || compatible !== undefined || excludeValues.length > 0) return
  if (!isDay(start) || !isDay(stop)) return
  await refuseWindows(graph, demands, params, limits.windows)
  // Two actors of one name are one label. The same stance once more makes no other cell.
  if (params.timeWindow !== 'no' || params.labels !== 'id') return
  const all = await view(graph, params)
  const { actors, organizations } = all.positions.columns
  if (Math.max(actors.length + organizations.length, demands.length) < mostLabels)
    await countPairs(graph, all, wantedDemands(demands, params), params, limits.cells)
}

const view = async (graph: Graph, params: NetworkParams) => viewOf(await positionsIn(graph), params)

/** The first and the last day found so far, or the stances, make a certain number of windows at least. */
async function refuseWindows(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  windows: number,
): Promise<void> {
  const { variable1, variable2, start, stop, sides, timeWindow: unit } = params
  if (unit === 'no' || (unit === 'events' && params.duplicates !== 'include')) return
  const most = mostSteps(params, windows)
  const all = await view(graph, params)
  const { days } = all.positions.columns
  let [stances, first, last] = [0, days.length, -1]
  await eachLabelled(graph, all, wantedDemands(demands, params), params, (it) => {
    if (it[variable1] === '' || it[variable2] === '' || !(sides?.includes(it.organization) ?? true)) return
    const day = all.dayOfStance(it.row)
    const text = days[day] as string
    // In its own time zone, a moment may be of the day before or after.
    if ((start !== undefined && text <= start) || (stop !== undefined && text >= stop)) return
    stances++
    if (unit === 'events') {
      if (stances > most) throw tooManyWindows(unit)
      return
    }
    if (day >= first && day <= last) return
    first = Math.min(first, day)
    last = Math.max(last, day)
    const from = start === undefined ? addUnits(momentOf(days[first] as string), 2, 'days') : momentOf(start)
    const to = stop === undefined ? addUnits(momentOf(days[last] as string), -1, 'days') : lastMomentOf(stop)
    if (unitsBetween(from, to, unit) > most) throw tooManyWindows(unit)
  })
}
