/** Ids of relationships that stay the same from load to load; a database's own do not. */

/** The properties that distinguish relationships of one type between the same nodes. */
const distinguishing = ['of', 'start', 'capacity'] as const

/** Its ends, its type, and what distinguishes it from others like it. */
export function edgeId(from: string, type: string, to: string, properties: Readonly<Record<string, unknown>>): string {
  const which = distinguishing.map((name) => properties[name]).find((value) => value !== undefined && value !== null)
  return [from, type, to, ...(which === undefined ? [] : [which])].join('|')
}
