/** The types of values that a text or the parameters of a query spell out. */
import type { Constant } from '../syntax/expression.js'
import { eitherOf, listType, nullType, type Type, typeOfKinds, unknownType, withoutValues } from './type.js'

/** The type of one value, as parameters carry it: a day is `{$date}`, an integer may be a bigint. */
export function typeOfValue(value: unknown): Type {
  if (value === null || value === undefined) return nullType
  const type = plainType(value)
  return typeof value === 'bigint' ? type : { ...type, values: [value as Constant] }
}

function plainType(value: NonNullable<unknown>): Type {
  if (Array.isArray(value)) return listOfValues(value)
  if (typeof value === 'string' || typeof value === 'boolean') return typeOfKinds(typeof value as 'string' | 'boolean')
  if (typeof value === 'bigint') return typeOfKinds('int')
  if (typeof value === 'number') return typeOfKinds(Number.isInteger(value) ? 'int' : 'float')
  if (typeof value !== 'object') return unknownType
  if ('$date' in value) return typeOfKinds('date')
  const fields = Object.entries(value).map(([key, inner]): [string, Type] => [key, typeOfValue(inner)])
  return { ...typeOfKinds('map'), fields: new Map(fields) }
}

/** The most rows looked at: in a long list of similar rows, looking at all costs more than it reveals. */
const mostLookedAt = 1_000

function listOfValues(values: readonly unknown[]): Type {
  const seen = values.slice(0, mostLookedAt).map(typeOfValue)
  const element = eitherOf(seen)
  return listType(values.length > mostLookedAt ? withoutValues(element) : element)
}
