/** A neighbourhood as drawable elements: nodes and edges with captions and classes, and rows of the same. Pure. */
import type { Stance } from '../../src/model.js'
import type { Answer } from '../state/ask.js'
import { stanceLetter, stanceVerb } from '../state/codebook-words.js'
import { shortDay } from '../state/days.js'
import type { DrawnEdge, DrawnNode } from './drawable.js'
import { place } from './layout.js'

export const kinds = ['Actor', 'Issue', 'Demand', 'Event', 'Draft', 'Source', 'Conflict', 'Statement'] as const
export type Kind = (typeof kinds)[number]

export interface GraphNode extends DrawnNode {
  kind: Kind
  /** A sentence for tables and screen readers. */
  detail: string
  day: string
  center: boolean
}

export interface GraphEdge extends DrawnEdge {
  type: string
  stance: Stance | null
  /** A, C or R for stances, else nothing. */
  letter: string
  /** The relationship in words, with its extent, relation or capacity. */
  words: string
}

export interface Elements {
  nodes: GraphNode[]
  edges: GraphEdge[]
  /** Relationships that touch what is drawn, drawn or not. */
  total: number
  leftOut: { at: string; words: string; count: number }[]
}

const isStance = (type: string): type is Stance => Object.hasOwn(stanceLetter, type)
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** ASSERTS as `asserts`, RAISED_BY as `raised by`. */
export const typeWords = (type: string) => (isStance(type) ? stanceVerb[type] : type.toLowerCase().replaceAll('_', ' '))

/**
 * @param name a name for an id of an actor, demand, issue or source
 * @param narrow for a drawing on a phone, which is higher than wide
 */
export function toElements(answer: Answer<'neighborhood'>, name: (id: string) => string, narrow = false): Elements {
  const plain = answer.nodes.map((node) => {
    const { properties } = node
    const day = textOf(properties.latest) || textOf(properties.date) || textOf(properties.publishedLatest)
    return {
      id: node.id,
      kind: kinds.find((kind) => kind === node.label) ?? 'Statement',
      caption: captionOf(node.id, properties, day, node.speaker === null ? '' : name(node.speaker), name),
      detail: textOf(properties.summary) || textOf(properties.proposition) || textOf(properties.kind),
      day,
      center: node.id === answer.center,
    }
  })
  const edges = answer.edges.map((edge) => {
    const { extent, relation, capacity, kind, status } = edge.properties
    const more = [extent, relation, capacity, kind, status].map(textOf).filter((text) => text !== '')
    const stance = isStance(edge.type) ? edge.type : null
    return {
      id: edge.id,
      from: edge.from,
      to: edge.to,
      type: edge.type,
      stance,
      letter: stance ? stanceLetter[stance] : '',
      words: [typeWords(edge.type), ...more.map((text) => `(${text})`)].join(' '),
      kind: edge.type,
      ...(stance && extent === 'full' ? { width: 3 } : {}),
    }
  })
  const places = place(answer.center, plain, edges, narrow)
  const nodes = plain.map((node) => ({ ...node, place: places.get(node.id) }))
  const leftOut = answer.leftOut.map(({ node, type, outgoing, count }) => ({
    at: node,
    words: `${count} ${typeWords(type)} ${outgoing ? 'from' : 'to'}`,
    count,
  }))
  return { nodes, edges, total: edges.length + leftOut.reduce((sum, { count }) => sum + count, 0), leftOut }
}

/** A statement by speaker and day, anything else by its name. */
function captionOf(
  id: string,
  properties: Record<string, unknown>,
  day: string,
  speaker: string,
  name: (id: string) => string,
): string {
  if ('summary' in properties) {
    return speaker === '' ? shortDay(day) : `${lastWord(speaker)}, ${shortDay(day)}`
  }
  const own = textOf(properties.name) || textOf(properties.title) || name(id)
  return own.length > 40 ? `${own.slice(0, 38).trimEnd()}…` : own
}

/** Zelenskyy; a name that is long otherwise stays whole. */
const lastWord = (full: string) => (full.split(' ').length === 2 ? (full.split(' ')[1] ?? full) : full)
