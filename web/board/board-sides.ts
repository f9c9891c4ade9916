/** Which sides the board is of. Pure. */
import type { Demand } from '../state/catalog.js'
import { facingSides } from '../state/facing-sides.js'

/** In the address: every side. */
export const everySide = 'all'

/** The sides that the address names; without any, the two that face each other most; none means every side. */
export function sidesOf(wanted: readonly string[], demands: Iterable<Demand>): string[] {
  if (wanted.includes(everySide)) return []
  return wanted.length > 0 ? [...wanted] : facingSides(demands)
}

/** What the address has after a choice: nothing for the usual two, `all` when none or all are wanted. */
export function sidesChosen(chosen: readonly string[], before: readonly string[], demands: Iterable<Demand>): string[] {
  const named = chosen.filter((side) => side !== everySide)
  const wantsAll = chosen.includes(everySide) && before.length > 0
  if (wantsAll || named.length === 0) return [everySide]
  const usual = facingSides(demands)
  return named.length === usual.length && named.every((side) => usual.includes(side)) ? [] : named
}
