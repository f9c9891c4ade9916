/** The Cypher type of a column, worked out from the types of its values. */

/** The narrowest type that covers both. */
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
