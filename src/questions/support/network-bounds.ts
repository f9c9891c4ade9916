/** What the networks of many stances surely have, and at most, window by window: from who spoke on what and when, without their statements. */
import { mostComputed, stepsAStance } from '../../networks/compute-limit.js'
import { pauses } from '../../pauses.js'
import type { NetworkParams } from './network-params.js'
import type { Runs, Spoken, Windows } from './spoken-windows.js'
import { windowTies } from './window-ties.js'

interface Bounds {
  atLeast: number
  atMost: number
}

export interface WindowBounds {
  /** Of the innermost loops. */
  steps: Bounds
  cells: Bounds
  /** Ids of statements, counted for each cell. */
  ids: Bounds
}

/** Numbers that one answer may need here: 16 MB. */
export const mostNumbers = 4_000_000

/**
 * In the order of windows, each by itself; nothing where that takes too much memory.
 *
 * @param enough fewer ties need not be counted, and more not exactly
 */
export function* windowBounds(
  spoken: Spoken,
  windows: Windows,
  params: NetworkParams,
  enough: number,
): Generator<WindowBounds> {
  const { networkType, qualifierAggregation: aggregation, evidence, duplicates } = params
  const { count, days } = windows
  const onemode = networkType === 'onemode'
  const ways = onemode && (aggregation === 'congruence' || aggregation === 'conflict') ? 2 : 1
  const groups = ways * spoken.columns
  if (groups * (Math.max(count, days) + 1) > mostNumbers || spoken.rows * groups > mostNumbers) return
  const { changes, stances, met } = counted(spoken, windows, ways)
  /** Of duplicates in one document it is not known which counts: one does. */
  const areAll = duplicates !== 'document'
  const isWhole = params.row === undefined && params.column === undefined
  const withIds = evidence === 'include' && isWhole
  /** Where stances cancel out, a cell has no statements. */
  const surelyTold = withIds && aggregation !== 'subtract'
  const nodes = new Int32Array(groups)
  const isSure = windows.surely === windows.atMost
  const possible = (spoken.rows * (spoken.rows - 1)) / 2
  const ties =
    onemode && count * possible > enough
      ? windowTies(spoken, windows.surely, days, ways, aggregation === 'conflict')
      : () => null
  for (let window = 0; window < count; window++) {
    let [steps, cells, ids, all, ofOneColumn] = [0, 0, 0, 0, 0]
    for (let group = 0; group < groups; group++)
      nodes[group] = (nodes[group] as number) + (changes[group * (count + 1) + window] as number)
    for (let column = 0; column < spoken.columns; column++) {
      const group = ways * column
      const [con, pro] = [nodes[group] as number, nodes[group + ways - 1] as number]
      const [ofCon, ofPro] = [stancesIn(group, window), stancesIn(group + ways - 1, window)]
      const most = Math.max(con, pro)
      all += ways === 1 ? ofCon : ofCon + ofPro
      steps += onemode ? (most * most) / 2 : 0
      cells += most
      ofOneColumn = Math.max(ofOneColumn, aggregation === 'conflict' ? 0 : (most * (most - 1)) / 2)
      if (aggregation === 'conflict') {
        ids += told(ofCon, con) * Math.max(0, pro - 1) + told(ofPro, pro) * Math.max(0, con - 1)
      } else {
        ids += told(ofCon, con) * Math.max(0, con - 1)
        if (ways === 2) ids += told(ofPro, pro) * Math.max(0, pro - 1)
      }
    }
    const surely = onemode ? ids : areAll ? all : cells
    const pairs = ofOneColumn > enough ? null : ties(window)
    const stancesThere = stancesAtMost(window)
    yield {
      steps: {
        atLeast: steps + (areAll ? all * stepsAStance : 0),
        atMost: stancesThere * stepsAStance + (onemode ? met.squares / 2 : 0),
      },
      cells: {
        atLeast: isWhole ? (onemode ? (pairs ?? ofOneColumn) : cells) : 0,
        atMost: onemode ? ((isSure ? pairs : null) ?? possible) : met.pairs,
      },
      ids: {
        atLeast: surelyTold ? surely / spoken.ofOneStatement : 0,
        atMost: evidence === 'include' ? stancesThere * (onemode ? Math.max(0, spoken.rows - 1) : 1) : 0,
      },
    }
  }

  /** Of duplicates one counts, for each node at least. */
  function told(count: number, nodes: number): number {
    return areAll ? count : nodes
  }

  function stancesIn(group: number, window: number, { from, end }: Runs = windows.surely): number {
    const at = group * (days + 1)
    return (stances[at + (end[window] as number)] as number) - (stances[at + (from[window] as number)] as number)
  }

  function stancesAtMost(window: number): number {
    let all = 0
    for (let group = 0; group < groups; group++) all += stancesIn(group, window, windows.atMost)
    return all
  }
}

/** By group, a column or a column for or against: how many nodes come and go from window to window, and the stances before each day. */
function counted(spoken: Spoken, { count, days, surely }: Windows, ways: number) {
  const groups = ways * spoken.columns
  const changes = new Int32Array(groups * (count + 1))
  const stances = new Int32Array(groups * (days + 1))
  /** Of each node and group, the window up to which it has been counted. */
  const until = new Int32Array(spoken.rows * groups)
  const met = new Uint8Array(spoken.rows * spoken.columns)
  const { first, end } = windowsOfEachDay(surely, count, days)
  for (let index = 0; index < spoken.count; index++) {
    const [node, column, day] = [
      spoken.row[index] as number,
      spoken.column[index] as number,
      spoken.day[index] as number,
    ]
    const group = ways * column + (ways === 2 ? (spoken.qualifier[index] as number) : 0)
    const own = node * groups + group
    met[node * spoken.columns + column] = 1
    const after = group * (days + 1) + day + 1
    stances[after] = (stances[after] as number) + 1
    const from = Math.max(first[day] as number, until[own] as number)
    const to = end[day] as number
    if (from >= to) continue
    const at = group * (count + 1)
    changes[at + from] = (changes[at + from] as number) + 1
    changes[at + to] = (changes[at + to] as number) - 1
    until[own] = to
  }
  for (let group = 0; group < groups; group++)
    for (let day = 0, at = group * (days + 1); day < days; day++)
      stances[at + day + 1] = (stances[at + day + 1] as number) + (stances[at + day] as number)
  return { changes, stances, met: metAtAll(met, spoken) }
}

/** Of each day, the first window that holds it, and the first one after those. */
function windowsOfEachDay({ from, end }: Runs, count: number, days: number): { first: Int32Array; end: Int32Array } {
  const of = { first: new Int32Array(days), end: new Int32Array(days) }
  for (let day = 0, first = 0, after = 0; day < days; day++) {
    while (first < count && (end[first] as number) <= day) first++
    while (after < count && (from[after] as number) <= day) after++
    of.first[day] = first
    of.end[day] = after
  }
  return of
}

/** How many pairs of a row and a column meet at all, and the sum over columns of the squares of how many meet it. */
function metAtAll(met: Uint8Array, { rows, columns }: Spoken): { pairs: number; squares: number } {
  let [pairs, squares] = [0, 0]
  for (let column = 0; column < columns; column++) {
    let own = 0
    for (let row = 0; row < rows; row++) own += met[row * columns + column] as number
    pairs += own
    squares += own * own
  }
  return { pairs, squares }
}

export interface AnswerLimits {
  cells: number
  ids: number
  steps?: number
}

/**
 * Which limit an answer surely passes first, in the order in which it is computed; null where that is not sure.
 * @param labels without a cell that each window may list
 */
export async function passedFirst(
  bounds: Iterable<WindowBounds>,
  { cells: mostCells, ids: mostIds, steps: mostSteps = mostComputed }: AnswerLimits,
  labels: number,
): Promise<'steps' | 'cells' | 'ids' | null> {
  const sum = { steps: [0, 0], cells: [0, 0], ids: [0, 0] } as Record<keyof WindowBounds, [number, number]>
  const add = (name: keyof WindowBounds, { atLeast, atMost }: Bounds) => {
    sum[name][0] += atLeast
    sum[name][1] += atMost
  }
  let empty = 0
  const pause = pauses()
  for (const { steps, cells, ids } of bounds) {
    await pause()
    const othersFit = () => sum.cells[1] <= mostCells && sum.ids[1] <= mostIds && empty <= mostCells
    add('steps', steps)
    if (sum.steps[0] > mostSteps) return othersFit() ? 'steps' : null
    const stepsFit = sum.steps[1] <= mostSteps
    const idsFit = sum.ids[1] <= mostIds && empty <= mostCells
    add('cells', cells)
    if (sum.cells[0] > mostCells) return stepsFit && idsFit ? 'cells' : null
    empty += labels
    add('ids', ids)
    if (sum.ids[0] > mostIds) return stepsFit && sum.cells[1] <= mostCells && empty <= mostCells ? 'ids' : null
  }
  return null
}
