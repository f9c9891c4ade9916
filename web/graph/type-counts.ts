/** A node's relationships by type and direction: how many there are, and how many are drawn. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import type { Answer } from '../state/ask.js'
import type { EdgeRecord } from './explore.js'

export interface TypeCount {
  type: string
  outgoing: boolean
  drawn: number
  total: number
  /** Drawn nodes at the other end. */
  others: number
}

/** @param answer the neighbourhood of the node, of any size */
export function typeCounts(answer: Answer<'neighborhood'>, edges: readonly EdgeRecord[]): TypeCount[] {
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
