/** One empty list for all records: 100,000 statements have eight each, and nearly all of them stay empty. */

const none: readonly never[] = Object.freeze([])

/** The same list; where it is empty, one that all share and nobody can add to. */
export const list = <T>(items: T[]): T[] => (items.length === 0 ? (none as unknown as T[]) : items)
