/** The cells of networks as an answer holds them: those that are asked for, with their statements, and not too many. */
import { setImmediate } from 'node:timers/promises'
import { badRequest } from '../../errors.js'
import type { CellFilter, Matrix } from '../../networks/matrix.js'
import type { NetworkOptions } from '../../networks/network-options.js'

/** An answer of this size is some 40 MB of JSON: all ties of 1,000 actors fit, without their statements. */
export const mostCells = 500_000
/** Ids of statements, counted once for each cell that they are in. */
export const mostIds = 1_000_000

interface WantedCells {
  networkType: NetworkOptions['networkType']
  row?: string | undefined
  column?: string | undefined
}

const narrow = 'narrow sides, demands, start and stop, or ask for one row'

/**
 * Wants the cells of a row or a column, or all; a tie has no direction, it is asked for by either of its ends.
 *
 * @throws Problem 400, when it is called, at the first cell that is more than an answer holds.
 */
export function cellFilter({ networkType, row, column }: WantedCells, most = mostCells): CellFilter {
  let count = 0
  const fits = (one: string, other: string) => (row ?? one) === one && (column ?? other) === other
  return (one, other) => {
    if (!fits(one, other) && !(networkType === 'onemode' && fits(other, one))) return false
    if (++count > most)
      throw badRequest(`These networks have more than ${most} cells, too many for one answer: ${narrow}.`)
    return true
  }
}

/** @throws Problem 400 when there are more statements than an answer holds. */
export async function withEvidence(matrices: Iterable<Matrix>, evidence: 'include' | 'exclude', most = mostIds) {
  let count = 0
  const told = []
  for (const { statementsOf, cells, ...matrix } of matrices) {
    const withStatements = (cell: Matrix['cells'][number]) => {
      const statements = statementsOf(cell.row, cell.column)
      count += statements.length
      if (count > most)
        throw badRequest(
          `The cells of these networks rest on more than ${most} statements, too many for one answer: give ` +
            `evidence=exclude, and ask for the statements of one cell with row and column; or ${narrow}.`,
        )
      return { ...cell, statements }
    }
    told.push({ ...matrix, cells: evidence === 'exclude' ? cells : cells.map(withStatements) })
    // Other requests get their turn between two matrices.
    await setImmediate()
  }
  return told
}
