/** Gwet's AC1 for nominal data: chance is estimated so that one common value does not make good agreement look poor. */

/**
 * AC1 of any number of coders, where values may be missing (K. L. Gwet, "Computing inter-rater reliability and its
 * variance in the presence of high agreement", British Journal of Mathematical and Statistical Psychology 61, 2008). A
 * unit is the values its coders gave, null where one gave none. `categories` is how many values there are to choose from;
 * without it, as many as occur.
 *
 * Null where AC1 is not defined: nobody gave a unit two values, or there is only one value to choose.
 */
export function gwetAc1(units: readonly (readonly (string | null)[])[], categories?: number): number | null {
  const rated = units.map((unit) => unit.filter((value) => value !== null)).filter(({ length }) => length > 0)
  const pairs = rated.filter(({ length }) => length > 1)
  const shares = new Map<string, number>()
  for (const values of rated)
    for (const value of values) shares.set(value, (shares.get(value) ?? 0) + 1 / (values.length * rated.length))
  const choices = Math.max(categories ?? 0, shares.size)
  if (pairs.length === 0 || choices < 2) return null
  const observed = pairs.reduce((sum, values) => sum + agreedShare(values), 0) / pairs.length
  const chance = [...shares.values()].reduce((sum, share) => sum + share * (1 - share), 0) / (choices - 1)
  return (observed - chance) / (1 - chance)
}

/** Of all pairs of a unit's values, the share that is the same. */
function agreedShare(values: readonly string[]): number {
  const same = values.reduce((sum, one) => sum + values.filter((other) => other === one).length - 1, 0)
  return same / (values.length * (values.length - 1))
}
