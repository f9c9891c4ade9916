/** Reads the parameters of a request by a schema; an unknown one is refused with the nearest name. */
import type { z } from 'zod'
import { badRequest, didYouMean } from '../../errors.js'

/** @throws Problem 400 that names the parameter. */
export function parseParams<P extends z.ZodObject>(
  { name, params }: { name: string; params: P },
  given: Record<string, unknown>,
): z.output<P> {
  const names = Object.keys(params.shape)
  for (const [key, value] of Object.entries(given)) {
    if (!names.includes(key)) {
      const takes = names.length > 0 ? ` It takes ${names.join(', ')}.` : ' It takes none.'
      throw badRequest(`${name} has no parameter "${key}".${didYouMean(key, names) || takes}`)
    }
    if (Array.isArray(value)) throw badRequest(`${key} is given twice. Give it once; lists are written a,b.`)
  }
  const parsed = params.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
  throw badRequest(faults.join('; ').replace(/\.?$/, '.'))
}
