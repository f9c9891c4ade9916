/** Refuses networks that surely are too much after a look at the columns, before each stance is looked at by itself. */
import { addUnits, lastMomentOf, momentOf, startOf, unitsBetween } from '../../networks/calendar.js'
import { tooLong } from '../../networks/compute-limit.js'
import { checkOptions } from '../../networks/network-options.js'
import { startAfterStop } from '../../networks/select-stances.js'
import { mostSlices } from '../../networks/slice.js'
import { checkWindows, mostSteps, noWindowFits, tooManyWindows } from '../../networks/time-slices.js'
import { at } from '../../positions/columns.js'
import { positionsIn } from '../../positions/read-positions.js'
import { viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import type { Demand } from '../demands.js'
import { countPairs, leaving, mostLabels } from './count-pairs.js'
import { isDay, wantedDemands } from './counted-network.js'
import { passedFirst, windowBounds } from './network-bounds.js'
import { mostCells, mostIds, tooManyCells, tooManyIds } from './network-cells.js'
import type { NetworkParams } from './network-params.js'
import { eachLabelled } from './network-stances.js'
import { spokenLabels } from './spoken-labels.js'

const usualLimits = { cells: mostCells, ids: mostIds, windows: mostSlices }

/**
 * What it lets through may still be refused later: limits that runs of statements or a kernel may pass, and those that are
 * passed by little, are known only when each stance has been looked at.
 *
 * @param count how many stances pass the filters of the view
 * @throws Problem 400, or OptionsError, only for what is refused later, too, and with the same words
 */
export async function refuseEarly(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  count: number,
  limits = usualLimits,
): Promise<void> {
  checkOptions(params)
  const { minStatements1, minStatements2, compatible, start, stop, timeWindow, labels } = params
  if (start !== undefined && stop !== undefined && momentOf(start) > lastMomentOf(stop))
    throw startAfterStop(start, stop)
  if (compatible !== undefined || !isDay(start) || !isDay(stop)) return
  const hasMinimum = minStatements1 > 1 || minStatements2 > 1
  if (!hasMinimum) await refuseWindows(graph, demands, params, limits.windows)
  // Two actors of one name are one label. The same stance once more makes no other cell.
  if (labels !== 'id') return
  const all = await view(graph, params)
  const { actors, organizations } = all.positions.columns
  if (Math.max(actors.length + organizations.length, demands.length) >= mostLabels) return
  const names = actors.length + organizations.length
  const possible = params.networkType === 'onemode' ? (names * names) / 2 : names * demands.length
  // It stops as soon as there are too many, which is before all have been looked at.
  if (timeWindow === 'no' && !hasMinimum && possible > limits.cells)
    await countPairs(graph, all, wantedDemands(demands, params), params, limits.cells)
  await refuseBeyondBounds(graph, demands, params, count, limits)
}

/** By what surely is in the windows, or in the one network, and at most. */
async function refuseBeyondBounds(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  count: number,
  limits: typeof usualLimits,
): Promise<void> {
  const { start, stop, timeWindow, windowSize, indentTime, duplicates, kernel, zeros } = params
  const all = await view(graph, params)
  const { days, statement } = all.positions.columns
  // With the moments of a coding, a stance may be of any hour of its day.
  if (timeWindow !== 'no' && at(statement.moment.from, statement.moment.from.length - 1) > 0) return
  const { spoken, between } = await spokenLabels(
    graph,
    all,
    demands,
    params,
    leaving(params.excludeValues ?? []),
    count,
  )
  if (!between || spoken.count === 0) return
  const momentOfDay = (day: number) => momentOf(days[day] as string)
  const range = {
    first: start === undefined ? momentOfDay(between.first) : momentOf(start),
    last: stop === undefined ? momentOfDay(between.last) : lastMomentOf(stop),
  }
  if (timeWindow === 'events') {
    if (indentTime && duplicates === 'include' && spoken.count < windowSize) throw noWindowFits(params, range)
    return
  }
  if (timeWindow !== 'no') checkWindows(range, timeWindow, params)
  if (kernel !== 'no') return
  // Of duplicates the first counts: the others, of later days, are in no window.
  if (timeWindow !== 'no' && duplicates !== 'include' && duplicates !== 'day') return
  const unitOf = (moment: number) =>
    timeWindow === 'no'
      ? 0
      : Math.round(unitsBetween(startOf(range.first, timeWindow), startOf(moment, timeWindow), timeWindow))
  const unitOfDay = Int32Array.from(days, (day) => unitOf(momentOf(day)))
  for (let index = 0; index < spoken.count; index++) spoken.unit[index] = at(unitOfDay, at(spoken.unit, index))
  const size = timeWindow === 'no' ? 1 : windowSize
  const windows = {
    units: unitOf(range.last) + 1,
    before: size >> 1,
    after: size - 1 - (size >> 1),
    indent: indentTime,
  }
  const labels = zeros === 'include' ? spoken.rows + spoken.columns : 0
  const passed = passedFirst(windowBounds(spoken, windows, params, limits.cells), limits, labels)
  if (passed === 'steps') throw tooLong()
  if (passed === 'cells') throw tooManyCells(limits.cells)
  if (passed === 'ids') throw tooManyIds(limits.ids)
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
  const isLeft = leaving(params.excludeValues ?? [])
  let [stances, first, last] = [0, days.length, -1]
  await eachLabelled(graph, all, wantedDemands(demands, params), params, (it) => {
    if (it[variable1] === '' || it[variable2] === '' || !(sides?.includes(it.organization) ?? true)) return
    if (isLeft(it)) return
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
