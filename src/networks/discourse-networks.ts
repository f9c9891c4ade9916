/** Discourse networks: one matrix, or one for each slice of time, each cell with the statements it came from. */

import { finish, type Steps } from '../pauses.js'
import { textOf } from './calendar.js'
import { type ComputeLimit, computeLimit } from './compute-limit.js'
import { countStatements } from './count-statements.js'
import { run } from './counting-sort.js'
import { type IndexedStances, indexStances } from './index-stances.js'
import { dnaKernelRules } from './kernels.js'
import type { CellFilter, Matrix, Measured } from './matrix.js'
import { checkOptions, type NetworkOptions, usualOptions } from './network-options.js'
import type { NetworkStance, NumberedStance } from './network-stance.js'
import { oneMode, type PairRules } from './one-mode.js'
import { perhapsInRange } from './perhaps-in-range.js'
import { type Selection, selectStances } from './select-stances.js'
import { similarity } from './similarity.js'
import type { Slice } from './slice.js'
import { type Tallies, tally } from './tallies.js'
import { timeSlices } from './time-slices.js'
import { twoMode } from './two-mode.js'

export interface DiscourseNetworks {
  /** How many there are: one, or one for each window. */
  count: number
  /** In the order of time; they can be taken once. Where a null stands, other work may come between. */
  pieces: Iterable<Matrix | null>
  /** One of them alone, from 0. */
  at(index: number): Matrix | undefined
  /** Ids of the statements that count, in the order of time, each once. */
  statements: string[]
  /** Ids of those that may be of this time and do not count. */
  perhaps(): string[]
}

/**
 * The networks of Discourse Network Analysis (Leifeld 2017, "Discourse Network Analysis: Policy Debates as Dynamic
 * Networks"), from their formulas. The order of `stances` does not matter. Where DNA 3.1.2 gives other numbers than the
 * definitions, `compatible: 'dna'` gives DNA's (docs/networks.md).
 *
 * Each matrix is computed when it is taken, with only the cells that `isWanted` accepts: a year of days, or all ties of
 * many actors, may not fit in memory.
 *
 * @throws OptionsError when the options do not go together or make no or too many slices; from `pieces`, when they
 * take too long
 */
export function* discourseNetworks(
  stances: readonly NetworkStance[],
  given: Partial<NetworkOptions> = {},
  isWanted: CellFilter = () => true,
): Steps<DiscourseNetworks> {
  const options = { ...usualOptions, ...given }
  checkOptions(options)
  const selection = yield* selectStances(stances, options)
  const { kept } = selection
  yield
  const indexed = yield* indexStances(kept, labelled(selection, options), selection.all, selection.minimum)
  yield
  const slices = timeSlices(selection, options)
  const statements = yield* distinctIds(kept)
  const pieces = (some: readonly Slice[]) => each(some, indexed, options, isWanted)
  yield
  return {
    count: slices.length,
    pieces: pieces(slices),
    at: (index) => [...pieces(slices.slice(index, index + 1))].find((matrix) => matrix !== null),
    statements,
    perhaps: () => perhapsInRange(selection, options),
  }
}

function* distinctIds(kept: readonly NumberedStance[]): Steps<string[]> {
  const known = new Set<string>()
  for (const [index, { stance }] of kept.entries()) {
    if (index % run === run - 1) yield
    known.add(stance.id)
  }
  return [...known]
}

function* each(
  slices: readonly Slice[],
  indexed: IndexedStances,
  options: NetworkOptions,
  isWanted: CellFilter,
): Generator<Matrix | null> {
  const spent = computeLimit()
  const dna = options.compatible === 'dna' && options.kernel !== 'no' ? wholeRangeRules(indexed, options) : undefined
  for (const slice of slices) {
    const steps = matrixOf({ indexed, slice, options, dna, spent, isWanted })
    let step = steps.next()
    for (; !step.done; step = steps.next()) yield null
    yield step.value
  }
}

/** With isolates, every given stance lends its labels; in DNA, every one in the range. */
function labelled({ all, loaded, kept }: Selection, { isolates, compatible }: NetworkOptions) {
  if (!isolates) return kept
  return compatible === 'dna' ? loaded : all.stances
}

function wholeRangeRules(indexed: IndexedStances, options: NetworkOptions): PairRules {
  const slice = { start: 0, stop: 0, middle: null, from: 0, to: indexed.stances.length }
  return dnaKernelRules(finish(tally(indexed, slice, itself)), options)
}

const itself = (weight: number) => weight

interface Task {
  indexed: IndexedStances
  slice: Slice
  options: NetworkOptions
  /** Only for DNA's networks with a kernel. */
  dna: PairRules | undefined
  spent: ComputeLimit
  isWanted: CellFilter
}

/**
 * With a kernel each statement counts ζ(s). In a one-mode network statements meet in pairs, and each counts √ζ(s), so
 * that a pair counts √(ζ(s) ζ(r)).
 */
function* matrixOf({ indexed, slice, options, dna, spent, isWanted }: Task): Steps<Matrix> {
  const onemode = options.networkType === 'onemode'
  const tallies = yield* tally(indexed, slice, onemode ? Math.sqrt : itself)
  spent.add(slice, tallies, onemode, dna !== undefined)
  yield
  const measured = onemode
    ? yield* oneMode(tallies, indexed, options, dna ?? usualRules(tallies, indexed, slice, options), isWanted)
    : twoMode(tallies, indexed, options, isWanted)
  const all = options.isolates || dna !== undefined
  const spoken = (labels: string[], starts: Int32Array) =>
    all ? labels : labels.filter((_, index) => starts[index] !== starts[index + 1])
  const rows = spoken(indexed.rows, tallies.rowStart)
  return {
    start: textOf(slice.start),
    stop: textOf(slice.stop),
    middle: slice.middle === null ? null : textOf(slice.middle),
    placedByLatest: placedByLatest(indexed, slice, options),
    rows,
    columns: onemode ? rows : spoken(indexed.columns, tallies.columnStart),
    cells: measured.cells,
    cancelled: measured.cancelled,
    statementCounts: () => countStatements(tallies, indexed),
    statementsOf: citer(indexed, onemode, measured.evidence),
  }
}

/** Statements whose days reach back beyond the start; a range that nobody chose begins with the first statement. */
function placedByLatest(
  { stances }: IndexedStances,
  { start, middle, from, to }: Slice,
  options: NetworkOptions,
): number {
  if (middle === null && options.start === undefined) return 0
  const first = textOf(start)
  const earlier = new Set<string>()
  for (let index = from; index < to; index++) {
    const { id, earliest } = stances[index]?.stance ?? {}
    if (id !== undefined && earliest !== undefined && earliest < first) earlier.add(id)
  }
  return earlier.size
}

function usualRules(tallies: Tallies, indexed: IndexedStances, slice: Slice, options: NetworkOptions): PairRules {
  const weighed = slice.weightOf ? finish(tally(indexed, slice, itself)) : tallies
  return { diagonal: false, ...similarity(tallies, weighed, options) }
}

/** Finds the ids of a cell's statements by its labels. */
function citer({ stances, rows, columns }: IndexedStances, onemode: boolean, evidence: Measured['evidence']) {
  let places: Map<string, number>[] | null = null
  return (row: string, column: string): string[] => {
    places ??= [rows, onemode ? rows : columns].map((labels) => new Map(labels.map((label, place) => [label, place])))
    const [a, b] = [places[0]?.get(row), places[1]?.get(column)]
    if (a === undefined || b === undefined) return []
    const indexes = [...new Set(evidence(a, b))].sort((one, other) => one - other)
    return [...new Set(indexes.map((index) => stances[index]?.stance.id ?? ''))]
  }
}
