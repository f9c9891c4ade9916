/** Reads the parameters of a saved query by the types in its header. */
import { z } from 'zod'
import { day } from '../codebook/schemas.js'
import type { ParamType, QueryParam } from '../cypher/query-file.js'
import { badRequest } from '../errors.js'
import type { Params } from '../store/graph-store.js'
import type { SavedQuery } from './saved-query.js'

const shapes: Readonly<Record<ParamType, z.ZodType>> = {
  string: z.string(),
  int: z.coerce.number().pipe(z.int()),
  date: day.transform((text) => ({ $date: text })),
  boolean: z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })]),
  list: z.union([z.array(z.string()), z.string().transform((text) => text.split(',').filter(Boolean))]),
}

/** A value as the query's header types it. @throws when it is of another type */
export function savedValue(param: QueryParam, value: unknown): Params[string] {
  return value === null ? null : (shapes[param.type].parse(value) as Params[string])
}

/** Parameters that are not given take their defaults. @throws Problem 400 that names the parameter. */
export function savedParameters(query: SavedQuery, given: Readonly<Record<string, unknown>>): Params {
  const names = query.params.map(({ name }) => name)
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue
    throw badRequest(`${query.name} has no parameter "${name}". It takes ${names.join(', ') || 'none'}.`)
  }
  return Object.fromEntries(
    query.params.map((param) => {
      const value = given[param.name]
      if (value !== undefined) return [param.name, checked(param, value)]
      if (param.default !== undefined) return [param.name, param.default]
      throw badRequest(`${query.name} needs ${param.name} (${param.type}): ${param.meaning}.`)
    }),
  )
}

function checked(param: QueryParam, value: unknown): Params[string] {
  try {
    return savedValue(param, value)
  } catch {
    const form = param.type === 'date' ? 'a day that exists, YYYY-MM-DD' : `of type ${param.type}`
    throw badRequest(`${param.name} must be ${form}: ${param.meaning}.`)
  }
}
