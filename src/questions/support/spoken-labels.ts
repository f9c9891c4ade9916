/** Who spoke on what and when, of the stances that a network counts: their labels as numbers, in one pass over the columns. */

import { countingSort } from '../../networks/counting-sort.js'
import type { Variable } from '../../networks/network-options.js'
import { inRuns, type Pause, pauses } from '../../pauses.js'
import { at } from '../../positions/columns.js'
import { inOrderOf } from '../../positions/gather.js'
import type { View } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import type { Demand } from '../demands.js'
import { wantedDemands } from './counted-network.js'
import type { NetworkParams } from './network-params.js'
import { eachLabelled, type Labelled } from './network-stances.js'
import type { Spoken } from './spoken-windows.js'

export interface SpokenLabels {
  spoken: Spoken
  /** The numbers of the days between which stances lie, also such as do not count; none where there is none. */
  between: { first: number; last: number } | null
}

/** @param most more stances than pass the filters of the view */
export async function spokenLabels(
  graph: Graph,
  view: View,
  demands: readonly Demand[],
  params: NetworkParams,
  isLeft: (labels: Pick<Labelled, Variable>) => boolean,
  most: number,
): Promise<SpokenLabels> {
  const { variable1, variable2, start, stop, sides, minStatements1, minStatements2 } = params
  const { days, stance } = view.positions.columns
  const dayCounts = days.map((day) => (start ?? day) <= day && day <= (stop ?? day))
  const [rows, columns] = [numbered(), numbered()]
  const [row, column, dayOf] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const qualifier = new Uint8Array(most)
  const statement = new Int32Array(most)
  const perStatement = new Uint16Array(view.positions.count)
  let [count, first, last, ofOneStatement] = [0, days.length, -1, 1]
  await eachLabelled(graph, view, wantedDemands(demands, params), params, (it) => {
    if (!(sides?.includes(it.organization) ?? true) || isLeft(it)) return
    const day = view.dayOfStance(it.row)
    first = Math.min(first, day)
    last = Math.max(last, day)
    if (!dayCounts[day] || it[variable1] === '' || it[variable2] === '') return
    row[count] = rows.number(it[variable1])
    column[count] = columns.number(it[variable2])
    qualifier[count] = it.qualifier
    dayOf[count] = day
    const of = at(stance.statement, it.row)
    statement[count++] = of
    perStatement[of] = (perStatement[of] as number) + 1
    ofOneStatement = Math.max(ofOneStatement, perStatement[of] as number)
  })
  const pause = pauses()
  await pause()
  const hasMost = [
    frequent(row, statement, count, rows.size(), minStatements1),
    frequent(column, statement, count, columns.size(), minStatements2),
  ] as const
  const kept = new Int32Array(count)
  let length = 0
  await inRuns(count, pause, (from, end) => {
    for (let index = from; index < end; index++)
      if (hasMost[0](row[index] as number) && hasMost[1](column[index] as number)) kept[length++] = index
  })
  await pause()
  const order = countingSort(kept.subarray(0, length), dayOf, days.length)
  const all = {
    ...{ row, column, qualifier, day: dayOf, count },
    ofOneStatement,
    rows: rows.size(),
    columns: columns.size(),
  }
  return { spoken: await inThisOrder(all, order, pause), between: last < 0 ? null : { first, last } }
}

/** Those of its stances whose places are in `order`. */
export async function inThisOrder(spoken: Spoken, order: Int32Array, pause: Pause): Promise<Spoken> {
  const moved = async <N extends Int32Array | Uint8Array>(numbers: N): Promise<N> => {
    await pause()
    return inOrderOf(numbers, order)
  }
  return {
    ...spoken,
    count: order.length,
    ...{ row: await moved(spoken.row), column: await moved(spoken.column), day: await moved(spoken.day) },
    qualifier: await moved(spoken.qualifier),
  }
}

function numbered() {
  const numbers = new Map<string, number>()
  return {
    size: () => numbers.size,
    number(label: string): number {
      const known = numbers.get(label)
      if (known !== undefined) return known
      numbers.set(label, numbers.size)
      return numbers.size - 1
    },
  }
}

/** Whether a label has as many statements as it needs, each counted once. */
function frequent(labels: Int32Array, statements: Int32Array, count: number, size: number, least: number) {
  if (least <= 1) return () => true
  const seen = new Set<number>()
  const counts = new Uint32Array(size)
  for (let index = 0; index < count; index++) {
    const label = labels[index] as number
    if ((counts[label] as number) >= least) continue
    const key = (statements[index] as number) * size + label
    if (seen.has(key)) continue
    seen.add(key)
    counts[label] = (counts[label] as number) + 1
  }
  return (label: number) => (counts[label] as number) >= least
}
