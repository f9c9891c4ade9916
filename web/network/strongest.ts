/** The part of a network that is drawn: its strongest ties and those whom they join. Pure. */
import type { Matrix } from './camps.js'

export type Cell = Matrix['cells'][number]

/** More ties than these cannot be told apart on a desktop, and on a phone. */
const usualTies = { wide: 80, narrow: 48 }

/** As many as the address asks for, or as the screen has room for. */
export const tiesOn = (narrow: boolean, { ties }: { ties: number }) =>
  ties > 0 ? ties : narrow ? usualTies.narrow : usualTies.wide

export interface DrawnPart {
  /** The rows, columns and cells that are drawn, in their order. */
  part: Matrix
  /** Labels of rows and of columns that are not drawn. */
  without: { rows: string[]; columns: string[] }
}

type End = `${'row' | 'column'} ${string}`

/**
 * Ties are taken from the strongest down, each with both its ends, so that a two-mode network keeps both kinds of node;
 * of ties that are equally strong, those of stronger nodes first. Once there are as many nodes as fit, only ties among them
 * are taken. Nodes without any tie are drawn where there is room.
 */
export function strongestPart(
  matrix: Matrix,
  { mutual, weightOf }: { mutual: boolean; weightOf: (cell: Cell) => number },
  most: { nodes: number; ties: number },
): DrawnPart {
  const columnEnd = (label: string): End => (mutual ? `row ${label}` : `column ${label}`)
  const strength = new Map<End, number>()
  const ties = matrix.cells.map((cell) => {
    const ends = [`row ${cell.row}`, columnEnd(cell.column)] as const
    const weight = weightOf(cell)
    for (const end of new Set(ends)) strength.set(end, (strength.get(end) ?? 0) + weight)
    return { cell, ends, weight }
  })
  const ofEnds = ({ ends: [one, other] }: (typeof ties)[number]) =>
    (strength.get(one) ?? 0) + (strength.get(other) ?? 0)
  const drawn = new Set<End>()
  const cells = new Set<Cell>()
  for (const { cell, ends } of [...ties].sort((a, b) => b.weight - a.weight || ofEnds(b) - ofEnds(a))) {
    if (cells.size === most.ties) break
    const fresh = new Set(ends.filter((end) => !drawn.has(end)))
    if (drawn.size + fresh.size > most.nodes) continue
    for (const end of fresh) drawn.add(end)
    cells.add(cell)
  }
  const alone = [...matrix.rows.map((row): End => `row ${row}`), ...(mutual ? [] : matrix.columns.map(columnEnd))]
  for (const end of alone) if (!strength.has(end) && drawn.size < most.nodes) drawn.add(end)
  const split = (labels: readonly string[], endOf: (label: string) => End) => ({
    kept: labels.filter((label) => drawn.has(endOf(label))),
    left: labels.filter((label) => !drawn.has(endOf(label))),
  })
  const rows = split(matrix.rows, (row) => `row ${row}`)
  const columns = mutual ? { kept: rows.kept, left: [] } : split(matrix.columns, columnEnd)
  return {
    part: { ...matrix, rows: rows.kept, columns: columns.kept, cells: matrix.cells.filter((cell) => cells.has(cell)) },
    without: { rows: rows.left, columns: columns.left },
  }
}
