/** Two chosen sides, of which a menu changes one. Pure. */

/** The two with `side` at its place, 0 or 1; who chooses the other one swaps the two. */
export function withSide([first = '', second = '']: readonly string[], at: number, side: string): [string, string] {
  if (at === 0) return [side, side === second ? first : second]
  return [side === first ? second : first, side]
}
