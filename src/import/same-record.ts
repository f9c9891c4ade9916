/** Whether two records say the same, in whatever order their lists are. */

/** A text that is the same for records that say the same; what is null or empty is as if it were not there. */
export function contentOf(record: object): string {
  return JSON.stringify(ordered(record))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(ordered)
      .map((item) => JSON.stringify(item))
      .sort()
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined && !isEmpty(inner))
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)])
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
