/** The Cypher type of a column, from the types of its values. */

/** Of two types, the one that holds both. */
export function commonType(one: string, other: string): string {
  if (one === other || other === 'NULL') return one
  if (one === 'NULL') return other
  const inner = /^LIST<(.*)>$/
  const [first, second] = [inner.exec(one)?.[1], inner.exec(other)?.[1]]
  if (first !== undefined && second !== undefined) return `LIST<${commonType(first, second)}>`
  const numbers = ['INTEGER', 'FLOAT']
  return numbers.includes(one) && numbers.includes(other) ? 'FLOAT' : 'ANY'
}

export function listType(types: readonly string[]): string {
  return `LIST<${types.reduce(commonType, 'NULL')}>`
}

/** A time as ISO text without zeros at the end of its fraction, which the engines print at will. */
export const timeText = (text: string) =>
  text.replace(/\.(\d*?)0*(?!\d)/, (_, digits: string) => (digits ? `.${digits}` : ''))

/** Integers that JSON's readers would round, and numbers that JSON has not, as text. */
export function jsonNumber(value: number | bigint): number | string {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value)
}
