/** Nodes and edges as Cytoscape takes them. Pure. */
import type { ElementDefinition } from 'cytoscape'
import { stances } from '../../src/codebook/words.js'
import { type Drawable, type DrawnEdge, type DrawnNode, heading, nodeKinds, type Place } from './drawable.js'

/** Characters of a caption that are drawn. */
const longestCaption = 42
const kinds: readonly string[] = [...nodeKinds, heading]
const stanceTypes: readonly string[] = stances

export function toCytoscape({ nodes, edges }: Drawable, places: ReadonlyMap<string, Place>, narrow: boolean) {
  const boxes = new Map(nodes.map(({ id, box }) => [id, box]))
  const degrees = new Map<string, number>()
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const degree = (id: string) => degrees.get(id) ?? 0
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
  const toEdge = (
    { id, from, to, kind, width, letter, mutual, told, level, caption }: DrawnEdge,
    index: number,
  ): ElementDefinition => ({
    group: 'edges',
    data: {
      ...{ id, source: from, target: to },
      ...(letter ? { letter } : {}),
      ...(width ? { width } : {}),
      ...(caption ? { caption } : {}),
      ...(level ? bend(places.get(from), places.get(to), boxes.get(to), index) : {}),
    },
    classes: [
      stanceTypes.includes(kind) ? kind : 'other',
      ...(letter ? [level ? 'middle' : degree(from) <= degree(to) ? 'first' : 'last'] : []),
      ...(mutual ? ['mutual'] : []),
      ...(told === undefined ? [] : [told ? 'told' : 'own']),
    ] as unknown as string,
  })
  return [...nodes.map(toNode), ...edges.map(toEdge)]
}

const cut = (caption: string) =>
  caption.length > longestCaption ? `${caption.slice(0, longestCaption - 1).trimEnd()}…` : caption

/** Where between two columns a line begins and ends to turn: apart, so that lines do not pile up halfway. */
const turns = { first: 0.3, last: 0.75 }

/**
 * The two control points that let a line leave and arrive level: their share of the way from middle to middle, and how
 * far off it they lie.
 */
function bend(from: Place | undefined, to: Place | undefined, box: DrawnNode['box'], index: number) {
  if (!from || !to) return {}
  const [x, y] = [to.position.x - from.position.x, to.position.y - from.position.y]
  const far = Math.hypot(x, y) || 1
  const gap = x - (Math.sign(x) * (box?.width ?? 0)) / 2
  const points = [
    { x: turns.first * gap, y: 0 },
    { x: turns.last * gap, y },
  ]
  return {
    along: points.map((point) => (point.x * x + point.y * y) / far ** 2),
    off: points.map((point) => (point.y * x - point.x * y) / far),
    // Letters of lines side by side stand apart.
    letterAt: Math.hypot(gap, y) * (0.4 + 0.1 * (index % 5)),
  }
}
