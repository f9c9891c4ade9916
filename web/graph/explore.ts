/** Steps in, elements out: what a drawing holds after a reader's steps, given the answers that they ask for. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import type { Answer } from '../state/ask.js'
import type { Request } from '../state/use-answers.js'
import type { Step } from './steps.js'

export type GraphRecord = Answer<'neighborhood'>['nodes'][number]
export type EdgeRecord = Answer<'neighborhood'>['edges'][number]
type Part = Answer<'neighborhood'> | Answer<'path'>

/** What is drawn before any step. */
export interface Start {
  id: string
  depth: number
  asOf: string | undefined
}

export interface Explored {
  /** In the order they came in; what is hidden is not among them. */
  nodes: GraphRecord[]
  edges: EdgeRecord[]
  /** Nodes of the first answer: they stand around the middle. */
  first: ReadonlySet<string>
  /** Hidden, and drawn otherwise. */
  hidden: GraphRecord[]
  /** Kinds and types that are left out. */
  off: ReadonlySet<string>
  /** Steps that found no way between two nodes. */
  without: { from: string; to: string }[]
}

/** The most nodes that are drawn at first. */
const mostAtFirst = 60

/** What to ask for, the start and a step each; null for steps that need nothing. */
export function requestsOf({ id, depth, asOf }: Start, steps: readonly Step[]): (Request | null)[] {
  return [
    { name: 'neighborhood', params: { id, depth, asOf, limit: mostAtFirst } },
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

/**
 * @param parts the answers to `requestsOf`, null where there is none (yet)
 * @param links relationships among the nodes that no single answer holds
 */
export function explore(
  steps: readonly Step[],
  parts: readonly (Part | null)[],
  links: readonly EdgeRecord[],
): Explored {
  const nodes = new Map<string, GraphRecord>()
  const edges = new Map<string, EdgeRecord>()
  const hidden = new Set<string>()
  const off = new Set<string>()
  const without: Explored['without'] = []
  const take = (part: Part | null | undefined) => {
    for (const node of part?.nodes ?? []) nodes.set(node.id, node)
    for (const edge of part?.edges ?? []) edges.set(edge.id, edge)
  }
  take(parts[0])
  const first = new Set(nodes.keys())
  for (const [at, step] of steps.entries()) {
    const part = parts[at + 1]
    take(part)
    if (step.do === 'hide') hidden.add(step.id)
    else if (step.do === 'show' || step.do === 'add') hidden.delete(step.id)
    else if (step.do === 'toggle') off.delete(step.kind) || off.add(step.kind)
    else if (step.do === 'path') {
      for (const { id } of part?.nodes ?? []) hidden.delete(id)
      if (part && part.nodes.length === 0) without.push({ from: step.from, to: step.to })
    }
  }
  for (const edge of links) edges.set(edge.id, edge)
  const shown = [...nodes.values()].filter(({ id }) => !hidden.has(id))
  const ids = new Set(shown.map(({ id }) => id))
  return {
    nodes: shown,
    edges: [...edges.values()].filter(({ from, to }) => ids.has(from) && ids.has(to)),
    first,
    hidden: [...nodes.values()].filter(({ id }) => hidden.has(id)),
    off,
    without,
  }
}

export interface Filter {
  /** Statements before this day are left out. */
  since: string | null
  /** Only statements of these sides, where any is named. */
  sides: readonly string[]
}

/** What is left when kinds, types, days and sides are left out. */
export function filtered(
  { nodes, edges, off }: Pick<Explored, 'nodes' | 'edges' | 'off'>,
  { since, sides }: Filter,
): { nodes: GraphRecord[]; edges: EdgeRecord[] } {
  const said = ({ properties }: GraphRecord) => String(properties.latest ?? '')
  const kept = nodes.filter((node) => {
    if (off.has(node.label)) return false
    if (node.label !== 'Statement') return true
    return (!since || said(node) >= since) && (sides.length === 0 || node.side === null || sides.includes(node.side))
  })
  const ids = new Set(kept.map(({ id }) => id))
  return { nodes: kept, edges: edges.filter(({ type, from, to }) => !off.has(type) && ids.has(from) && ids.has(to)) }
}

/** A type of relationship of one node in one direction: how many there are, and how many of them are drawn. */
export interface Touch {
  type: string
  outgoing: boolean
  drawn: number
  total: number
  /** Nodes at the other end that are drawn. */
  others: number
}

/** @param answer the neighbourhood of a node, of any size */
export function touchesOf(answer: Answer<'neighborhood'>, edges: readonly EdgeRecord[]): Touch[] {
  const id = answer.center
  const totals = new Map<string, number>()
  const count = (type: string, outgoing: boolean, by: number) =>
    totals.set(`${type} ${outgoing}`, (totals.get(`${type} ${outgoing}`) ?? 0) + by)
  for (const { type, from, to } of answer.edges) if (from === id || to === id) count(type, from === id, 1)
  for (const it of answer.leftOut) if (it.node === id) count(it.type, it.outgoing, it.count)
  return [...totals]
    .map(([key, total]) => {
      const [type = '', out] = key.split(' ')
      const outgoing = out === 'true'
      const drawn = edges.filter((edge) => edge.type === type && (outgoing ? edge.from : edge.to) === id)
      const others = new Set(drawn.map((edge) => (outgoing ? edge.to : edge.from))).size
      return { type, outgoing, drawn: drawn.length, total, others }
    })
    .sort((a, b) => b.total - a.total || byText(a.type, b.type))
}

/** Longest list of ids in one address, in characters; servers refuse addresses of some 16,000. */
const longestAddress = 7000

/** Asks for the relationships among all of these nodes; for many, in such parts that each pair is in one of them. */
export function linkRequests(ids: readonly string[]): Request<'links'>[] {
  const sorted = [...ids].sort()
  const length = sorted.join(',').length
  const ask = (some: readonly string[]): Request<'links'> => ({ name: 'links', params: { ids: some.join(',') } })
  if (sorted.length < 2) return []
  if (length <= longestAddress) return [ask(sorted)]
  const groups = Math.ceil((2 * length) / longestAddress)
  const size = Math.ceil(sorted.length / groups)
  const parts = Array.from({ length: groups }, (_, at) => sorted.slice(at * size, (at + 1) * size))
  return parts.flatMap((one, at) => parts.slice(at + 1).map((other) => ask([...one, ...other])))
}
