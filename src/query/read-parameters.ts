/** Reads the parameters of a query: JSON values, with a typed form for days and large integers. */
import { z } from 'zod'
import { day } from '../codebook/schemas.js'
import { badRequest } from '../errors.js'
import type { Param, Params } from '../store/graph-store.js'

const deepest = 32
const int64 = z
  .string()
  .regex(/^-?\d{1,19}$/)
  .transform(BigInt)
  .pipe(
    z
      .bigint()
      .min(-(2n ** 63n))
      .max(2n ** 63n - 1n),
  )

/**
 * A day is written `{"$date": "2022-03-29"}`, and an integer beyond 2^53, which a JSON number would round,
 * `{"$int": "9007199254740993"}`.
 *
 * @throws Problem 400 that names the parameter.
 */
export function readParameters(given: Readonly<Record<string, unknown>>): Params {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [readName(name), readValue(name, value, 1)]))
}

const keyed = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** What `readParameters` takes as a value, as JSON Schema; how deep it may be nested and which integers fit, only in words. */
export const queryValueSchema = {
  description: `a JSON value, nested at most ${deepest} deep; a day is {"$date": "2022-03-29"}, an integer beyond 2^53 {"$int": "9007199254740993"}`,
  anyOf: [
    { type: ['null', 'boolean', 'string'] },
    { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    { type: 'number', not: { type: 'integer' } },
    { type: 'array', items: { $ref: '#/components/schemas/QueryValue' } },
    keyed({ $date: { type: 'string', format: 'date' } }),
    keyed({ $int: { type: 'string', pattern: '^-?\\d{1,18}$' } }),
    {
      type: 'object',
      propertyNames: { pattern: '^[^$]', not: { const: '__proto__' } },
      additionalProperties: { $ref: '#/components/schemas/QueryValue' },
    },
  ],
}

/** A parameter from a URL or a command line: JSON where it is valid JSON, otherwise the text itself. */
export function looseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON, so it is text: nobody quotes an id in a URL.
    return text
  }
}

function readName(name: string): string {
  if (name === '__proto__' || name === '') throw badRequest(`A parameter cannot be called "${name}".`)
  return name
}

function readValue(name: string, value: unknown, depth: number): Param {
  if (depth > deepest) throw badRequest(`$${name} is nested deeper than ${deepest}.`)
  if (typeof value === 'number') return readNumber(name, value)
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((part) => readValue(name, part, depth + 1))
  if (typeof value !== 'object') throw badRequest(`$${name} is not a JSON value.`)
  const entries = Object.entries(value)
  if (entries.some(([key]) => key.startsWith('$'))) return readTyped(name, entries)
  return Object.fromEntries(entries.map(([key, inner]) => [readName(key), readValue(name, inner, depth + 1)]))
}

function readNumber(name: string, value: number): number {
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) <= 2 ** 63) {
    throw badRequest(`$${name} is beyond 2^53 and would be rounded. Write {"$int": "..."} with all its digits.`)
  }
  return value
}

function readTyped(name: string, entries: [string, unknown][]): Param {
  const [[key, value] = []] = entries
  if (entries.length === 1 && key === '$date') {
    const parsed = day.safeParse(value)
    if (parsed.success) return { $date: parsed.data }
    throw badRequest(`$${name}: a day is written {"$date": "YYYY-MM-DD"} and must exist.`)
  }
  if (entries.length === 1 && key === '$int') {
    const parsed = int64.safeParse(value)
    if (parsed.success) return parsed.data
    throw badRequest(`$${name}: an integer is written {"$int": "..."}, within 64 bits.`)
  }
  throw badRequest(`$${name}: the only keys that may begin with $ are {"$date": ...} and {"$int": ...}, each alone.`)
}
