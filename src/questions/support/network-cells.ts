/** The cells of networks in an answer: those that were asked for, with their statements, and not too many. */
import { badRequest } from '../../errors.js'
import type { Cell, CellFilter, Matrix } from '../../networks/matrix.js'
import type { NetworkOptions } from '../../networks/network-options.js'
import { pauses } from '../../pauses.js'
import { inOrder, labelsWithoutCell } from './network-zeros.js'
import type { Inclusion } from './params.js'

/** An answer of this size is some 40 MB of JSON: all ties of 1,000 actors fit, without their statements. */
export const mostCells = 500_000
/** Ids of statements, counted once for each cell that they are in. */
export const mostIds = 1_000_000
const usualLimits = { cells: mostCells, ids: mostIds }

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
    if (++count > most) throw tooManyCells(most)
    return true
  }
}

export const tooManyCells = (most: number) =>
  badRequest(`These networks have more than ${most} cells, too many for one answer: ${narrow}.`)

export const tooManyIds = (most: number) =>
  badRequest(
    `The cells of these networks rest on more than ${most} statements, too many for one answer: give ` +
      `evidence=exclude, and ask for the statements of one cell with row and column; or ${narrow}.`,
  )

interface Wanted extends Partial<WantedCells> {
  evidence: Inclusion
  /** Cells of value 0 too. */
  zeros?: Inclusion | undefined
}

/** The cells that are wanted, with their statements where those are wanted. @throws Problem 400 when there are too many */
export async function answerMatrices(pieces: Iterable<Matrix | null>, wanted: Wanted, limits = usualLimits) {
  const { evidence, zeros, networkType, row, column } = wanted
  // Of one row or column, most labels have no cell.
  const everyLabel = zeros === 'include' && row === undefined && column === undefined
  let [ids, empty] = [0, 0]
  const answered = []
  const pause = pauses()
  for (const piece of pieces) {
    // Other requests get their turn between two matrices, and within one.
    await pause()
    if (!piece) continue
    const { statementsOf, statementCounts: _, cancelled, ...matrix } = piece
    const withStatements = (cell: Cell) => {
      if (evidence === 'exclude') return cell
      const statements = statementsOf(cell.row, cell.column)
      ids += statements.length
      if (ids > limits.ids) throw tooManyIds(limits.ids)
      return { ...cell, statements }
    }
    const without = everyLabel ? labelsWithoutCell(matrix, cancelled, networkType === 'onemode') : []
    empty += without.length
    if (empty > limits.cells)
      throw badRequest(
        `In these networks more than ${limits.cells} labels have no cell, too many for one answer: give zeros=exclude or ` +
          'isolates=false, or choose a longer unit for timeWindow.',
      )
    const others = [
      ...(zeros === 'include' ? cancelled.map(withStatements) : []),
      ...without.map((cell) => (evidence === 'exclude' ? cell : { ...cell, statements: [] })),
    ]
    const cells: Cell[] = evidence === 'exclude' ? matrix.cells : []
    for (const [index, cell] of evidence === 'exclude' ? [] : matrix.cells.entries()) {
      if (index % 64 === 0) await pause()
      cells.push(withStatements(cell))
    }
    answered.push({ ...matrix, cells: [...inOrder<Cell>(cells, others, matrix)] })
  }
  return answered
}
