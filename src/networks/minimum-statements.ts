/** Leaves out labels with few statements. */
import type { NetworkOptions } from './network-options.js'
import type { NumberedStance } from './network-stance.js'

/** Whether the label of a row, or of a column, has as many statements as is asked for. */
export interface Minimum {
  row(label: number): boolean
  column(label: number): boolean
}

/**
 * A repeated statement counts, so that the nodes of a debate stay the same whatever a network does with duplicates. Both
 * variables are counted before either leaves anything out.
 */
export function minimumOf(
  counted: readonly NumberedStance[],
  { minStatements1, minStatements2 }: Pick<NetworkOptions, 'minStatements1' | 'minStatements2'>,
): Minimum {
  return {
    row: hasAtLeast(minStatements1, counted, ({ row }) => row),
    column: hasAtLeast(minStatements2, counted, ({ column }) => column),
  }
}

/** Without a minimum, a label that has no statement stays too. */
function hasAtLeast(
  least: number,
  counted: readonly NumberedStance[],
  labelOf: (placed: NumberedStance) => number,
): (label: number) => boolean {
  if (least <= 1) return () => true
  const statements = new Map<number, Set<string>>()
  for (const placed of counted) {
    const label = labelOf(placed)
    const own = statements.get(label)
    if (own) own.add(placed.stance.id)
    else statements.set(label, new Set([placed.stance.id]))
  }
  return (label) => (statements.get(label)?.size ?? 0) >= least
}
