/** What a drawing asks the API for: its start, a question per step, and the relationships among all its nodes. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import type { Request } from '../state/use-answers.js'
import type { Step } from './steps.js'

/** What is drawn before any step. */
export interface Start {
  id: string
  depth: number
  asOf: string | undefined
  most: number
}

interface Room {
  /** The most nodes of the start, with its centre. */
  nodes: number
  /** The most demands, or people of a side, whose stances come besides. */
  spoken: number
}

/** What can be read on a screen: around a person fewer statements, since the demands that it spoke on come too. */
export function roomFor(center: 'person' | 'side' | 'other', narrow: boolean): Room {
  if (center === 'person') return narrow ? { nodes: 13, spoken: 12 } : { nodes: 31, spoken: 30 }
  return narrow ? { nodes: 25, spoken: 12 } : { nodes: 60, spoken: 40 }
}

/** The start, then one per step; null for steps that need no answer. */
export function requestsOf({ id, depth, asOf, most: limit }: Start, steps: readonly Step[]): (Request | null)[] {
  return [
    { name: 'neighborhood', params: { id, depth, asOf, limit } },
    ...steps.map((step): Request | null => {
      if (step.do === 'add') return { name: 'neighborhood', params: { id: step.id, limit: 1 } }
      if (step.do === 'expand') {
        const { type, direction, most } = step
        return {
          name: 'neighborhood',
          params: { id: step.id, types: type || undefined, direction, asOf, limit: most + 1 },
        }
      }
      if (step.do !== 'path') return null
      const without = step.without.join(',') || undefined
      return { name: 'path', params: { from: step.from, to: step.to, without, asOf } }
    }),
  ]
}

/** The longest list of ids in one address, in characters; servers refuse addresses of some 16,000. */
const longestAddress = 7000

/** Asks for the relationships among all of these nodes; many nodes are split so that each pair is in one request. */
export function linkRequests(ids: readonly string[]): Request<'links'>[] {
  const sorted = [...ids].sort(byText)
  const length = sorted.join(',').length
  const ask = (some: readonly string[]): Request<'links'> => ({ name: 'links', params: { ids: some.join(',') } })
  if (sorted.length < 2) return []
  if (length <= longestAddress) return [ask(sorted)]
  const groups = Math.ceil((2 * length) / longestAddress)
  const size = Math.ceil(sorted.length / groups)
  const parts = Array.from({ length: groups }, (_, at) => sorted.slice(at * size, (at + 1) * size))
  return parts.flatMap((one, at) => parts.slice(at + 1).map((other) => ask([...one, ...other])))
}
