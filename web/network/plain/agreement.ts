/** Who agrees with whom on what both spoke about: two networks of rDNA, agreement and disagreement, read together. Pure. */
import type { Matrix } from '../camps.js'
import type { Window } from '../network-windows.js'

export interface Tie {
  row: string
  column: string
  /** On so many demands they stand alike, and on so many apart; one on which somebody said both counts in both. */
  same: number
  opposed: number
  /** From -1, opposed on all, to 1, alike on all. */
  value: number
}

export interface Agreement extends Window {
  rows: string[]
  cells: Tie[]
  /** Pairs with fewer demands than asked for. */
  few: number
}

/** @param common the least number of demands on which both spoke */
export function agreementOf(congruence: Matrix, conflict: Matrix | undefined, common: number): Agreement {
  const key = ({ row, column }: { row: string; column: string }) => `${row}\n${column}`
  const pairs = new Map<string, { row: string; column: string; same: number; opposed: number }>()
  for (const cell of congruence.cells)
    pairs.set(key(cell), { row: cell.row, column: cell.column, same: cell.value, opposed: 0 })
  for (const cell of conflict?.cells ?? []) {
    const known = pairs.get(key(cell))
    if (known) known.opposed = cell.value
    else pairs.set(key(cell), { row: cell.row, column: cell.column, same: 0, opposed: cell.value })
  }
  const all = [...pairs.values()]
  const kept = all.filter(({ same, opposed }) => same + opposed >= common)
  const { start, stop, placedByLatest, rows } = congruence
  return {
    ...{ start, stop, placedByLatest, rows, few: all.length - kept.length },
    cells: kept
      .map((pair) => ({ ...pair, value: (pair.same - pair.opposed) / (pair.same + pair.opposed) }))
      .sort((a, b) => b.value - a.value || b.same + b.opposed - a.same - a.opposed),
  }
}

/** How a pair stands, as the drawing has it: blue, orange or grey. */
export const kindOf = ({ same, opposed }: Pick<Tie, 'same' | 'opposed'>) =>
  same > opposed ? 'ASSERTS' : same < opposed ? 'REJECTS' : 'BOTH'

/** The ties that are drawn: those that rest on most demands, and whoever they join. */
export function drawnTies({ cells }: Agreement, most: { ties: number; nodes: number }): Tie[] {
  const names = new Set<string>()
  const drawn: Tie[] = []
  const byNet = [...cells].sort(
    (a, b) => Math.abs(b.same - b.opposed) - Math.abs(a.same - a.opposed) || b.same + b.opposed - a.same - a.opposed,
  )
  for (const tie of byNet) {
    if (drawn.length === most.ties) break
    const fresh = [tie.row, tie.column].filter((name) => !names.has(name))
    if (names.size + fresh.length > most.nodes) continue
    for (const name of fresh) names.add(name)
    drawn.push(tie)
  }
  return drawn
}
