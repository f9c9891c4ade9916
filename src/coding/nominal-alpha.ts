/** Krippendorff's alpha for nominal data: any number of coders, values may be missing. */

/**
 * Alpha by the coincidence matrix (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011). A unit
 * is the values its coders gave, null where one gave none; a unit with fewer than two values pairs nothing and is left out.
 *
 * Null where alpha is not defined: nothing can be paired, or every value is the same, so that there is no variation to tell
 * agreement from chance.
 */
export function nominalAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const coincidences = new Map<string, Map<string, number>>()
  const add = (one: string, other: string, weight: number) => {
    const row = coincidences.get(one) ?? new Map<string, number>()
    row.set(other, (row.get(other) ?? 0) + weight)
    coincidences.set(one, row)
  }
  for (const unit of units) {
    const values = unit.filter((value) => value !== null)
    for (const [i, one] of values.entries()) {
      for (const [j, other] of values.entries()) if (i !== j) add(one, other, 1 / (values.length - 1))
    }
  }
  const totals = [...coincidences].map(([value, row]) => [value, sum([...row.values()])] as const)
  const n = sum(totals.map(([, total]) => total))
  const agreed = sum(totals.map(([value]) => coincidences.get(value)?.get(value) ?? 0))
  const expected = sum(totals.map(([, total]) => total * (total - 1)))
  if (n <= 1 || expected === n * (n - 1)) return null
  return ((n - 1) * agreed - expected) / (n * (n - 1) - expected)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
