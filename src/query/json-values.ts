/** Values of an answer as JSON; those that JSON has no form for are text. */

/** A value as JSON, with its Cypher type. */
export interface TypedValue {
  json: unknown
  type: string
}

/** A time as ISO text without trailing zeros in its fraction: the engines differ in how many they print. */
export const timeText = (text: string) =>
  text.replace(/\.(\d*?)0*(?!\d)/, (_, digits: string) => (digits ? `.${digits}` : ''))

/** Integers that readers of JSON would round, and NaN and Infinity, become text. */
export function jsonNumber(value: number | bigint): number | string {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value)
}
