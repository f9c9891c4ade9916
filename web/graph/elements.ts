/** The records of a neighbourhood as nodes and edges to draw, with captions and words for tables. Pure. */
import type { Label } from '../../src/codebook/graph-schema.js'
import type { Stance } from '../../src/codebook/words.js'
import { type Drawable, type DrawnEdge, type DrawnNode, nodeKinds } from '../drawing/drawable.js'
import { columnLayout } from '../drawing/layouts/columns.js'
import { stanceLetter } from '../state/codebook-words.js'
import { relationshipWords } from '../state/relationship-words.js'
import { briefSpan } from '../time/days.js'
import type { EdgeRecord, GraphRecord } from './explore.js'
import type { Marks } from './marks.js'

export interface GraphNode extends DrawnNode {
  kind: Label
  /** A sentence for tables and screen readers. */
  detail: string
  day: string
  center: boolean
}

export interface GraphEdge extends DrawnEdge {
  type: string
  stance: Stance | null
  /** A, C or R for stances, else empty. */
  letter: string
  /** The relationship in words, with its extent, relation or capacity. */
  words: string
}

export type Elements = Drawable<GraphNode, GraphEdge> & { nodes: GraphNode[]; edges: GraphEdge[] }

const isStance = (type: string): type is Stance => Object.hasOwn(stanceLetter, type)
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

interface Neighbourhood {
  nodes: readonly GraphRecord[]
  edges: readonly EdgeRecord[]
  /** The node the drawing is about. */
  center: string
  /** Nodes laid out around the centre; the others are placed near their neighbours. */
  first: ReadonlySet<string>
}

/** Beyond these, words on lines hide them. */
const mostCaptions = { wide: 120, narrow: 30 }

/**
 * @param name the name of an actor, demand, issue or source
 * @param narrow for a phone, whose drawing is higher than wide
 */
export function toElements(
  { nodes, edges, center, first }: Neighbourhood,
  name: (id: string) => string,
  narrow = false,
  marks: (node: GraphRecord) => Marks = () => ({}),
): Elements {
  const plain = nodes.map((node) => {
    const { id, properties } = node
    const day = textOf(properties.latest) || textOf(properties.date) || textOf(properties.publishedLatest)
    const { speaker, side } = node
    const who = speaker === null ? '' : speaker === side ? name(speaker) : lastWord(name(speaker))
    return {
      id,
      kind: kindOf(node.label),
      caption: captionOf(id, properties, who, name),
      detail: textOf(properties.summary) || textOf(properties.proposition) || textOf(properties.kind),
      day,
      center: id === center,
      ...marks(node),
    }
  })
  const around = plain.filter(({ id }) => first.has(id))
  const places = columnLayout(
    center,
    around,
    edges.filter(({ from, to }) => first.has(from) && first.has(to)),
    narrow,
  )
  return {
    nodes: plain.map((node) => ({ ...node, place: places.get(node.id) })),
    edges: edges.map((edge) => toEdge(edge, edges.length <= (narrow ? mostCaptions.narrow : mostCaptions.wide))),
  }
}

const kindOf = (label: string): Label => nodeKinds.find((kind) => kind === label) ?? 'Statement'

function toEdge({ id, type, from, to, properties }: EdgeRecord, captioned: boolean): GraphEdge {
  const { extent, relation, capacity, kind, status } = properties
  const more = [extent, relation, capacity, kind, status].map(textOf).filter((text) => text !== '')
  const stance = isStance(type) ? type : null
  return {
    id,
    from,
    to,
    type,
    kind: type,
    stance,
    letter: stance ? stanceLetter[stance] : '',
    words: [relationshipWords(type), ...more.map((text) => `(${text})`)].join(' '),
    ...(stance && extent === 'full' ? { width: 3 } : {}),
    // That somebody made a statement goes without saying.
    ...(captioned && !stance && type !== 'MADE' ? { caption: relationshipWords(type) } : {}),
  }
}

/** Speaker and day for a statement, the name for anything else. */
function captionOf(
  id: string,
  properties: Record<string, unknown>,
  speaker: string,
  name: (id: string) => string,
): string {
  if ('summary' in properties) {
    const when = briefSpan(textOf(properties.earliest), textOf(properties.latest))
    return speaker === '' ? when : `${speaker}, ${when}`
  }
  const own = textOf(properties.name) || textOf(properties.title) || name(id)
  return own.length > 40 ? `${own.slice(0, 38).trimEnd()}…` : own
}

/** `Volodymyr Zelenskyy` as `Zelenskyy`; names of other forms stay whole. */
const lastWord = (full: string) => /^\S+ (\p{Lu}\S*)$/u.exec(full)?.[1] ?? full
