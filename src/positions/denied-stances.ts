/** The stances of a trajectory that somebody denies, with their ids in the order of text: every later reading lists them. */
import { byText } from '../codebook/by-text.js'
import type { Run } from './columns.js'
import { firstIn } from './search.js'

export interface DeniedStances {
  /** In order. */
  rows: Uint32Array
  /** The ids of their statements in the order of text, and for each of them which of the rows it is. */
  ids: string[]
  rowOf: Uint32Array
}

/** @param disputed the rows of all stances that somebody denies, in order */
export function deniedAmong(disputed: Uint32Array, { from, to }: Run, idOf: (row: number) => string): DeniedStances {
  const rows = disputed.subarray(firstIn(disputed, from), firstIn(disputed, to))
  const made = Array.from(rows, idOf)
  const rowOf = Uint32Array.from(rows.keys()).sort((a, b) => byText(made[a] as string, made[b] as string))
  return { rows, ids: Array.from(rowOf, (which) => made[which] as string), rowOf }
}
