/** Counts the stances that two labels of a network share, in one pass over the columns. */
import { badRequest } from '../../errors.js'
import type { Variable } from '../../networks/network-options.js'
import { tieCount } from '../../networks/tie-count.js'
import type { View } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import type { Demand } from '../demands.js'
import { mostCells, tooManyCells } from './network-cells.js'
import type { NetworkParams } from './network-params.js'
import { eachLabelled, type Labelled } from './network-stances.js'

/** The labels of a variable, as ids, by their numbers, with how many statements each has. */
export interface CountedLabels {
  ids: string[]
  statements: number[]
}

export interface CountedIds {
  rows: CountedLabels
  columns: CountedLabels
  /** Of each pair of labels, their numbers, and how many stances are for and against. */
  pairs: { row: number; column: number; pro: number; con: number }[]
  /** 1 for each statement that counts, by its row. */
  counted: Uint8Array
  /** The days between which they were made, as numbers. */
  first: number
  last: number
}

/** Two numbers of labels make one key, a whole number without loss. */
export const mostLabels = 131_072

/** @throws Problem 400 where there are too many labels, or surely more cells than `most`: as soon as that is sure */
export async function countPairs(
  graph: Graph,
  view: View,
  demands: readonly Demand[],
  params: NetworkParams,
  most = mostCells,
): Promise<CountedIds> {
  const { columns, count } = view.positions
  const { stance } = columns
  const { variable1, variable2, start, stop, sides } = params
  const isLeft = leaving(params.excludeValues ?? [])
  const dayCounts = columns.days.map(
    (day) => (start === undefined || day >= start) && (stop === undefined || day <= stop),
  )
  const said = params.clock === 'said'
  const needs = [variable1, variable2]
  const numbered = { person: numbering(), organization: numbering(), concept: numbering() }
  /** Of a run of stances with one label of this variable, only the other label has to be looked up. */
  const steady = needs.includes('concept') ? 'concept' : 'organization'
  const other = variable1 === steady ? variable2 : variable1
  const ties = tieCount(params.qualifierAggregation)
  const run = countingRun(numbered[other].ids, (label, which, qualifier) =>
    variable1 === steady ? ties.add(label, which, qualifier) : ties.add(which, label, qualifier),
  )
  /** Of one row or column, the cells are few. */
  const isWhole = params.row === undefined && params.column === undefined
  const endRun = (label: number) => {
    run.end(label)
    const cells = params.networkType === 'onemode' ? ties.count() : run.pairs.size
    if (isWhole && cells > most) throw tooManyCells(most)
  }
  const counted = new Uint8Array(count)
  let [first, last] = [columns.days.length, -1]
  /** The label of the run, its number, and the statement of its last stance: those of one statement on a demand lie together. */
  let [label, number, before] = ['', -1, -1]
  await eachLabelled(graph, view, demands, params, (it) => {
    const day = view.dayOfStance(it.row)
    if (!dayCounts[day] || (sides && !sides.includes(it.organization))) return
    if (it[variable1] === '' || it[variable2] === '' || isLeft(it)) return
    if (it[steady] !== label || number < 0) {
      endRun(number)
      label = it[steady]
      before = -1
      number = numbered[steady].number(label)
    }
    const which = numbered[other].number(it[other])
    run.add(which, it.qualifier)
    const statement = stance.statement[it.row] as number
    if (counted[statement] === 0) {
      counted[statement] = 1
      // A statement has one speaker, and is made for one organization.
      for (const variable of needs) if (variable !== 'concept') numbered[variable].count(it[variable])
    }
    if (steady === 'concept' && statement !== before) numbered.concept.count(label)
    before = statement
    first = Math.min(first, said ? (stance.earliest[it.row] as number) : day)
    last = Math.max(last, day)
  })
  endRun(number)
  const [rows, tied] = [numbered[variable1], numbered[variable2]]
  const pairs = [...run.pairs].map(([key, { pro, con }]) => {
    const [one, two] = [Math.floor(key / mostLabels), key % mostLabels]
    return variable1 === steady ? { row: one, column: two, pro, con } : { row: two, column: one, pro, con }
  })
  return { rows, columns: tied, pairs, counted, first, last }
}

/** Whether a label is among those to be left out. */
export function leaving(values: readonly string[]): (labels: Pick<Labelled, Variable>) => boolean {
  if (values.length === 0) return () => false
  const left = new Set(values)
  return ({ person, organization, concept }) =>
    left.has(`person:${person}`) || left.has(`organization:${organization}`) || left.has(`concept:${concept}`)
}

/** Counts for one label at a time, by the number of the other; a label may come again. `met` hears of each pair of them. */
function countingRun(others: readonly string[], met: (label: number, other: number, qualifier: 0 | 1) => void) {
  const pairs = new Map<number, { pro: number; con: number }>()
  let counts = new Uint32Array(2048)
  let touched: number[] = []
  return {
    pairs,
    add(other: number, qualifier: 0 | 1): void {
      if (2 * other + 1 >= counts.length) {
        const wider = new Uint32Array(4 * others.length)
        wider.set(counts)
        counts = wider
      }
      const at = 2 * other
      if (counts[at] === 0 && counts[at + 1] === 0) touched.push(other)
      counts[at + qualifier] = (counts[at + qualifier] as number) + 1
    },
    end(label: number): void {
      for (const other of touched) {
        const key = label * mostLabels + other
        const pair = pairs.get(key) ?? { pro: 0, con: 0 }
        pairs.set(key, pair)
        const [con, pro] = [counts[2 * other] as number, counts[2 * other + 1] as number]
        pair.con += con
        pair.pro += pro
        if (con > 0) met(label, other, 0)
        if (pro > 0) met(label, other, 1)
        counts[2 * other] = counts[2 * other + 1] = 0
      }
      touched = []
    },
  }
}

/** A number for each id, in the order in which they come. */
function numbering() {
  const numbers = new Map<string, number>()
  const ids: string[] = []
  const statements: number[] = []
  function number(id: string): number {
    const known = numbers.get(id)
    if (known !== undefined) return known
    if (ids.length === mostLabels)
      throw badRequest(`These networks have more than ${mostLabels} labels: narrow sides, issue, demands or stances.`)
    numbers.set(id, ids.length)
    statements.push(0)
    return ids.push(id) - 1
  }
  return {
    ...{ ids, statements, number },
    count(id: string): void {
      const of = number(id)
      statements[of] = (statements[of] as number) + 1
    },
  }
}
