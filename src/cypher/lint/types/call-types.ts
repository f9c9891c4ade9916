/** The types of what functions and operators make of values whose types are known. */
import { constantOf, type Of } from '../syntax/expression.js'
import { typeOfOperation } from './operations.js'
import { resultType } from './signatures.js'
import {
  eitherOf,
  isSurely,
  listType,
  neverNull,
  nullType,
  orNull,
  type Type,
  temporalKinds,
  typeOfKinds,
  unknownType,
  withoutValues,
} from './type.js'

export function typeOfCall(it: Of<'call'>, args: readonly Type[]): Type {
  const [first = nullType] = args
  if (it.namespace !== null) return typeOfDotted(it.namespace.toLowerCase(), it.name)
  if (it.name === 'coalesce') return typeOfCoalesce(args)
  if (it.name === 'collect') return listType(withoutValues(neverNull(first)))
  if (it.name === 'count') return typeOfKinds('int')
  if (it.name === 'split' || it.name === 'keys' || it.name === 'labels') return resultType(it.name, first)
  if (it.name === 'properties' && isSurely(first, 'map')) return first
  const [written] = it.name === 'duration' || it.name === 'datetime' ? it.args : []
  const constant = written ? constantOf(written) : undefined
  const known = constant !== undefined && constant !== null ? { values: [constant] } : {}
  const type = { ...resultType(it.name, first), ...known }
  return (it.name === 'datetime' || it.name === 'time') && isUtc(it, first) ? { ...type, utc: true } : type
}

/** Made from a text or parts without another zone, or from what is in UTC itself. */
function isUtc({ args: [argument] }: Of<'call'>, first: Type): boolean {
  if (!argument || first.utc) return true
  if (argument.kind === 'map') return !argument.entries.some(({ key }) => /zone|datetime|time$/i.test(key.text))
  if (argument.kind === 'call' && argument.name === 'tostring') return true
  return (
    first.values?.every((value) => typeof value !== 'string' || !/[+-]\d\d:?\d*$|\]$/.test(value.slice(10))) ?? false
  )
}

function typeOfDotted(namespace: string, name: string): Type {
  if (namespace === 'duration') return orNull(typeOfKinds('duration'))
  const temporal = temporalKinds.find((kind) => kind === namespace)
  return temporal && name === 'truncate' ? orNull(typeOfKinds(temporal)) : unknownType
}

/** The first that is not null. */
function typeOfCoalesce(args: readonly Type[]): Type {
  const until = args.findIndex(({ nullable }) => !nullable)
  const may = until < 0 ? args : args.slice(0, until + 1)
  return { ...eitherOf(may.map(neverNull)), nullable: until < 0 }
}

/** A list with a null in it may compare to null too. */
export const mayCompareToNull = (type: Type): boolean =>
  type.nullable || (type.element?.nullable ?? false) || type.kinds === null

const ofTexts = ['CONTAINS', 'STARTS WITH', 'ENDS WITH', '=~']

export function typeOfOperator({ operator }: Of<'operation'>, left: Type, right: Type): Type {
  if (operator === 'IN') {
    const doubtful = !right.element || mayCompareToNull(right.element)
    return { ...typeOfKinds('boolean'), nullable: mayCompareToNull(left) || right.nullable || doubtful }
  }
  if (!ofTexts.includes(operator)) return typeOfOperation(operator, left, right)
  const other = ![left, right].every((type) => isSurely(type, 'string'))
  return { ...typeOfKinds('boolean'), nullable: left.nullable || right.nullable || other }
}
