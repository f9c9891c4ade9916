/** Nodes and edges as Cytoscape takes them. Pure. */
import type { ElementDefinition } from 'cytoscape'
import { stances } from '../../src/codebook/words.js'
import {
  type Drawable,
  type DrawnEdge,
  type DrawnNode,
  heading,
  nodeKinds,
  type Place,
  type Point,
} from './drawable.js'
import { captionGround, letterPlaces } from './letter-places.js'

/** Characters of a caption that are drawn. */
const longestCaption = 42
const kinds: readonly string[] = [...nodeKinds, heading]
const stanceTypes: readonly string[] = stances

export function toCytoscape({ nodes, edges }: Drawable, places: ReadonlyMap<string, Place>, narrow: boolean) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const degrees = new Map<string, number>()
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const degree = (id: string) => degrees.get(id) ?? 0
  const bends = new Map(edges.flatMap((edge) => bend(edge, places, byId)))
  const straight = new Map(edges.flatMap((edge) => straightLine(edge, places, byId)))
  const letters = lettersOn(edges, new Map([...bends, ...straight]), nodes, places)
  const toNode = ({ id, kind, caption, size, center, colour, box, faint }: DrawnNode): ElementDefinition => {
    const place = places.get(id)
    return {
      group: 'nodes',
      data: {
        id,
        caption: cut(narrow ? caption.replace(', ', ',\n') : caption),
        ...(size ? { size } : {}),
        ...(colour ? { colour } : {}),
        ...box,
      },
      ...(place ? { position: { ...place.position } } : {}),
      classes: [
        kinds.includes(kind) ? kind : 'other',
        place?.anchor ?? 'below',
        ...(center ? ['center'] : []),
        ...(box ? ['box'] : []),
        ...(faint ? ['faint'] : []),
      ] as unknown as string,
    }
  }
  /** Thick ties cover what is written on others, so the numbers of ties are lines of their own, drawn after all ties. */
  const isWrittenApart = (id: string) => straight.has(id) && letters.has(id)
  const toEdge = ({
    id,
    from,
    to,
    kind,
    width,
    letter,
    mutual,
    told,
    level,
    caption,
  }: DrawnEdge): ElementDefinition => ({
    group: 'edges',
    data: {
      ...{ id, source: from, target: to },
      ...(letter && !isWrittenApart(id) && (!(level || straight.has(id)) || letters.has(id)) ? { letter } : {}),
      ...(width ? { width } : {}),
      ...(caption ? { caption } : {}),
      ...bends.get(id)?.data,
      ...(letters.has(id) && !isWrittenApart(id) ? { letterAt: letters.get(id) } : {}),
    },
    classes: [
      stanceTypes.includes(kind) ? kind : 'other',
      ...(isWrittenApart(id)
        ? ['straight']
        : letters.has(id)
          ? ['middle']
          : letter && !level && !straight.has(id)
            ? [degree(from) <= degree(to) ? 'first' : 'last']
            : []),
      ...(mutual ? ['mutual'] : []),
      ...(told === undefined ? [] : [told ? 'told' : 'own']),
    ] as unknown as string,
  })
  const toLetter = ({ id, from, to, letter }: DrawnEdge): ElementDefinition => ({
    group: 'edges',
    data: { id: letterOf(id), source: from, target: to, letter, letterAt: letters.get(id) },
    classes: ['straight', 'middle', 'apart'] as unknown as string,
  })
  const apart = edges.filter(({ id }) => isWrittenApart(id))
  return [...nodes.map(toNode), ...edges.map(toEdge), ...apart.map(toLetter)]
}

/** The id of what is written on a tie, apart from it. */
export const letterOf = (id: string) => `letter ${id}`

const cut = (caption: string) =>
  caption.length > longestCaption ? `${caption.slice(0, longestCaption - 1).trimEnd()}…` : caption

/** Where between two columns a line begins and ends to turn: apart, so that lines do not pile up halfway. */
const turns = { first: 0.3, last: 0.75 }

/**
 * The two control points that let a line leave and arrive level: their share of the way from middle to middle, and how
 * far off it they lie.
 */
function bend({ id, from, to, level }: DrawnEdge, places: ReadonlyMap<string, Place>, nodes: Map<string, DrawnNode>) {
  const [start, end] = [places.get(from)?.position, places.get(to)?.position]
  if (!level || !start || !end) return []
  const [x, y] = [end.x - start.x, end.y - start.y]
  const far = Math.hypot(x, y) || 1
  const [leave, arrive] = [(nodes.get(from)?.size ?? 16) / 2, (nodes.get(to)?.box?.width ?? 0) / 2]
  const gap = x - Math.sign(x) * arrive
  const offsets = [
    { x: turns.first * gap, y: 0 },
    { x: turns.last * gap, y },
  ]
  const [one, two] = offsets.map((it) => ({ x: start.x + it.x, y: start.y + it.y })) as [Point, Point]
  const points = [{ x: start.x + Math.sign(x) * leave, y: start.y }, one, two, { x: start.x + gap, y: end.y }] as const
  const data = {
    along: offsets.map((it) => (it.x * x + it.y * y) / far ** 2),
    off: offsets.map((it) => (it.y * x - it.x * y) / far),
  }
  return [[id, { data, points }] as const]
}

/** A line without direction between two nodes, from rim to rim: its letters stand anywhere on it. */
function straightLine(
  { id, from, to, level, mutual }: DrawnEdge,
  places: ReadonlyMap<string, Place>,
  nodes: Map<string, DrawnNode>,
) {
  const [start, end] = [places.get(from)?.position, places.get(to)?.position]
  if (level || !mutual || !start || !end) return []
  const far = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const [leave, arrive] = [from, to].map((node) => (nodes.get(node)?.size ?? 16) / 2 / far) as [number, number]
  const at = (share: number): Point => ({
    x: start.x + share * (end.x - start.x),
    y: start.y + share * (end.y - start.y),
  })
  const [first, last] = [leave, 1 - arrive]
  const points = [at(first), at(first + (last - first) / 4), at(last - (last - first) / 4), at(last)] as const
  return [[id, { points }] as const]
}

function lettersOn(
  edges: readonly DrawnEdge[],
  bends: ReadonlyMap<string, { points: readonly [Point, Point, Point, Point] }>,
  nodes: readonly DrawnNode[],
  places: ReadonlyMap<string, Place>,
): Map<string, number> {
  const lines = edges.flatMap(({ id, letter }) => {
    const points = bends.get(id)?.points
    return letter && points ? [{ id, letter, points }] : []
  })
  const captions = nodes.flatMap(({ id, caption, size = 16, box }) => {
    const place = places.get(id)
    return place && !box ? [captionGround(place, caption, size)] : []
  })
  return letterPlaces(lines, captions)
}
