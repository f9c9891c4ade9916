/** What the properties of nodes and relationships hold, by the codebook (sections 2 and 3). */
import {
  everyProperty,
  nodes,
  type Properties,
  type Property,
  type PropertyKind,
  relationships,
} from '../../../codebook/graph-schema.js'
import { listType, orNull, type Type, typeOfKinds, unknownType } from './type.js'

const types: Record<PropertyKind, Type> = {
  id: typeOfKinds('string'),
  string: typeOfKinds('string'),
  int: typeOfKinds('int'),
  date: typeOfKinds('date'),
  list: listType(typeOfKinds('string')),
  boolean: typeOfKinds('boolean'),
}

const ofLabels: Readonly<Record<string, Properties>> = nodes
const ofTypes: Readonly<Record<string, { properties: Properties }>> = relationships
/** A name has one kind wherever it stands. */
const anywhere = new Map<string, Property>(everyProperty)

/** Of a node that has `labels`, or of a relationship of one of `types`; of any where neither is known. */
export function propertyType(
  name: string,
  { labels = [], types: its = [] }: { labels?: readonly string[]; types?: readonly string[] },
): Type {
  const all = labels.map((label) => ofLabels[label]).concat(its.map((type) => ofTypes[type]?.properties))
  const found = all.map((properties) => properties?.[name])
  const [first = anywhere.get(name)] = found
  if (!first) return unknownType
  const required =
    labels.length > 0 ? found.some((one) => one?.required) : its.length > 0 && found.every((one) => one?.required)
  return orNull(types[first.kind], !required)
}
