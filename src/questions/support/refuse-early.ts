/** Refuses networks that surely are too much after a look at the columns, before each stance is looked at by itself. */
import { addUnits, lastMomentOf, momentOf, unitsBetween } from '../../networks/calendar.js'
import { tooLong } from '../../networks/compute-limit.js'
import { checkOptions } from '../../networks/network-options.js'
import { startAfterStop } from '../../networks/select-stances.js'
import { mostSlices } from '../../networks/slice.js'
import { mostSteps, noWindowFits, tooManyWindows } from '../../networks/time-slices.js'
import { pauses } from '../../pauses.js'
import { at } from '../../positions/columns.js'
import { positionsIn } from '../../positions/read-positions.js'
import { type View, viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import { allActors } from '../actors.js'
import type { Demand } from '../demands.js'
import { countPairs, leaving, mostLabels } from './count-pairs.js'
import { isDay, wantedDemands } from './counted-network.js'
import { firstSpoken } from './first-spoken.js'
import { passedFirst, windowBounds } from './network-bounds.js'
import { mostCells, mostIds, tooManyCells, tooManyIds } from './network-cells.js'
import { hasLabelForEach } from './network-labels.js'
import type { NetworkParams } from './network-params.js'
import { eachLabelled } from './network-stances.js'
import { spokenLabels } from './spoken-labels.js'
import { oneWindow, windowsOfDays } from './window-days.js'

const usualLimits = { cells: mostCells, ids: mostIds, windows: mostSlices }

/**
 * What it lets through may still be refused later: limits that runs of statements may pass, and those that are passed by
 * little, are known only when each stance has been looked at.
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
  const { minStatements1, minStatements2, compatible, start, stop, timeWindow, kernel, duplicates } = params
  if (start !== undefined && stop !== undefined && momentOf(start) > lastMomentOf(stop))
    throw startAfterStop(start, stop)
  if (!isDay(start) || !isDay(stop)) return
  // DNA's kernels begin with the first stance that counts, and its weeks and months have no year.
  if (compatible === 'dna' && (kernel !== 'no' || duplicates === 'week' || duplicates === 'month')) return
  const hasMinimum = minStatements1 > 1 || minStatements2 > 1
  if (!hasMinimum) await refuseWindows(graph, demands, params, limits.windows)
  const all = await view(graph, params)
  if (params.labels === 'name' && !(await tellsApart(graph, all, demands))) return
  const { actors, organizations } = all.positions.columns
  if (Math.max(actors.length + organizations.length, demands.length) >= mostLabels) return
  const names = actors.length + organizations.length
  const possible = params.networkType === 'onemode' ? (names * names) / 2 : names * demands.length
  // The same stance once more makes no other cell. It stops as soon as there are too many, which is before all have been looked at.
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
  const { start, stop, timeWindow, windowSize, indentTime, duplicates, zeros, isolates } = params
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
  const range = {
    first: start === undefined ? momentOf(days[between.first] as string) : momentOf(start),
    last: stop === undefined ? momentOf(days[between.last] as string) : lastMomentOf(stop),
  }
  if (timeWindow === 'events') {
    if (indentTime && duplicates === 'include' && spoken.count < windowSize) throw noWindowFits(params, range)
    return
  }
  const moments = days.map(momentOf)
  const windows = timeWindow === 'no' ? oneWindow(days.length) : windowsOfDays(moments, range, timeWindow, params)
  // Of what one document repeats, any day's may be the first in it.
  if (!windows || (duplicates === 'document' && timeWindow !== 'no' && params.clock === 'said')) return
  const pause = pauses()
  await pause()
  const once =
    duplicates === 'include' || duplicates === 'document'
      ? spoken
      : await firstSpoken(spoken, moments, duplicates, params.qualifierAggregation === 'ignore', pause)
  if (!once) return
  await pause()
  // With isolates, labels that nobody spoke on are listed too.
  const labels = zeros !== 'include' ? 0 : isolates ? Number.POSITIVE_INFINITY : spoken.rows + spoken.columns
  const passed = await passedFirst(windowBounds(once, windows, params, limits.cells), limits, labels)
  if (passed === 'steps') throw tooLong()
  if (passed === 'cells') throw tooManyCells(limits.cells)
  if (passed === 'ids') throw tooManyIds(limits.ids)
}

/** Whether names stand for one label each, as ids do. */
async function tellsApart(graph: Graph, { positions }: View, demands: readonly Demand[]): Promise<boolean> {
  const actors = await allActors(graph)
  const names = new Set(actors.map(({ name }) => name))
  const others = positions.columns.organizations.filter((organization) => !names.has(organization))
  return (
    hasLabelForEach([...actors.map(({ id }) => id), ...others], actors) &&
    hasLabelForEach(
      demands.map(({ id }) => id),
      demands,
    )
  )
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
