/** What is known of the values of an expression without running it: their kinds, and whether one may be null. */
import type { Constant } from '../syntax/expression.js'

export const temporalKinds = ['date', 'datetime', 'localdatetime', 'time', 'localtime'] as const
export type Kind =
  | 'node'
  | 'relationship'
  | 'path'
  | 'list'
  | 'map'
  | 'int'
  | 'float'
  | 'string'
  | 'boolean'
  | (typeof temporalKinds)[number]
  | 'duration'

export interface Type {
  /** The kinds a value can have besides null; null where nothing is known. Without any, it is always null, or never is. */
  kinds: readonly Kind[] | null
  /** Whether it may be null. */
  nullable: boolean
  /** Of lists. */
  element?: Type
  /** Of maps with keys that are all known. */
  fields?: ReadonlyMap<string, Type>
  /** Labels that a node is known to have. */
  labels?: readonly string[]
  /** Types of which a relationship has one. */
  types?: readonly string[]
  /** Of date-times and times that are known to be in UTC. */
  utc?: true
  /** Every value it takes, where the text says so. */
  values?: readonly Constant[]
}

export const unknownType: Type = { kinds: null, nullable: true }
export const nullType: Type = { kinds: [], nullable: true, values: [null] }
/** Of what does not occur, such as an element of an empty list. */
export const neverType: Type = { kinds: [], nullable: false, values: [] }

/** A value of one of these kinds that is never null. */
export const typeOfKinds = (...kinds: Kind[]): Type => ({ kinds, nullable: false })
export const listType = (element: Type): Type => ({ kinds: ['list'], nullable: false, element })
export const orNull = (type: Type, nullable = true): Type => {
  if (!nullable || type.nullable) return type
  const { values: _, ...rest } = type
  return { ...rest, nullable: true }
}
/** The same where it is known not to be null. */
export function neverNull(type: Type): Type {
  if (!type.nullable) return type
  if (isAlwaysNull(type)) return neverType
  const values = type.values?.filter((value) => value !== null)
  return { ...type, nullable: false, ...(values ? { values } : {}) }
}

/** The same where its values are not all told. */
export const withoutValues = ({ values: _, ...type }: Type): Type => type

/** What a value is that is one of these: of any of their kinds, and null if one may be. */
export function eitherOf(types: readonly Type[]): Type {
  const some = types.filter(({ kinds }) => kinds === null || kinds.length > 0)
  const nullable = types.some((type) => type.nullable)
  if (some.length === 0) return nullable ? nullType : neverType
  if (some.some(({ kinds }) => kinds === null)) return { kinds: null, nullable }
  const type: Type = { kinds: [...new Set(some.flatMap(({ kinds }) => kinds ?? []))], nullable }
  const lists = some.filter((one) => mayBe(one, 'list'))
  const maps = some.filter((one) => mayBe(one, 'map'))
  const nodes = some.filter((one) => mayBe(one, 'node'))
  const relationships = some.filter((one) => mayBe(one, 'relationship'))
  return {
    ...type,
    ...given(
      'element',
      all(lists, ({ element }) => element),
      eitherOf,
    ),
    ...given(
      'fields',
      all(maps, ({ fields }) => fields),
      eitherFields,
    ),
    ...given(
      'labels',
      all(nodes, ({ labels }) => labels),
      shared,
    ),
    ...given(
      'types',
      all(relationships, (one) => one.types),
      (lists) => [...new Set(lists.flat())],
    ),
    ...given(
      'values',
      all(types, ({ values }) => values),
      (lists) => lists.flat(),
    ),
  }
}

/** What every one of them has; undefined when one has none. */
function all<T>(types: readonly Type[], get: (type: Type) => T | undefined): T[] | undefined {
  const found = types.map(get)
  return found.length > 0 && found.every((one) => one !== undefined) ? (found as T[]) : undefined
}

const given = <K extends string, T, R>(key: K, found: T[] | undefined, join: (found: T[]) => R) =>
  found ? ({ [key]: join(found) } as { [key in K]: R }) : {}

const shared = (lists: (readonly string[])[]) =>
  (lists[0] ?? []).filter((name) => lists.every((names) => names.includes(name)))

/** A key that one of the maps lacks is null there. */
function eitherFields(maps: ReadonlyMap<string, Type>[]): ReadonlyMap<string, Type> {
  const names = new Set(maps.flatMap((map) => [...map.keys()]))
  return new Map([...names].map((name) => [name, eitherOf(maps.map((map) => map.get(name) ?? nullType))]))
}

export const isAlwaysNull = ({ kinds, nullable }: Type) => nullable && kinds !== null && kinds.length === 0

/** Whether a value that is not null can be of one of these kinds; true where nothing is known. */
export const canBe = ({ kinds }: Type, ...wanted: readonly Kind[]) =>
  kinds === null || kinds.some((kind) => wanted.includes(kind))

/** Whether it is known to be of one of these kinds, or null. */
export const isSurely = ({ kinds }: Type, ...wanted: readonly Kind[]) =>
  kinds !== null && kinds.length > 0 && kinds.every((kind) => wanted.includes(kind))

/** Whether it is known that some value is of one of these kinds, though others may be of other kinds. */
export const mayBe = ({ kinds }: Type, ...wanted: readonly Kind[]) =>
  kinds?.some((kind) => wanted.includes(kind)) ?? false

export const isEntity = (type: Type) => isSurely(type, 'node', 'relationship')

/** Whether a node, a relationship or a path is in it, at any depth of lists and maps. */
export function holdsEntity(type: Type): boolean {
  if (mayBe(type, 'node', 'relationship', 'path')) return true
  if (type.element && holdsEntity(type.element)) return true
  return [...(type.fields?.values() ?? [])].some(holdsEntity)
}
