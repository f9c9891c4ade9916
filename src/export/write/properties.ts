/** Properties of nodes and edges, as formats of graphs write them. */

/** `list`: a list of strings. */
export type PropertyType = 'string' | 'int' | 'double' | 'boolean' | 'list'
/** The columns of nodes or edges. */
export type PropertyTable = Readonly<Record<string, readonly [type: PropertyType, meaning: string]>>

export type PropertyValue = string | number | boolean | readonly string[]
/** By name; null where there is none. */
export type Properties = Record<string, PropertyValue | null>

/** First and last day, both included; null is open. */
export type Spell = readonly [from: string | null, to: string | null]
