/** Which sides the board is of. Pure. */

/** In the address: every side. */
export const everySide = 'all'

/** The sides that the address names; without any, the usual two, who ask most of one another; none means every side. */
export function sidesOf(wanted: readonly string[], usual: readonly string[]): string[] {
  if (wanted.includes(everySide)) return []
  return [...(wanted.length > 0 ? wanted : usual)]
}

/** What the address has after a choice: nothing for the usual two, `all` when none or all are wanted. */
export function sidesChosen(chosen: readonly string[], before: readonly string[], usual: readonly string[]): string[] {
  const named = chosen.filter((side) => side !== everySide)
  const wantsAll = chosen.includes(everySide) && before.length > 0
  if (wantsAll || named.length === 0) return [everySide]
  return named.length === usual.length && named.every((side) => usual.includes(side)) ? [] : named
}
