/** Numbers for the labels of a network's rows and columns, so that everything after works on numbers. */
import type { Variable } from './network-options.js'
import type { PlacedStance } from './select-stances.js'

export interface IndexedStances {
  stances: readonly PlacedStance[]
  /** Distinct labels in the order of UTF-16 code units, as Java's. */
  rows: string[]
  columns: string[]
  /** The row and the column of each stance. */
  rowOf: Int32Array
  columnOf: Int32Array
}

/** `labelled` may hold more than `stances`, where isolates get a row or a column. */
export function indexStances(
  stances: readonly PlacedStance[],
  labelled: readonly PlacedStance[],
  variable1: Variable,
  variable2: Variable,
): IndexedStances {
  const [rows, rowOf] = indexBy(stances, labelled, variable1)
  const [columns, columnOf] = indexBy(stances, labelled, variable2)
  return { stances, rows, columns, rowOf, columnOf }
}

function indexBy(stances: readonly PlacedStance[], labelled: readonly PlacedStance[], variable: Variable) {
  const distinct = new Set<string>()
  for (const { stance } of labelled) distinct.add(stance[variable])
  distinct.delete('')
  const labels = [...distinct].sort((a, b) => (a < b ? -1 : 1))
  const index = new Map(labels.map((label, place) => [label, place]))
  return [labels, Int32Array.from(stances, ({ stance }) => index.get(stance[variable]) ?? -1)] as const
}
