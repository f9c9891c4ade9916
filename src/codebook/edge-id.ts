/** Ids of relationships, which databases do not keep from load to load. */

/** The properties that tell a relationship from others of its type between the same nodes. */
const distinguishing = ['of', 'start', 'capacity'] as const

/** Its ends, its type and what distinguishes it from its like: the same graph gives the same ids, in every answer. */
export function edgeId(from: string, type: string, to: string, properties: Readonly<Record<string, unknown>>): string {
  const which = distinguishing.map((name) => properties[name]).find((value) => value !== undefined && value !== null)
  return [from, type, to, ...(which === undefined ? [] : [which])].join('|')
}
