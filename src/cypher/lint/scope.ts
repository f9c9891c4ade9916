/** What is known of the variables at a place in a query: what they hold and, where a script spells it out, which values. */
import { everyProperty } from '../../codebook/graph-schema.js'
import type { Node } from './tree.js'

/** `nodes` and `relationships` are lists of them. */
export type Kind =
  | 'node'
  | 'relationship'
  | 'path'
  | 'nodes'
  | 'relationships'
  | 'list'
  | 'map'
  | 'int'
  | 'float'
  | 'string'
  | 'boolean'
  | 'date'
  | 'temporal'
  | 'null'
  | 'unknown'

export type Literal = null | boolean | number | string | Literal[] | { [key: string]: Literal }

export interface Binding {
  kind: Kind
  /** Comes from an OPTIONAL MATCH and may be null. */
  optional?: boolean
  /** Every value it takes, where the text says so. */
  values?: Literal[] | undefined
}

export interface Scope {
  variables: ReadonlyMap<string, Binding>
  /** Values of the parameters, where they are known. */
  params: Readonly<Record<string, unknown>>
}

export function extend(scope: Scope, added: Iterable<readonly [string, Binding]>): Scope {
  return { ...scope, variables: new Map([...scope.variables, ...added]) }
}

/** The properties of the schema by what they hold: a name has one kind wherever it stands. */
const kindOfProperty = new Map<string, Kind>(
  everyProperty.map(([name, { kind }]) => [name, kind === 'id' ? 'string' : kind]),
)

export function propertyKind(name: string): Kind {
  return kindOfProperty.get(name) ?? 'unknown'
}

export function kindOfLiteral(value: unknown): Kind {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as Kind
  if (typeof value === 'bigint') return 'int'
  return '$date' in Object(value) ? 'date' : 'map'
}

/** What one element of a list is. */
export function elementKind(kind: Kind): Kind {
  if (kind === 'nodes') return 'node'
  return kind === 'relationships' ? 'relationship' : 'unknown'
}

export const isEntity = (kind: Kind) => kind === 'node' || kind === 'relationship'
export const isList = (kind: Kind) => kind === 'list' || kind === 'nodes' || kind === 'relationships'
export const isNumber = (kind: Kind) => kind === 'int' || kind === 'float'

/** A variable read at `node`, or undefined for anything else. */
export function bindingAt(scope: Scope, node: Node | undefined): Binding | undefined {
  return node?.kind === 'word' || node?.kind === 'quoted' ? scope.variables.get(node.text) : undefined
}
