/** One-mode networks: how close two nodes are, by what both spoke on (Leifeld 2017; docs/networks.md). */

import type { Steps } from '../pauses.js'
import type { IndexedStances } from './index-stances.js'
import type { CellFilter, Measured } from './matrix.js'
import type { NetworkOptions } from './network-options.js'
import { pairEvidence } from './pair-evidence.js'
import type { Divisor } from './similarity.js'
import type { Tallies } from './tallies.js'

/** The divisor of a pair, and whether nodes pair with themselves: DNA's kernel networks differ in both. */
export interface PairRules extends Divisor {
  diagonal: boolean
}

/**
 * What an entry adds for each statement in favour, and for each against, of another node on the same concept:
 * - ignore: every pair of their statements counts
 * - congruence: pairs that point the same way; conflict: pairs that point opposite ways; subtract: their difference
 */
function factors(pro: number, con: number, aggregation: NetworkOptions['qualifierAggregation']): [number, number] {
  if (aggregation === 'congruence') return [pro, con]
  if (aggregation === 'conflict') return [con, pro]
  return aggregation === 'subtract' ? [pro - con, con - pro] : [pro + con, pro + con]
}

/** The entries of each concept side by side, so that the inner loop reads memory in order. */
interface ByConcept {
  node: Int32Array
  pro: Float64Array
  con: Float64Array
}

/** What one node shares with each later one; reset to zeros after each node. */
interface Shared {
  sums: Float64Array
  overlaps: Float64Array
  seen: Uint8Array
  /** The nodes that it shares something with, in no order. */
  touched: Int32Array
  count: number
}

type Found = Pick<Measured, 'cells' | 'cancelled'>

/**
 * The symmetric network of variable 1 over variable 2, each pair once, in the order of labels. Cost: the sum over
 * concepts of the square of how many spoke on them, never the square of all nodes.
 */
export function* oneMode(
  tallies: Tallies,
  indexed: IndexedStances,
  options: NetworkOptions,
  rules: PairRules,
  isWanted: CellFilter,
): Steps<Measured> {
  const { rows, columnStart, byColumn, rowStart, column } = tallies
  const entries: ByConcept = {
    node: byColumn.map((entry) => tallies.row[entry] as number),
    pro: Float64Array.from(byColumn, (entry) => tallies.pro[entry] as number),
    con: Float64Array.from(byColumn, (entry) => tallies.con[entry] as number),
  }
  const shared: Shared = {
    sums: new Float64Array(rows),
    overlaps: new Float64Array(rows),
    seen: new Uint8Array(rows),
    touched: new Int32Array(rows),
    count: 0,
  }
  const next = columnStart.slice()
  const found: Found = { cells: [], cancelled: [] }
  // Without a tie, the others have nothing in common that counts; here, as much speaks for it as against it.
  const cancels = options.qualifierAggregation === 'subtract'
  for (let a = 0; a < rows; a++) {
    for (let entry = rowStart[a] as number; entry < (rowStart[a + 1] as number); entry++) {
      const concept = column[entry] as number
      // Rows come in order: the place of `a` in this concept is the next one, and later nodes come after it.
      const own = next[concept] as number
      next[concept] = own + 1
      const end = columnStart[concept + 1] as number
      const [toPro, toCon] = factors(
        entries.pro[own] as number,
        entries.con[own] as number,
        options.qualifierAggregation,
      )
      addPairs(entries, rules.diagonal ? own : own + 1, end, toPro, toCon, shared)
      if (rules.overlap) addOverlaps(entries, own, end, shared.overlaps)
    }
    takeRow(a, shared, indexed.rows, rules, isWanted, cancels, found)
    yield
  }
  return { ...found, evidence: pairEvidence(tallies, indexed, options.qualifierAggregation) }
}

function addPairs(
  { node, pro, con }: ByConcept,
  from: number,
  to: number,
  toPro: number,
  toCon: number,
  shared: Shared,
): void {
  const { sums, seen, touched } = shared
  let count = shared.count
  for (let place = from; place < to; place++) {
    const b = node[place] as number
    if (seen[b] === 0) {
      seen[b] = 1
      touched[count++] = b
    }
    sums[b] = (sums[b] as number) + toPro * (pro[place] as number) + toCon * (con[place] as number)
  }
  shared.count = count
}

/** Where both have counts for a concept and a direction, their product counts instead of their sum. */
function addOverlaps({ node, pro, con }: ByConcept, own: number, to: number, overlaps: Float64Array): void {
  const [ownPro, ownCon] = [pro[own] as number, con[own] as number]
  for (let place = own + 1; place < to; place++) {
    const b = node[place] as number
    const [x, y] = [pro[place] as number, con[place] as number]
    let overlap = overlaps[b] as number
    if (ownPro > 0 && x > 0) overlap += ownPro * x - ownPro - x
    if (ownCon > 0 && y > 0) overlap += ownCon * y - ownCon - y
    overlaps[b] = overlap
  }
}

function takeRow(
  a: number,
  shared: Shared,
  labels: string[],
  rules: PairRules,
  isWanted: CellFilter,
  cancels: boolean,
  { cells, cancelled }: Found,
): void {
  const { sums, overlaps, seen, touched } = shared
  const row = labels[a] as string
  const later = touched.subarray(0, shared.count).sort()
  for (let index = 0; index < later.length; index++) {
    const b = later[index] as number
    const sum = sums[b] as number
    const value = sum === 0 ? 0 : sum / rules.divisor(a, b, overlaps[b] as number)
    const column = labels[b] as string
    if ((value !== 0 || cancels) && isWanted(row, column))
      (value === 0 ? cancelled : cells).push({ row, column, value })
    seen[b] = sums[b] = overlaps[b] = 0
  }
  shared.count = 0
}
