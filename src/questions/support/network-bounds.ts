/** What the networks of many stances surely have, and at most, window by window: from who spoke on what and when, without their statements. */
import { mostComputed, stepsAStance } from '../../networks/compute-limit.js'
import type { NetworkParams } from './network-params.js'
import type { Spoken, Windows } from './spoken-windows.js'
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
const mostNumbers = 4_000_000

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
  const { units, before, after } = windows
  const onemode = networkType === 'onemode'
  const ways = onemode && (aggregation === 'congruence' || aggregation === 'conflict') ? 2 : 1
  const groups = ways * spoken.columns
  if (groups * (units + 1) > mostNumbers || spoken.rows * groups > mostNumbers) return
  const { changes, stances, met } = counted(spoken, windows, ways)
  const isWhole = params.row === undefined && params.column === undefined
  const withIds = evidence === 'include' && isWhole
  /** Where stances cancel out, a cell has no statements. */
  const surelyTold = withIds && aggregation !== 'subtract'
  const nodes = new Int32Array(groups)
  const possible = (spoken.rows * (spoken.rows - 1)) / 2
  const ties =
    onemode && units * possible > enough ? windowTies(spoken, windows, ways, aggregation === 'conflict') : () => null
  const [first, end] = windows.indent ? [before, units - after] : [0, units]
  for (let unit = 0; unit < end; unit++) {
    let [steps, cells, ids, all, ofOneColumn] = [0, 0, 0, 0, 0]
    for (let group = 0; group < groups; group++) {
      const at = group * (units + 1)
      nodes[group] = (nodes[group] as number) + (changes[at + unit] as number)
    }
    if (unit < first) continue
    for (let column = 0; column < spoken.columns; column++) {
      const group = ways * column
      const [con, pro] = [nodes[group] as number, nodes[group + ways - 1] as number]
      const [ofCon, ofPro] = [stancesIn(group, unit), stancesIn(group + ways - 1, unit)]
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
    const surely = onemode ? ids : duplicates === 'include' ? all : cells
    const pairs = ofOneColumn > enough ? null : ties(unit)
    yield {
      steps: {
        atLeast: steps + (duplicates === 'include' ? all * stepsAStance : 0),
        atMost: all * stepsAStance + (onemode ? met.squares / 2 : 0),
      },
      cells: {
        atLeast: isWhole ? (onemode ? (pairs ?? ofOneColumn) : cells) : 0,
        atMost: onemode ? (pairs ?? possible) : met.pairs,
      },
      ids: {
        atLeast: surelyTold ? surely / spoken.ofOneStatement : 0,
        atMost: evidence === 'include' ? (onemode ? all * Math.max(0, spoken.rows - 1) : all) : 0,
      },
    }
  }

  /** Of duplicates one counts, for each node at least. */
  function told(count: number, nodes: number): number {
    return duplicates === 'include' ? count : nodes
  }

  function stancesIn(group: number, unit: number): number {
    const at = group * (units + 1)
    return (
      (stances[at + Math.min(units, unit + after + 1)] as number) - (stances[at + Math.max(0, unit - before)] as number)
    )
  }
}

/** By group, a column or a column for or against: how many nodes come and go from window to window, and the stances before each unit. */
function counted(spoken: Spoken, { units, before, after }: Windows, ways: number) {
  const groups = ways * spoken.columns
  const changes = new Int32Array(groups * (units + 1))
  const stances = new Int32Array(groups * (units + 1))
  /** Of each node and group, the window up to which it has been counted. */
  const until = new Int32Array(spoken.rows * groups)
  for (let index = 0; index < spoken.count; index++) {
    const [node, unit] = [spoken.row[index] as number, spoken.unit[index] as number]
    const group = ways * (spoken.column[index] as number) + (ways === 2 ? (spoken.qualifier[index] as number) : 0)
    const at = group * (units + 1)
    const own = node * groups + group
    stances[at + unit + 1] = (stances[at + unit + 1] as number) + 1
    // Stances of one node come in the order of time, nearly always; one that does not is left out.
    const from = Math.max(0, unit - after, until[own] as number)
    const to = Math.min(units, unit + before + 1)
    if (from >= to) continue
    changes[at + from] = (changes[at + from] as number) + 1
    changes[at + to] = (changes[at + to] as number) - 1
    until[own] = to
  }
  for (let group = 0; group < groups; group++)
    for (let unit = 0, at = group * (units + 1); unit < units; unit++)
      stances[at + unit + 1] = (stances[at + unit + 1] as number) + (stances[at + unit] as number)
  return { changes, stances, met: metAtAll(until, spoken, ways) }
}

/** How many pairs of a row and a column meet at all, and the sum over columns of the squares of how many meet it. */
function metAtAll(until: Int32Array, { rows, columns }: Spoken, ways: number): { pairs: number; squares: number } {
  const groups = ways * columns
  let [pairs, squares] = [0, 0]
  for (let column = 0; column < columns; column++) {
    let met = 0
    for (let row = 0; row < rows; row++) {
      const at = row * groups + ways * column
      if ((until[at] as number) > 0 || (until[at + ways - 1] as number) > 0) met++
    }
    pairs += met
    squares += met * met
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
export function passedFirst(
  bounds: Iterable<WindowBounds>,
  { cells: mostCells, ids: mostIds, steps: mostSteps = mostComputed }: AnswerLimits,
  labels: number,
): 'steps' | 'cells' | 'ids' | null {
  const sum = { steps: [0, 0], cells: [0, 0], ids: [0, 0] } as Record<keyof WindowBounds, [number, number]>
  const add = (name: keyof WindowBounds, { atLeast, atMost }: Bounds) => {
    sum[name][0] += atLeast
    sum[name][1] += atMost
  }
  let empty = 0
  for (const { steps, cells, ids } of bounds) {
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
