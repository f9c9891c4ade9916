/** Values that JSON cannot hold as they are, as text. */

/** A time as ISO text without zeros at the end of its fraction, which the engines print at will. */
export const timeText = (text: string) =>
  text.replace(/\.(\d*?)0*(?!\d)/, (_, digits: string) => (digits ? `.${digits}` : ''))

/** Integers that JSON's readers would round, and numbers that JSON has not, as text. */
export function jsonNumber(value: number | bigint): number | string {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value)
}
