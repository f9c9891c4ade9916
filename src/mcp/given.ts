/** What a caller gave to a tool, as the parameters that questions take. */
import { badRequest, didYouMean } from '../errors.js'

export type Given = Readonly<Record<string, unknown>>

/** Models write numbers, truth values and lists as such; query strings have them as text. Null is nothing. */
export function asParams(given: Given): Record<string, string> {
  const pairs = Object.entries(given).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return [[name, value.map(String).join(',')]]
    if (typeof value === 'object') throw badRequest(`${name} is an object. Give text, a number or a list.`)
    return [[name, String(value)]]
  })
  return Object.fromEntries(pairs)
}

/** @throws Problem 400 for a name that the tool does not take */
export function refuseOthers(tool: string, given: Given, names: readonly string[]): void {
  for (const name of Object.keys(given))
    if (!names.includes(name))
      throw badRequest(
        `${tool} has no parameter "${name}".${didYouMean(name, names) || ` It takes ${names.join(', ')}.`}`,
      )
}

/** @throws Problem 400 where it is missing or too long */
export function textOf(given: Given, name: string, most: number): string {
  const value = given[name]
  if (typeof value !== 'string' || value.trim() === '') throw badRequest(`${name} is missing. Give it as text.`)
  if (value.length > most)
    throw badRequest(`${name} has ${value.length} characters; at most ${most} are read at a time.`)
  return value
}

/** Ids as a list, or as one text with commas. @throws Problem 400 where there are none or too many */
export function idsOf(given: Given, name: string, most: number): string[] {
  const parts = [given[name]].flat().flatMap((it) => (typeof it === 'string' ? it.split(/[\s,[\]]+/) : []))
  const ids = [...new Set(parts.filter((it) => it !== ''))]
  if (ids.length === 0) throw badRequest(`${name} is missing. Give ids of statements, such as ["s000-01"].`)
  if (ids.length > most) throw badRequest(`${ids.length} ids are too many. Give at most ${most} at a time.`)
  return ids
}
