/** The cells of networks in an answer: those that were asked for, with their statements, and not too many. */
import { setImmediate } from 'node:timers/promises'
import { badRequest } from '../../errors.js'
import type { CellFilter, Matrix } from '../../networks/matrix.js'
import type { NetworkOptions } from '../../networks/network-options.js'
import type { Inclusion } from './params.js'

/** An answer of this size is some 40 MB of JSON: all ties of 1,000 actors fit, without their statements. */
const mostCells = 500_000
/** Ids of statements, counted once for each cell that they are in. */
const mostIds = 1_000_000

interface WantedCells {
  networkType: NetworkOptions['networkType']
  row?: string | undefined
  column?: string | undefined
}

const narrow = 'narrow sides, demands, start and stop, or ask for one row'

/**
 * Lets the cells of a row or a column through, or all. A tie has no direction: either of its ends may be asked for.
 *
 * @throws Problem 400 from the filter, at the first cell that is one too many
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

/** Gives each cell its statements, where they are wanted. @throws Problem 400 when there are too many */
export async function withEvidence(matrices: Iterable<Matrix>, evidence: Inclusion, most = mostIds) {
  let count = 0
  const answered = []
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
    answered.push({ ...matrix, cells: evidence === 'exclude' ? cells : cells.map(withStatements) })
    // Other requests get their turn between two matrices.
    await setImmediate()
  }
  return answered
}
