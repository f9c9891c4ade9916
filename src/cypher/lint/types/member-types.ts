/** The types of what is read of a value: a property, an element of a list. */
import { constantOf, type Expression } from '../syntax/expression.js'
import { propertyType } from './property-types.js'
import {
  canBe,
  isAlwaysNull,
  isSurely,
  mayBe,
  neverNull,
  neverType,
  nullType,
  orNull,
  type Type,
  temporalKinds,
  typeOfKinds,
  unknownType,
} from './type.js'

export function typeOfProperty(owner: Type, name: string): Type {
  if (owner.kinds?.length === 0) return owner.nullable ? nullType : neverType
  if (isSurely(owner, 'map') && owner.fields) return orNull(owner.fields.get(name) ?? nullType, owner.nullable)
  if (isSurely(owner, ...temporalKinds, 'duration'))
    return { ...typeOfKinds(temporalField(name)), nullable: owner.nullable }
  if (isSurely(owner, 'node', 'relationship')) return orNull(propertyOf(owner, name), owner.nullable)
  return unknownType
}

/** Every node has an id (codebook 2). */
function propertyOf(owner: Type, name: string): Type {
  const type = propertyType(name, owner)
  return name === 'id' && isSurely(owner, 'node') ? neverNull(type) : type
}

const temporalField = (name: string) => (/^(timezone|offset)$/i.test(name) ? 'string' : 'int')

export function typeOfIndex(owner: Type, index: Expression): Type {
  const key = constantOf(index)
  if (typeof key === 'string') return typeOfProperty(owner, key)
  return isSurely(owner, 'list') && owner.element ? { ...owner.element, nullable: true } : unknownType
}

/** What UNWIND, FOREACH and comprehensions bind for each element of a list; a value that is no list stands for itself. */
export function elementOf(type: Type): Type {
  if (isAlwaysNull(type)) return neverType
  if (mayBe(type, 'list') && type.element && !canBe(withoutList(type))) return elementValues(type)
  if (type.kinds !== null && !type.kinds.includes('list')) return neverNull(type)
  return type.element && isSurely(type, 'list') ? elementValues(type) : unknownType
}

const withoutList = (type: Type): Type => ({ ...type, kinds: type.kinds?.filter((kind) => kind !== 'list') ?? null })

function elementValues({ element = unknownType, values }: Type): Type {
  const lists = values?.filter((value) => value !== null)
  if (!lists?.every((value) => Array.isArray(value))) return element
  return { ...element, values: lists.flat() }
}
